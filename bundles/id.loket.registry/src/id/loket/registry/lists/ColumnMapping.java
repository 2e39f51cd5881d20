package id.loket.registry.lists;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import id.loket.kernel.RegionCode;
import id.loket.registry.tables.DateOrder;

/**
 * Which column holds which field; a person edits it and saves it under a name for the next list of the same kind.
 *
 * @param name the profile's name; empty while it is only suggested
 * @param headers header of the column for each field the list has
 * @param dateOrder how dates are written
 * @param village the village of every row that names none, or null
 */
public record ColumnMapping(String name, Map<ListField, String> headers, DateOrder dateOrder, RegionCode village) {

    /** Copies the map. */
    public ColumnMapping {
        headers = headers.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(headers));
    }

    /**
     * @param headers the headers of a list
     * @return a mapping by the headers that are known
     */
    public static ColumnMapping suggested(List<String> headers) {
        var known = new EnumMap<ListField, String>(ListField.class);
        for (var header : headers) {
            ListField.knownFor(header).ifPresent(field -> known.putIfAbsent(field, header));
        }
        return new ColumnMapping("", known, DateOrder.DETECT, null);
    }

    /**
     * @param newName the profile's name
     * @return this mapping under that name
     */
    public ColumnMapping named(String newName) {
        return new ColumnMapping(newName, headers, dateOrder, village);
    }

    /**
     * @param order how dates are written
     * @return this mapping with that order
     */
    public ColumnMapping with(DateOrder order) {
        return new ColumnMapping(name, headers, order, village);
    }

    /**
     * @param field a field
     * @param header the column that holds it, or empty for none
     * @return this mapping with that column
     */
    public ColumnMapping with(ListField field, String header) {
        var changed = new EnumMap<ListField, String>(ListField.class);
        changed.putAll(headers);
        if (header.isEmpty()) {
            changed.remove(field);
        } else {
            changed.put(field, header);
        }
        return new ColumnMapping(name, changed, dateOrder, village);
    }
}
