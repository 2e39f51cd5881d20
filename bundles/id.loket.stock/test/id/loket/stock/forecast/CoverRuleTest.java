package id.loket.stock.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

import org.junit.jupiter.api.Test;

import id.loket.stock.forecast.Learned.Basis;

class CoverRuleTest {

    /** A Monday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    @Test
    void aSteadyOfficeRunsOutWhenLeftDividedByItsUseSays() {
        var learned = learn(day -> weekday(day) ? 100 : 0);
        assertEquals(100, learned.perDay(), 1e-9);
        assertEquals(0, learned.deviation(), 1e-9);
        assertEquals(Basis.LEARNED, learned.basis());
        var cover = CoverRule.cover(1000, 0, learned, TODAY);
        assertEquals(10, cover.days().orElseThrow(), 1e-9);
        assertEquals(Optional.of(LocalDate.of(2026, 11, 16)), cover.runsOut());
        assertEquals(cover.earliest(), cover.latest());
    }

    @Test
    void weekendsAndHolidaysAreNoDaysWithoutUse() {
        var holiday = LocalDate.of(2026, 10, 20);
        assertEquals(100, learn(day -> weekday(day) && !day.equals(holiday) ? 100 : 0).perDay(), 1e-9);
    }

    @Test
    void aDayCutShortByAnOutageIsNoEvidence() {
        var days = days(day -> !weekday(day) ? 0 : day.getDayOfWeek() == DayOfWeek.FRIDAY ? 5 : 100);
        var out = days.stream().map(day -> day.used() == 5 ? new DayUse(day.day(), 5, 0, 0, 0, true) : day).toList();
        assertEquals(100, CoverRule.learn(out, TODAY).perDay(), 1e-9);
    }

    @Test
    void anOfficeThatPrintsTwiceAWeekIsNotTakenForOneThatPrintsDaily() {
        var learned = learn(day -> day.getDayOfWeek() == DayOfWeek.TUESDAY || day.getDayOfWeek() == DayOfWeek.THURSDAY ? 50 : 0);
        assertEquals(20, learned.perDay(), 1);
    }

    @Test
    void recentWeeksWeighMore() {
        var learned = learn(day -> !weekday(day) ? 0 : day.isBefore(TODAY.minusDays(28)) ? 100 : 200);
        assertTrue(learned.perDay() > 145 && learned.perDay() < 200, "" + learned.perDay());
    }

    @Test
    void oneDayOfMassPrintingIsNotTheRule() {
        var mass = TODAY.minusDays(5);
        var learned = learn(day -> day.equals(mass) ? 5000 : weekday(day) ? 90 + day.getDayOfMonth() % 3 * 10 : 0);
        assertTrue(learned.perDay() < 106, "" + learned.perDay());
    }

    @Test
    void aSaturdayWithUseIsAWorkday() {
        var learned = learn(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY ? 0 : 100);
        assertTrue(learned.workdays().contains(DayOfWeek.SATURDAY));
        assertEquals(Optional.of(TODAY.plusDays(7)), CoverRule.cover(600, 0, learned, TODAY).runsOut());
    }

    @Test
    void changingUseGivesARangeThatHoldsTheMiddle() {
        var learned = learn(day -> weekday(day) ? 50 + day.getDayOfMonth() % 5 * 25 : 0);
        var cover = CoverRule.cover(3000, 0, learned, TODAY);
        assertTrue(cover.earliest().orElseThrow().isBefore(cover.runsOut().orElseThrow()));
        assertTrue(cover.latest().orElseThrow().isAfter(cover.runsOut().orElseThrow()));
    }

    @Test
    void aBacklogIsWorkedOffAsFastAsBusyDaysAre() {
        var learned = learn(day -> weekday(day) ? 50 + day.getDayOfMonth() % 5 * 25 : 0);
        var without = CoverRule.cover(3000, 0, learned, TODAY).days().orElseThrow();
        assertEquals((3000 - 100) / learned.perDay(), CoverRule.cover(3000, 100, learned, TODAY).days().orElseThrow(), 0.01);
        assertEquals(3000 / learned.busyDay(), CoverRule.cover(3000, 361_118, learned, TODAY).days().orElseThrow(), 0.01);
        assertTrue(CoverRule.cover(3000, 100, learned, TODAY).days().orElseThrow() < without);
    }

    @Test
    void nothingLeftRunsOutToday() {
        var cover = CoverRule.cover(0, 0, learn(day -> weekday(day) ? 100 : 0), TODAY);
        assertEquals(0, cover.days().orElseThrow());
        assertEquals(Optional.of(TODAY), cover.runsOut());
    }

    @Test
    void withoutHistoryNothingIsClaimedButWhatWaitsIsAskedFor() {
        var learned = CoverRule.learn(List.of(), TODAY);
        assertEquals(Basis.NO_HISTORY, learned.basis());
        assertEquals(Cover.UNKNOWN, CoverRule.cover(100, 0, learned, TODAY));
        assertTrue(CoverRule.request(100, 0, 0, learned, ForecastSettings.USUAL, TODAY).isEmpty());
        assertEquals(1000, CoverRule.request(100, 700, 0, learned, ForecastSettings.USUAL, TODAY).orElseThrow().pieces());
    }

    @Test
    void aFewDaysGiveAWideRange() {
        var learned = learn(day -> weekday(day) && day.isAfter(TODAY.minusDays(5)) ? 100 : 0);
        assertEquals(Basis.SHORT_HISTORY, learned.basis());
        var cover = CoverRule.cover(2000, 0, learned, TODAY);
        assertTrue(cover.earliest().orElseThrow().isBefore(cover.runsOut().orElseThrow().minusDays(3)));
    }

    @Test
    void anOfficeThatUsesNothingNeverRunsOut() {
        var learned = learn(day -> 0);
        assertEquals(Basis.UNUSED, learned.basis());
        assertTrue(CoverRule.cover(500, 0, learned, TODAY).runsOut().isEmpty());
        assertTrue(CoverRule.request(500, 0, 0, learned, ForecastSettings.USUAL, TODAY).isEmpty());
    }

    @Test
    void theSpoilRateIsThatOfTheDaysThatCount() {
        var days = days(day -> weekday(day) ? 100 : 0).stream()
                .map(day -> new DayUse(day.day(), day.used(), day.used() / 20, 0, 0, false)).toList();
        assertEquals(0.05, CoverRule.learn(days, TODAY).spoilRate(), 1e-9);
    }

    @Test
    void theRequestIsDueInTimeRoundedToPacksAndCutByTheQuota() {
        var learned = learn(day -> weekday(day) ? 100 : 0);
        assertTrue(CoverRule.request(5000, 0, 0, learned, ForecastSettings.USUAL, TODAY).isEmpty());
        var request = CoverRule.request(1000, 0, 0, learned, ForecastSettings.USUAL, TODAY).orElseThrow();
        assertEquals(2500, request.pieces());
        assertFalse(request.cut());
        var cut = CoverRule.request(1000, 0, 0, learned, new ForecastSettings(14, 30, 500, 500), TODAY).orElseThrow();
        assertEquals(500, cut.pieces());
        assertEquals(2500, cut.needed());
    }

    @Test
    void whatIsAskedForAlreadyIsNotAskedForTwice() {
        var learned = learn(day -> weekday(day) ? 100 : 0);
        assertTrue(CoverRule.request(1000, 0, 4000, learned, ForecastSettings.USUAL, TODAY).isEmpty());
    }

    private static Learned learn(ToLongFunction<LocalDate> use) {
        return CoverRule.learn(days(use), TODAY);
    }

    private static List<DayUse> days(ToLongFunction<LocalDate> use) {
        var days = new ArrayList<DayUse>();
        for (var day = TODAY.minusDays(120); day.isBefore(TODAY); day = day.plusDays(1)) {
            days.add(new DayUse(day, use.applyAsLong(day), 0, 0, 1000, false));
        }
        return days;
    }

    private static boolean weekday(LocalDate day) {
        return !CoverRule.weekend(day);
    }
}
