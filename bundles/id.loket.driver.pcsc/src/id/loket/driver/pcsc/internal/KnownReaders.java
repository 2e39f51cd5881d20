package id.loket.driver.pcsc.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import id.loket.device.DeviceIdentity;

/**
 * The readers seen so far. One is known again by its model and serial number, whatever port it is in; of two alike, by
 * the order of their ports, and while both stay plugged in neither takes the other's place.
 */
final class KnownReaders {

    private final Map<String, PcscReader> readers = new LinkedHashMap<>();
    /** Which key each PC/SC name that is plugged in stands for. */
    private final Map<String, String> plugged = new HashMap<>();

    synchronized Collection<PcscReader> all() {
        return List.copyOf(readers.values());
    }

    /**
     * @param names all readers there are now, by their PC/SC names
     * @return whether anything changed
     */
    synchronized boolean seen(List<String> names) {
        plugged.keySet().retainAll(names);
        var changed = false;
        for (var name : names.stream().sorted(Comparator.comparing(name -> ReaderName.parse(name).port())).toList()) {
            var key = plugged.computeIfAbsent(name, added -> freeKey(ReaderName.parse(added).model()));
            changed |= readers.computeIfAbsent(key, KnownReaders::reader).there(name);
        }
        for (var key : new ArrayList<>(readers.keySet())) {
            changed |= !plugged.containsValue(key) && readers.get(key).away("");
        }
        return changed;
    }

    /**
     * @param reason why PC/SC cannot be asked
     * @return whether anything changed
     */
    synchronized boolean away(String reason) {
        plugged.clear();
        var changed = false;
        for (var reader : readers.values()) {
            changed |= reader.away(reason);
        }
        return changed;
    }

    private String freeKey(String model) {
        var key = model;
        for (var copy = 2; plugged.containsValue(key); copy++) {
            key = model + " #" + copy;
        }
        return key;
    }

    private static PcscReader reader(String key) {
        return new PcscReader(new DeviceIdentity("pcsc", key, key, false));
    }
}
