package id.loket.verification.campaign;

import java.time.LocalDate;

/**
 * A birth date as far as a list tells it.
 *
 * @param year the year
 * @param month 1 to 12, or 0 if not told
 * @param day 1 to 31, or 0 if not told
 * @param estimated whether the year was reckoned from an age, and may be one off
 */
public record PartialDate(int year, int month, int day, boolean estimated) {

    /**
     * @param date a whole date
     * @return it
     */
    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth(), false);
    }

    /**
     * @param year a year alone
     * @return it
     */
    public static PartialDate ofYear(int year) {
        return new PartialDate(year, 0, 0, false);
    }

    /** @return whether day and month are told */
    public boolean isWhole() {
        return day > 0;
    }
}
