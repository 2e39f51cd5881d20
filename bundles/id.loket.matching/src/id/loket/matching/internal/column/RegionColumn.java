package id.loket.matching.internal.column;

import java.util.Arrays;

import id.loket.matching.Aspect;
import id.loket.matching.Entry;
import id.loket.matching.Level;

/** Villages by their digits, right-aligned in a long as {@link Digits} packs them. 0: none. */
final class RegionColumn implements Column {

    private static final int VILLAGE_DIGITS = 4;
    private static final int DISTRICT_DIGITS = 6;

    private final CodeColumn villages;
    private final int column;
    private long[] codes = {};
    private int size;

    RegionColumn(int column) {
        this.column = column;
        villages = new CodeColumn(entry -> name(Digits.of(entry.value(column))));
    }

    private static String name(long code) {
        return code == 0 ? "" : Long.toHexString(code);
    }

    @Override
    public void add(Entry resident) {
        villages.add(resident);
        codes = Grown.toHold(codes, size);
        codes[size++] = Digits.of(resident.value(column));
    }

    @Override
    public void rest() {
        villages.rest();
        codes = Arrays.copyOf(codes, size);
    }

    @Override
    public int keys(int resident, Aspect aspect, long[] out) {
        out[0] = codes[resident];
        return codes[resident] == 0 ? 0 : 1;
    }

    @Override
    public Probe probe(Entry row) {
        long code = Digits.of(row.value(column));
        return code == 0 ? Probe.missing() : new OfRow(code, villages.probe(row));
    }

    private final class OfRow implements Probe {

        private final long code;
        private final Probe village;

        OfRow(long code, Probe village) {
            this.code = code;
            this.village = village;
        }

        @Override
        public Level compare(int resident) {
            var level = village.compare(resident);
            long difference = code ^ codes[resident];
            if (level != Level.DIFFERENT) {
                return level;
            }
            if (difference >>> 4 * VILLAGE_DIGITS == 0) {
                return Level.SAME_DISTRICT;
            }
            return difference >>> 4 * DISTRICT_DIGITS == 0 ? Level.SAME_REGENCY : Level.DIFFERENT;
        }

        @Override
        public double bits() {
            return village.bits();
        }

        @Override
        public int keys(Aspect aspect, long[] out) {
            out[0] = code;
            return 1;
        }
    }
}
