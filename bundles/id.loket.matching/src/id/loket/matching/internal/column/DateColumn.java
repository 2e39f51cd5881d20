package id.loket.matching.internal.column;

import java.util.Arrays;

import id.loket.matching.Aspect;
import id.loket.matching.Entry;
import id.loket.matching.Level;

/** Dates, packed as {@link Dates} says. 0: none. */
final class DateColumn implements Column {

    private final int column;
    private final int nik;
    private int[] dates = {};
    private int size;
    private int[] ofDate = {};
    private int[] ofYear = {};

    DateColumn(int column, int nik) {
        this.column = column;
        this.nik = nik;
    }

    @Override
    public void add(Entry resident) {
        int date = read(resident);
        dates = Grown.toHold(dates, size);
        dates[size++] = date;
        ofDate = Grown.toHold(ofDate, date);
        ofDate[date]++;
        ofYear = Grown.toHold(ofYear, Dates.year(date));
        ofYear[Dates.year(date)]++;
    }

    private int read(Entry entry) {
        int date = Dates.parse(entry.value(column));
        return date == 0 && nik >= 0 ? Digits.birthDate(Digits.of(entry.value(nik))) : date;
    }

    @Override
    public void rest() {
        dates = Arrays.copyOf(dates, size);
    }

    @Override
    public int keys(int resident, Aspect aspect, long[] out) {
        return keysOf(dates[resident], aspect, out);
    }

    private static int keysOf(int date, Aspect aspect, long[] out) {
        out[0] = aspect == Aspect.YEAR ? Dates.year(date) : date;
        return date == 0 || aspect != Aspect.YEAR && Dates.day(date) == 0 ? 0 : 1;
    }

    @Override
    public Probe probe(Entry row) {
        int date = read(row);
        return date == 0 ? Probe.missing() : new OfRow(date);
    }

    private int count(int[] counts, int index) {
        return index < counts.length ? counts[index] : 0;
    }

    private final class OfRow implements Probe {

        private final int date;
        private final boolean yearAlone;
        private final boolean rounded;
        private final double dateBits;
        private final double yearBits;
        private double bits;

        OfRow(int date) {
            this.date = date;
            yearAlone = Dates.day(date) == 0;
            rounded = Dates.rounded(date);
            dateBits = Bits.of(count(ofDate, date), size);
            yearBits = Bits.of(count(ofYear, Dates.year(date)), size);
        }

        @Override
        public Level compare(int resident) {
            int other = dates[resident];
            if (other == 0) {
                bits = 0;
                return Level.MISSING;
            }
            boolean sameYear = Dates.year(other) == Dates.year(date);
            if (yearAlone) {
                return level(sameYear, Level.YEAR_FITS, Level.YEAR_DIFFERS, yearBits);
            }
            if (other == date) {
                return level(true, rounded ? Level.ROUNDED_SAME : Level.SAME, null, dateBits);
            }
            if (rounded) {
                return level(sameYear, Level.ROUNDED_YEAR, Level.ROUNDED_DIFFERENT, yearBits);
            }
            bits = 0;
            return near(other, sameYear);
        }

        private Level level(boolean agrees, Level agreement, Level otherwise, double told) {
            bits = agrees ? told : 0;
            return agrees ? agreement : otherwise;
        }

        private Level near(int other, boolean sameYear) {
            if (other == Dates.swapped(date)) {
                return Level.SWAPPED;
            }
            if (sameYear && (Dates.rounded(other) || Dates.day(other) == 0)) {
                return Level.REGISTER_ROUNDED;
            }
            if (onePart(other, sameYear)) {
                return Level.ONE_PART;
            }
            return sameYear ? Level.YEAR_SAME : Level.DIFFERENT;
        }

        /** Day or month is another one, or a digit of the year is. */
        private boolean onePart(int other, boolean sameYear) {
            boolean sameMonth = Dates.month(other) == Dates.month(date);
            boolean sameDay = Dates.day(other) == Dates.day(date);
            if (sameYear) {
                return sameMonth || sameDay;
            }
            return sameMonth && sameDay && oneDigit(Dates.year(date), Dates.year(other));
        }

        private static boolean oneDigit(int year, int other) {
            boolean exchanged = year / 100 == other / 100 && year % 10 == other / 10 % 10 && year / 10 % 10 == other % 10;
            return exchanged || year / 10 == other / 10 || year / 100 == other / 100 && year % 10 == other % 10;
        }

        @Override
        public double bits() {
            return bits;
        }

        @Override
        public int keys(Aspect aspect, long[] out) {
            int count = keysOf(date, aspect, out);
            int swapped = aspect == Aspect.YEAR || rounded ? 0 : Dates.swapped(date);
            if (swapped != 0) {
                out[count++] = swapped;
            }
            return count;
        }
    }
}
