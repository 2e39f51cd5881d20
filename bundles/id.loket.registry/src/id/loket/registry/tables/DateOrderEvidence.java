package id.loket.registry.tables;

import java.util.Optional;

/**
 * Tells in which order a column writes its dates. A part above 12 is a day; and the NIK beside the date knows day and
 * month, which settles what the date alone leaves open.
 */
public final class DateOrderEvidence {

    /** One contrary date in a hundred is a slip; more is a list of two orders, which nobody can read for certain. */
    private static final int SLIPS = 100;
    private static final int FEMALE_OFFSET = 40;

    private int dayFirst;
    private int monthFirst;
    private int open;

    /**
     * @param date a cell that may hold a date
     * @param nikDigits the digits of the NIK beside it; may be empty
     */
    public void add(String date, String nikDigits) {
        var parts = DateReader.parts(date);
        if (parts.length != 3 || parts[0].length() == 4) {
            return;
        }
        int first = DateReader.number(parts[0]);
        int second = DateReader.number(parts[1]);
        if (first < 1 || second < 1 || first == second) {
            return;
        }
        if (first > 12 || nikSays(nikDigits, first, second)) {
            dayFirst++;
        } else if (second > 12 || nikSays(nikDigits, second, first)) {
            monthFirst++;
        } else {
            open++;
        }
    }

    /** @return the order, or empty if the dates do not tell */
    public Optional<DateOrder> order() {
        if (dayFirst == 0 && monthFirst == 0) {
            return open == 0 ? Optional.of(DateOrder.DAY_FIRST) : Optional.empty();
        }
        if (Math.min(dayFirst, monthFirst) * SLIPS > Math.max(dayFirst, monthFirst)) {
            return Optional.empty();
        }
        return Optional.of(dayFirst >= monthFirst ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST);
    }

    private static boolean nikSays(String nik, int day, int month) {
        return nik.length() == 16 && DateReader.number(nik.substring(6, 8)) % FEMALE_OFFSET == day
                && DateReader.number(nik.substring(8, 10)) == month;
    }
}
