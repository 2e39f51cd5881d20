package id.loket.outreach.ui.internal.visit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** Which days a calendar shows, and which of them is chosen. Weeks begin on Monday. */
final class CalendarDays {

    private static final int WEEK = 7;
    private static final int WEEKS = 6;

    private LocalDate chosen;
    private boolean week;

    CalendarDays(LocalDate chosen) {
        this.chosen = chosen;
    }

    LocalDate chosen() {
        return chosen;
    }

    boolean isWeek() {
        return week;
    }

    /** @return whole weeks, Monday first */
    List<LocalDate> shown() {
        var from = monday(week ? chosen : chosen.withDayOfMonth(1));
        return from.datesUntil(from.plusDays(week ? WEEK : WEEK * WEEKS)).toList();
    }

    boolean isOfThisMonth(LocalDate day) {
        return week || YearMonth.from(day).equals(YearMonth.from(chosen));
    }

    void choose(LocalDate day) {
        chosen = day;
    }

    void move(int days) {
        chosen = chosen.plusDays(days);
    }

    /** @param pages months, or weeks where one is shown */
    void turn(int pages) {
        chosen = week ? chosen.plusWeeks(pages) : chosen.plusMonths(pages);
    }

    void showWeek(boolean one) {
        week = one;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
