package id.loket.matching.internal.column;

import id.loket.matching.Entry;
import id.loket.matching.Level;

/**
 * NIKs. A row's NIK that contradicts the row's own birth date or sex is one where somebody erred, more often in the NIK:
 * its levels are of their own.
 */
final class NikColumn extends NumberColumn {

    /** Bits that each digit tells alone: the regency is nearly always the office's own, serials are low. */
    private static final double[] SHOWN = { 0.2, 0.3, 0.5, 1.5, 2, 2.5, 2.2, 3, 0.8, 3, 2.8, 3.2, 0.2, 0.2, 1, 2.8 };

    private final int nik;
    private final int birthDate;
    private final int sex;

    NikColumn(int nik, int birthDate, int sex) {
        super(nik);
        this.nik = nik;
        this.birthDate = birthDate;
        this.sex = sex;
    }

    @Override
    double shownBits(int place) {
        return SHOWN[place];
    }

    @Override
    public Probe probe(Entry row) {
        long digits = Digits.of(row.value(nik));
        return digits == 0 ? super.probe(row) : new WholeNik(digits, contradicts(digits, row));
    }

    private boolean contradicts(long digits, Entry row) {
        int date = Dates.parse(row.value(birthDate));
        if (Dates.day(date) != 0 && !Dates.rounded(date) && !Digits.tells(digits, date)) {
            return true;
        }
        var told = Sexes.of(row.value(sex));
        return !told.isEmpty() && told.equals(Sexes.FEMALE) != Digits.female(digits);
    }

    private final class WholeNik extends Whole {

        private final boolean contradicted;

        WholeNik(long digits, boolean contradicted) {
            super(digits);
            this.contradicted = contradicted;
        }

        @Override
        Level level(long row, long other) {
            var level = Digits.onlySerialDiffers(row ^ other) && row != other ? Level.SERIAL_DIFFERS
                    : super.level(row, other);
            if (!contradicted) {
                return level;
            }
            return switch (level) {
                case SAME -> Level.CONTRADICTED_SAME;
                case DIFFERENT -> Level.CONTRADICTED_DIFFERENT;
                default -> Level.CONTRADICTED_NEAR;
            };
        }
    }
}
