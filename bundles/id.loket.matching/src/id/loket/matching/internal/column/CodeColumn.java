package id.loket.matching.internal.column;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import id.loket.matching.Aspect;
import id.loket.matching.Entry;
import id.loket.matching.Level;

/** One of some values, numbered. 0: none. */
final class CodeColumn implements Column {

    private final Function<Entry, String> reading;
    private final Map<String, Integer> numbers = new HashMap<>();
    private int[] values = {};
    private int[] counts = {};
    private int size;

    /** @param reading what an entry has, empty for none */
    CodeColumn(Function<Entry, String> reading) {
        this.reading = reading;
    }

    @Override
    public void add(Entry resident) {
        var text = reading.apply(resident);
        int number = text.isEmpty() ? 0 : numbers.computeIfAbsent(text, unused -> numbers.size() + 1);
        values = Grown.toHold(values, size);
        values[size++] = number;
        counts = Grown.toHold(counts, number);
        counts[number]++;
    }

    @Override
    public void rest() {
        values = Arrays.copyOf(values, size);
    }

    @Override
    public int keys(int resident, Aspect aspect, long[] out) {
        out[0] = values[resident];
        return values[resident] == 0 ? 0 : 1;
    }

    @Override
    public Probe probe(Entry row) {
        var text = reading.apply(row);
        return text.isEmpty() ? Probe.missing() : new OfRow(numbers.getOrDefault(text, -1));
    }

    private final class OfRow implements Probe {

        private final int number;
        private final double sameBits;
        private double bits;

        OfRow(int number) {
            this.number = number;
            sameBits = number < 0 ? 0 : Bits.of(counts[number], size);
        }

        @Override
        public Level compare(int resident) {
            int other = values[resident];
            bits = other == number ? sameBits : 0;
            if (other == 0) {
                return Level.MISSING;
            }
            return other == number ? Level.SAME : Level.DIFFERENT;
        }

        @Override
        public double bits() {
            return bits;
        }

        @Override
        public int keys(Aspect aspect, long[] out) {
            out[0] = number;
            return number < 0 ? 0 : 1;
        }
    }
}
