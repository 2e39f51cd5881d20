package id.loket.outreach.ui.internal.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

class CalendarDaysTest {

    private final CalendarDays days = new CalendarDays(LocalDate.of(2026, 11, 18));

    @Test
    void aMonthIsSixWholeWeeksFromTheMondayBeforeItsFirst() {
        var shown = days.shown();

        assertEquals(42, shown.size());
        assertEquals(LocalDate.of(2026, 10, 26), shown.get(0));
        assertFalse(days.isOfThisMonth(shown.get(0)));
        assertTrue(days.isOfThisMonth(LocalDate.of(2026, 11, 30)));
    }

    @Test
    void aWeekIsTheSevenDaysAroundTheChosenOne() {
        days.showWeek(true);

        assertEquals(7, days.shown().size());
        assertEquals(LocalDate.of(2026, 11, 16), days.shown().get(0));
        assertTrue(days.isOfThisMonth(LocalDate.of(2026, 11, 16)));
    }

    @Test
    void turningAPageKeepsTheDayOfTheMonthAsFarAsThereIsOne() {
        days.choose(LocalDate.of(2027, 1, 31));
        days.turn(1);
        assertEquals(LocalDate.of(2027, 2, 28), days.chosen());

        days.showWeek(true);
        days.turn(-1);
        assertEquals(LocalDate.of(2027, 2, 21), days.chosen());
    }

    @Test
    void movingPastTheEndOfAMonthShowsTheNext() {
        days.choose(LocalDate.of(2026, 11, 30));
        days.move(1);

        assertTrue(days.isOfThisMonth(LocalDate.of(2026, 12, 24)));
    }
}
