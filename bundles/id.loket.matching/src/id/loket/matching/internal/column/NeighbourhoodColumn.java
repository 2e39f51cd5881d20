package id.loket.matching.internal.column;

import java.util.Arrays;

import id.loket.matching.Aspect;
import id.loket.matching.Entry;
import id.loket.matching.Level;

/** RT and RW in one int, sixteen bits each. 0: neither. */
final class NeighbourhoodColumn implements Column {

    private static final int RT = 0xFFFF;

    private final int rt;
    private final int rw;
    private int[] values = {};
    private int size;

    NeighbourhoodColumn(int rt, int rw) {
        this.rt = rt;
        this.rw = rw;
    }

    @Override
    public void add(Entry resident) {
        values = Grown.toHold(values, size);
        values[size++] = read(resident);
    }

    @Override
    public void rest() {
        values = Arrays.copyOf(values, size);
    }

    private int read(Entry entry) {
        return (int) (Digits.of(entry.value(rw)) << 16) | (int) Digits.of(entry.value(rt)) & RT;
    }

    @Override
    public int keys(int resident, Aspect aspect, long[] out) {
        out[0] = values[resident];
        return values[resident] == 0 ? 0 : 1;
    }

    @Override
    public Probe probe(Entry row) {
        int value = read(row);
        return value == 0 ? Probe.missing() : new OfRow(value);
    }

    private final class OfRow implements Probe {

        private final int value;

        OfRow(int value) {
            this.value = value;
        }

        @Override
        public Level compare(int resident) {
            int other = values[resident];
            if (other == 0) {
                return Level.MISSING;
            }
            if (other == value) {
                return Level.SAME;
            }
            boolean half = (other & RT) == (value & RT) || other >>> 16 == value >>> 16;
            return half ? Level.HALF : Level.DIFFERENT;
        }

        @Override
        public double bits() {
            return 0;
        }

        @Override
        public int keys(Aspect aspect, long[] out) {
            out[0] = value;
            return 1;
        }
    }
}
