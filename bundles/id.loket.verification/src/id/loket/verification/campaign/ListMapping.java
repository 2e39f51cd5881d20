package id.loket.verification.campaign;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import id.loket.kernel.RegionCode;
import id.loket.registry.tables.DateOrder;

/**
 * Which column of a list holds what; remembered per source, since a source sends the same columns again.
 *
 * @param headers header of the column for each thing the list tells
 * @param dateOrder how dates are written
 * @param village the village of every row that names none, or null
 */
public record ListMapping(Map<ListColumn, String> headers, DateOrder dateOrder, RegionCode village) {

    /** Copies the map. */
    public ListMapping {
        headers = headers.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(headers));
    }

    /**
     * @param headers the headers of a list
     * @return a mapping by the headers that are known
     */
    public static ListMapping suggested(List<String> headers) {
        var known = new EnumMap<ListColumn, String>(ListColumn.class);
        for (var header : headers) {
            ListColumn.knownFor(header).ifPresent(column -> known.putIfAbsent(column, header));
        }
        return new ListMapping(known, DateOrder.DETECT, null);
    }

    /**
     * @param column a column
     * @return its header; empty if the list has none
     */
    public String header(ListColumn column) {
        return headers.getOrDefault(column, "");
    }

    /**
     * @param order how dates are written
     * @return this mapping with that order
     */
    public ListMapping with(DateOrder order) {
        return new ListMapping(headers, order, village);
    }

    /**
     * @param column a column
     * @param header the list's column that holds it, or empty for none
     * @return this mapping with that column
     */
    public ListMapping with(ListColumn column, String header) {
        var changed = new EnumMap<ListColumn, String>(ListColumn.class);
        changed.putAll(headers);
        if (header.isEmpty()) {
            changed.remove(column);
        } else {
            changed.put(column, header);
        }
        return new ListMapping(changed, dateOrder, village);
    }
}
