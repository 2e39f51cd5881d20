package id.loket.enrolment.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import id.loket.access.Role;
import id.loket.card.Origin;
import id.loket.enrolment.EnrolmentMsg;
import id.loket.enrolment.RecordingSession.Plan;
import id.loket.kernel.MaritalStatus;
import id.loket.kernel.text.Refusal;
import id.loket.testing.FixedClock;
import id.loket.testing.StoreTest;
import id.loket.testing.TestSessions;
import id.loket.testing.TestStore;

class LookingUpTest extends OfficeTest {

    @StoreTest
    void todaysListHoldsWhatTodaysFigureCounts(TestStore store) {
        var first = record(office.adult().id());
        office.enrolments.begin(Office.OPERATOR, office.resident("7110015209990003", LocalDate.of(1999, 9, 12), MaritalStatus.SINGLE).id());

        assertEquals(List.of(first), numbers(today()));
        assertEquals(office.figures.recordedToday(), numbers(today()).size());
        store.clock().advance(Duration.ofDays(1));
        assertEquals(List.of(), numbers(today()));
        assertEquals(List.of(first), numbers(today().minusDays(1)));
    }

    @StoreTest
    void aSlipsNumberFindsItsRecording() {
        var number = record(office.adult().id());
        assertEquals("SITI AMINAH MOKODOMPIT", office.recordings.byNumber(Office.OPERATOR, number).resident().name());
        Office.refused(EnrolmentMsg.noSuchNumber,
                () -> office.recordings.byNumber(Office.OPERATOR, "00000000-0000-0000-0000-000000000000"));
        assertThrows(Refusal.class, () -> office.recordings.byNumber(TestSessions.of(Role.STOCK_KEEPER), number));
    }

    @StoreTest
    void coverageCountsEveryoneWhoMustHoldACardAndTellsWhoIsNotInIt() {
        record(office.adult().id());
        office.resident("7110015209990003", LocalDate.of(1999, 9, 12), MaritalStatus.SINGLE);
        record(office.resident("7110014103100002", today().minusYears(16), MaritalStatus.SINGLE).id());
        office.resident("7110014103100003", today().minusYears(16), MaritalStatus.MARRIED);

        var state = office.coverage.now();
        var tutuyan = state.districts().get(0);
        assertEquals(3, tutuyan.listed());
        assertEquals(1, tutuyan.recorded());
        assertEquals(0, tutuyan.printReady());
        assertEquals(2, tutuyan.open());
        assertEquals(1, state.recordedBesides(), "the one who is sixteen");
        assertEquals(0, state.listedElsewhere());
    }

    @StoreTest
    void aRecordingSessionHasAPlaceAndASensibleTarget() {
        Office.refused(EnrolmentMsg.placeMissing, () -> office.sessions.start(Office.OPERATOR, new Plan(" ", "", 0, false)));
        Office.refused(EnrolmentMsg.targetOutOfRange, () -> office.sessions.start(Office.OPERATOR, new Plan("Buyat", "", -1, false)));
        office.sessions.start(Office.OPERATOR, new Plan("Buyat", "Tim 1", 60, false));
        record(office.adult().id());
        var begun = office.enrolments.begin(Office.OPERATOR,
                office.resident("7110015209990003", LocalDate.of(1999, 9, 12), MaritalStatus.SINGLE).id());
        office.enrolments.abandon(Office.OPERATOR, begun.enrolment().id(), "salah orang");

        var count = office.sessions.latest(5).get(0);
        assertEquals(1, count.begun());
        assertEquals(1, count.recorded());
        office.sessions.end(Office.OPERATOR);
        assertEquals(0, office.sessions.current().stream().count());
    }

    @StoreTest
    void whoIsRecordedOnAVisitComesIntoTheQueueByItsPlaceAndDay(TestStore store) {
        var visited = office.adult().id();
        var atTheCounter = office.resident("7110015209990003", LocalDate.of(1999, 9, 12), MaritalStatus.SINGLE).id();
        office.sessions.start(Office.OPERATOR, new Plan("SMKN 1 Kotabunan", "Tim 1", 60, true));
        var day = today();
        var begun = office.enrolments.begin(Office.OPERATOR, visited);
        office.sessions.start(Office.OPERATOR, new Plan("Loket 2", "", 60, false));
        store.clock().advance(Duration.ofDays(1));
        record(begun.resident().id());
        record(atTheCounter);

        assertEquals(Map.of(visited, new Origin(Origin.Kind.VISIT, "SMKN 1 Kotabunan", day)), office.origins);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(office.store.clock().instant(), FixedClock.ZONE);
    }

    private String record(long resident) {
        return office.recorder.record(Office.OPERATOR, resident, List.of(), stored -> { }).recording().enrolment().uuid();
    }

    private List<String> numbers(LocalDate day) {
        return office.recordings.completed(Office.OPERATOR, day, 100).stream().map(row -> row.enrolment().uuid()).toList();
    }
}
