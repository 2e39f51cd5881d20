package id.loket.store.internal.audit;

import java.util.TreeMap;
import java.util.function.BiConsumer;

/** A set of numbers, kept as ranges. */
final class NumberRanges {

    private final TreeMap<Long, Long> lastByFirst = new TreeMap<>();

    void add(long first, long last) {
        lastByFirst.put(first, last);
    }

    /** @return whether it was there */
    boolean remove(long number) {
        var range = lastByFirst.floorEntry(number);
        if (range == null || range.getValue() < number) {
            return false;
        }
        lastByFirst.remove(range.getKey());
        if (range.getKey() < number) {
            lastByFirst.put(range.getKey(), number - 1);
        }
        if (number < range.getValue()) {
            lastByFirst.put(number + 1, range.getValue());
        }
        return true;
    }

    void forEach(BiConsumer<Long, Long> range) {
        lastByFirst.forEach(range);
    }
}
