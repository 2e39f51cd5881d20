package id.loket.outreach.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import id.loket.kernel.RegionCode;
import id.loket.outreach.visit.VisitPlan.Crew;
import id.loket.outreach.visit.VisitPlan.Stop;
import id.loket.outreach.visit.VisitResult.Counts;

class VisitResultTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 3);

    @Test
    void whatHasNoPlaceFillsTheRouteInItsOrderAndTheRestStaysAtTheLastPlace() {
        var result = VisitResult.of(visit(30, 20), new Counts(10, 45, 3, 3, 0, 0, 0, List.of(8, 5)));

        assertEquals(58, result.reached());
        assertEquals(List.of(30, 28), result.stops().stream().map(VisitResult.Stop::reached).toList());
        assertEquals(0, result.left());
    }

    @Test
    void moreAtOnePlaceDoesNotMakeUpForAnother() {
        var result = VisitResult.of(visit(30, 20), new Counts(40, 0, 0, 0, 0, 0, 0, List.of(35, 5)));

        assertEquals(40, result.reached());
        assertEquals(15, result.left());
    }

    @Test
    void findingsAndRecordingsOfTheSamePeopleAreNotAdded() {
        var result = VisitResult.of(visit(30, 20), new Counts(10, 0, 40, 5, 0, 0, 0, List.of(15, 0)));

        assertEquals(40, result.reached());
        assertEquals(0.8, result.share(), 1e-9);
    }

    @Test
    void aVisitOfAHundredSeventyFiveWithSeventyFiveReachedLeavesAHundred() {
        var result = VisitResult.of(visit(100, 75), new Counts(75, 0, 0, 0, 0, 0, 0, List.of(40, 35)));

        assertEquals(100, result.left());
    }

    private static Visit visit(int first, int second) {
        return new Visit(new VisitPlan(DAY, DAY, List.of(Stop.village(new RegionCode("71.10.02.2001"), first),
                Stop.village(new RegionCode("71.10.02.2002"), second)), new Crew("Tim A", List.of("operator"), List.of(), ""), "Camat", ""),
                "supervisor", Instant.EPOCH);
    }
}
