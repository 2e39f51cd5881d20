package id.loket.outreach.visit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import id.loket.kernel.RegionCode;
import id.loket.kernel.text.Refusal;
import id.loket.outreach.visit.VisitPlan.Crew;
import id.loket.outreach.visit.VisitPlan.Stop;
import id.loket.registry.fieldwork.OpenWork.Count.Kind;

class VisitRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 3);
    private static final RegionCode KOTABUNAN = new RegionCode("71.10.02.2001");
    private static final RegionCode BULAWAN = new RegionCode("71.10.02.2002");

    @Test
    void aWholePlanIsSound() {
        assertDoesNotThrow(() -> VisitRules.requireSound(plan(TUESDAY, TUESDAY, Stop.village(KOTABUNAN, 40)), TODAY));
    }

    @Test
    void whatIsMissingIsNamedOneByOne() {
        var day = List.of(Stop.village(KOTABUNAN, 40));
        refused(VisitMsg.stopMissing, () -> VisitRules.requireSound(plan(TUESDAY, TUESDAY), TODAY));
        refused(VisitMsg.teamMissing, () -> VisitRules.requireSound(
                new VisitPlan(TUESDAY, TUESDAY, day, new Crew(" ", List.of("operator"), List.of(), ""), "Camat 0811", ""), TODAY));
        refused(VisitMsg.membersMissing, () -> VisitRules.requireSound(
                new VisitPlan(TUESDAY, TUESDAY, day, new Crew("Tim A", List.of(), List.of(), ""), "Camat 0811", ""), TODAY));
        refused(VisitMsg.emergencyMissing, () -> VisitRules.requireSound(
                new VisitPlan(TUESDAY, TUESDAY, day, crew("Tim A", "operator", "laptop-3"), "", ""), TODAY));
    }

    @Test
    void aDayThatIsPastAndDaysInTheWrongOrderAreRefused() {
        refused(VisitMsg.dayPast, () -> VisitRules.requireSound(plan(TODAY.minusDays(1), TUESDAY, Stop.village(KOTABUNAN, 4)), TODAY));
        refused(VisitMsg.daysSwapped, () -> VisitRules.requireSound(plan(TUESDAY, TODAY, Stop.village(KOTABUNAN, 4)), TODAY));
        refused(VisitMsg.tooManyDays, () -> VisitRules.requireSound(
                plan(TUESDAY, TUESDAY.plusDays(VisitRules.MOST_DAYS), Stop.village(KOTABUNAN, 4)), TODAY));
    }

    @Test
    void aPlaceIsVisitedOnceAndHasATarget() {
        refused(VisitMsg.placeTwice, () -> VisitRules.requireSound(
                plan(TUESDAY, TUESDAY, Stop.village(KOTABUNAN, 4), Stop.village(KOTABUNAN, 5)), TODAY));
        refused(VisitMsg.targetOutOfRange, () -> VisitRules.requireSound(plan(TUESDAY, TUESDAY, Stop.village(KOTABUNAN, 0)), TODAY));
        refused(VisitMsg.placeMissing, () -> VisitRules.requireSound(
                plan(TUESDAY, TUESDAY, new Stop(Kind.SCHOOL, " ", null, 4, Set.of())), TODAY));
    }

    @Test
    void aTeamAPersonAndALaptopAreAtOnePlaceOnADay() {
        var there = visit(crew("Tim A", "operator", "laptop-3"), TUESDAY, TUESDAY.plusDays(1));
        refused(VisitMsg.teamTaken, () -> free(crew("tim a", "lain", "laptop-9"), TUESDAY.plusDays(1), there));
        refused(VisitMsg.memberTaken, () -> free(crew("Tim B", "operator", "laptop-9"), TUESDAY, there));
        refused(VisitMsg.laptopTaken, () -> free(crew("Tim B", "lain", "LAPTOP-3"), TUESDAY, there));
        assertDoesNotThrow(() -> free(crew("Tim A", "operator", "laptop-3"), TUESDAY.plusDays(2), there));
        assertDoesNotThrow(() -> free(crew("Tim B", "lain", "laptop-9"), TUESDAY, there));
    }

    @Test
    void aCancelledVisitKeepsNobody() {
        var there = visit(crew("Tim A", "operator", "laptop-3"), TUESDAY, TUESDAY);
        there.cancel("banjir", "supervisor", Instant.EPOCH);
        assertDoesNotThrow(() -> free(crew("Tim A", "operator", "laptop-3"), TUESDAY, there));
    }

    @Test
    void moreThanADayCanHoldIsRefusedWithTheFigureItRestsOn() {
        var learned = new Capacity(40, 5);
        assertDoesNotThrow(() -> VisitRules.requireDoable(plan(TUESDAY, TUESDAY.plusDays(1), Stop.village(KOTABUNAN, 80)), learned));
        var refusal = refused(VisitMsg.tooMuchLearned,
                () -> VisitRules.requireDoable(plan(TUESDAY, TUESDAY, Stop.village(KOTABUNAN, 30), Stop.village(BULAWAN, 11)), learned));
        assertTrue(refusal.happened().contains("41"), refusal.happened());
        assertTrue(refusal.next().contains("40"), refusal.next());
        refused(VisitMsg.tooMuchUsual, () -> VisitRules.requireDoable(plan(TUESDAY, TUESDAY, Stop.village(KOTABUNAN, 53)), Capacity.USUAL));
    }

    @Test
    void aHolidayIsNamedAndAWeekendIsSaidOnce() {
        var typed = Holidays.of("2026-11-04 Hari libur daerah\nbukan tanggal\n2026-99-99 salah");
        assertEquals(1, VisitRules.warnings(plan(TUESDAY, TUESDAY.plusDays(1), Stop.village(KOTABUNAN, 4)), typed).size());
        var weekend = VisitRules.warnings(plan(LocalDate.of(2026, 11, 7), LocalDate.of(2026, 11, 8), Stop.village(KOTABUNAN, 4)), typed);
        assertEquals(1, weekend.size());
        assertTrue(weekend.get(0).contains("07-11-2026, 08-11-2026"), weekend.get(0));
        assertEquals(1, VisitRules.warnings(plan(LocalDate.of(2027, 8, 17), LocalDate.of(2027, 8, 17), Stop.village(KOTABUNAN, 4)), typed).size());
        assertEquals(List.of(), VisitRules.warnings(plan(TUESDAY, TUESDAY, Stop.village(KOTABUNAN, 4)), typed));
    }

    private static void free(Crew crew, LocalDate day, Visit other) {
        VisitRules.requireFree(new VisitPlan(day, day, List.of(Stop.village(BULAWAN, 4)), crew, "Camat", ""), List.of(other), name -> name);
    }

    private static Visit visit(Crew crew, LocalDate first, LocalDate last) {
        return new Visit(new VisitPlan(first, last, List.of(Stop.village(KOTABUNAN, 40)), crew, "Camat", ""), "supervisor", Instant.EPOCH);
    }

    private static VisitPlan plan(LocalDate first, LocalDate last, Stop... stops) {
        return new VisitPlan(first, last, List.of(stops), crew("Tim A", "operator", "laptop-3"), "Camat 0811", "");
    }

    private static Crew crew(String team, String member, String laptop) {
        return new Crew(team, List.of(member), List.of(laptop), "kamera");
    }

    private static Refusal refused(VisitMsg rule, Executable act) {
        var refusal = assertThrows(Refusal.class, act);
        assertEquals(rule, refusal.reason());
        return refusal;
    }
}
