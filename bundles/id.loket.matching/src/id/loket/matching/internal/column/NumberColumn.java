package id.loket.matching.internal.column;

import java.util.Arrays;

import id.loket.matching.Aspect;
import id.loket.matching.Entry;
import id.loket.matching.Level;

/** Numbers of up to sixteen digits. 0: none. */
class NumberColumn implements Column {

    private static final int FEWEST_SHOWN = 4;
    private static final double BITS_PER_DIGIT = 1.5;

    private final int column;
    private long[] values = {};
    private int size;
    private double wholeBits;

    NumberColumn(int column) {
        this.column = column;
    }

    @Override
    public void add(Entry resident) {
        values = Grown.toHold(values, size);
        values[size++] = Digits.of(resident.value(column));
    }

    @Override
    public void rest() {
        values = Arrays.copyOf(values, size);
        wholeBits = Bits.of(1, distinct());
    }

    private int distinct() {
        var sorted = values.clone();
        Arrays.sort(sorted);
        int distinct = 0;
        for (int i = 0; i < size; i++) {
            distinct += sorted[i] != 0 && (i == 0 || sorted[i] != sorted[i - 1]) ? 1 : 0;
        }
        return distinct;
    }

    @Override
    public int keys(int resident, Aspect aspect, long[] out) {
        out[0] = values[resident];
        return values[resident] == 0 ? 0 : 1;
    }

    @Override
    public Probe probe(Entry row) {
        var text = row.value(column);
        long digits = Digits.of(text);
        return digits == 0 ? masked(text) : new Whole(digits);
    }

    /** @return what a digit tells that is shown among masked ones, by its place from the left */
    double shownBits(int place) {
        return BITS_PER_DIGIT;
    }

    private Probe masked(String text) {
        long digits = 0;
        long shown = 0;
        int length = 0;
        double bits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (digit || Digits.isMask(c)) {
                digits = digits << 4 | (digit ? c - '0' : 0);
                shown = shown << 4 | (digit ? 15 : 0);
                bits += digit ? shownBits(length) : 0;
                length++;
            }
        }
        return length == Digits.LENGTH && Digits.count(shown) >= FEWEST_SHOWN
                ? new Masked(digits, shown, Math.min(bits, wholeBits)) : Probe.missing();
    }

    /** A number of which every digit is told. */
    class Whole implements Probe {

        private final long digits;
        private boolean same;

        Whole(long digits) {
            this.digits = digits;
        }

        @Override
        public Level compare(int resident) {
            long other = values[resident];
            same = other == digits;
            return other == 0 ? Level.MISSING : level(digits, other);
        }

        Level level(long row, long other) {
            long difference = row ^ other;
            if (difference == 0) {
                return Level.SAME;
            }
            if (Digits.count(difference) == 1) {
                return Level.ONE_DIGIT;
            }
            return Digits.transposed(row, other) ? Level.TRANSPOSED : Level.DIFFERENT;
        }

        @Override
        public double bits() {
            return same ? wholeBits : 0;
        }

        @Override
        public int keys(Aspect aspect, long[] out) {
            out[0] = digits;
            return 1;
        }
    }

    /** A number of which some digits are hidden. */
    private final class Masked implements Probe {

        private final long digits;
        private final long shown;
        private final double shownBits;
        private boolean fits;

        Masked(long digits, long shown, double shownBits) {
            this.digits = digits;
            this.shown = shown;
            this.shownBits = shownBits;
        }

        @Override
        public Level compare(int resident) {
            long other = values[resident];
            fits = ((digits ^ other) & shown) == 0;
            if (other == 0) {
                return Level.MISSING;
            }
            return fits ? Level.MASKED_FITS : Level.MASKED_DIFFERS;
        }

        @Override
        public double bits() {
            return fits ? shownBits : 0;
        }

        @Override
        public int keys(Aspect aspect, long[] out) {
            return 0;
        }
    }
}
