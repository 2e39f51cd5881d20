package id.loket.registry.tables;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

import id.loket.kernel.RegionCode;

/**
 * A mapping of columns as it is kept: lines of key, tab, value.
 *
 * @param headers header of the column for each field
 * @param dateOrder how dates are written
 * @param village the village of every row that names none, or null
 * @param <F> fields
 */
public record MappingText<F extends Enum<F>>(Map<F, String> headers, DateOrder dateOrder, RegionCode village) {

    private static final String DATE_ORDER = "dateOrder";
    private static final String VILLAGE = "village";
    private static final String SEPARATOR = "\t";

    /** @return the text; the same for the same mapping */
    public String text() {
        var columns = headers.entrySet().stream()
                .map(column -> column.getKey().name() + SEPARATOR + column.getValue()).sorted()
                .collect(Collectors.joining("\n"));
        return columns + "\n" + DATE_ORDER + SEPARATOR + dateOrder.name()
                + (village == null ? "" : "\n" + VILLAGE + SEPARATOR + village.value());
    }

    /**
     * @param type of the fields
     * @param text what {@link #text} gave
     * @param <F> fields
     * @return the mapping
     */
    public static <F extends Enum<F>> MappingText<F> parse(Class<F> type, String text) {
        var headers = new EnumMap<F, String>(type);
        var order = DateOrder.DETECT;
        RegionCode village = null;
        for (var line : text.lines().toList()) {
            var cells = line.split(SEPARATOR, 2);
            switch (cells[0]) {
                case DATE_ORDER -> order = DateOrder.valueOf(cells[1]);
                case VILLAGE -> village = new RegionCode(cells[1]);
                default -> headers.put(Enum.valueOf(type, cells[0]), cells[1]);
            }
        }
        return new MappingText<>(headers, order, village);
    }
}
