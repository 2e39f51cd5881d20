package id.loket.enrolment.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import id.loket.centre.CentreAnswer;
import id.loket.enrolment.Enrolment;
import id.loket.enrolment.EnrolmentMsg;
import id.loket.enrolment.NextAction;
import id.loket.enrolment.Step;
import id.loket.kernel.EnrolmentState;
import id.loket.kernel.MaritalStatus;
import id.loket.packet.Packets.Receiver;
import id.loket.registry.Resident;
import id.loket.testing.StoreTest;
import id.loket.testing.TestStore;

class CentreWordsTest {

    private Office office;
    private Resident resident;
    private Enrolment sealed;

    @BeforeEach
    void record(TestStore store) {
        office = new Office(store);
        resident = office.adult();
        sealed = office.recorder.record(Office.OPERATOR, resident.id(), List.of(), stored -> { }).recording().enrolment();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @StoreTest
    void theCentresReceiptMakesItSentAndTheRegencysDoesNot() {
        deliver(Receiver.REGENCY);
        assertEquals(EnrolmentState.PROCESSING, now().state());
        deliver(Receiver.CENTRE);
        assertEquals(EnrolmentState.SENT_FOR_ENROLLMENT, now().state());
    }

    @StoreTest
    void printReadyReleasesACard() {
        answer("RECEIVED_AT_CENTRAL", 1);
        answer("PRINT_READY_RECORD", 2);
        assertEquals(EnrolmentState.PRINT_READY_RECORD, now().state());
        assertEquals(List.of(resident.id()), office.released);
        assertEquals(0, office.figures.unsettled());
    }

    @StoreTest
    void aReleaseThatTheCentreTakesBackHoldsTheCard() {
        answer("PRINT_READY_RECORD", 2);
        answer("DUPLICATE_RECORD", 3);
        assertEquals(List.of(), office.released);
        assertEquals(1, office.figures.openCases());
    }

    @StoreTest
    void anAnswerThatComesTwiceCountsOnce() {
        var id = UUID.randomUUID().toString();
        answer(id, "PRINT_READY_RECORD", 2);
        answer(id, "PRINT_READY_RECORD", 2);
        assertEquals(1, office.released.size());
    }

    @StoreTest
    void anOlderAnswerThatComesLateIsNotedAndChangesNothing(TestStore store) throws Exception {
        answer("PRINT_READY_RECORD", 5);
        answer("RECEIVED_AT_CENTRAL", 1);
        answer("DUPLICATE_RECORD", 4);
        assertEquals(EnrolmentState.PRINT_READY_RECORD, now().state());
        assertEquals(0, office.figures.openCases());
        try (var connection = store.connections().getConnection(); var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT COUNT(*) FROM ENROLMENT_ANSWER WHERE APPLIED = FALSE")) {
            rows.next();
            assertEquals(2, rows.getInt(1));
        }
    }

    @StoreTest
    void aRecordingKilledBeforeItsSlipGoesOnThereWhateverTheCentreHasSaid() {
        resident = office.resident("7110015309990004", LocalDate.of(1999, 9, 13), MaritalStatus.SINGLE);
        assertThrows(IllegalStateException.class, () -> office.recorder.record(Office.OPERATOR, resident.id(), List.of(), stored -> {
            sealed = stored.enrolment();
            if (stored.step() == Step.SLIP) {
                throw new IllegalStateException("killed");
            }
        }));
        answer("PRINT_READY_RECORD", 2);

        var resumed = office.recorder.record(Office.OPERATOR, resident.id(), List.of(), stored -> { });

        assertEquals(sealed.id(), resumed.recording().enrolment().id());
        assertEquals(EnrolmentState.PRINT_READY_RECORD, now().state());
    }

    @StoreTest
    void theCentresWordAndTheOperatorsStepAtTheSameTimeRefuseNeither() throws Exception {
        var words = CompletableFuture.runAsync(() -> {
            for (int i = 1; i <= 20; i++) {
                answer("RECEIVED_AT_CENTRAL", i);
            }
        });
        for (int i = 0; i < 20; i++) {
            office.enrolments.slip(Office.OPERATOR, sealed.id());
        }
        words.get(30, TimeUnit.SECONDS);
        assertEquals(EnrolmentState.RECEIVED_AT_CENTRAL, now().state());
    }

    @StoreTest
    void anUnheardOfWordIsKept() {
        answer("HOLD_PENDING", 1);
        assertEquals(EnrolmentState.UNKNOWN, now().state());
        assertEquals("HOLD_PENDING", now().rawStatus());
        assertTrue(office.cases.waiting(Office.OPERATOR, 10).get(0).reason().contains("HOLD_PENDING"));
    }

    @StoreTest
    void aDuplicateIsACaseUntilTheResidentIsRecordedAgain() {
        answer("DUPLICATE_RECORD", 1);
        var matter = office.cases.open(Office.SUPERVISOR, 10).get(0).matter();
        assertEquals(NextAction.ASK_DELETION, matter.nextAction());
        Office.refused(EnrolmentMsg.alreadyRecorded, () -> office.enrolments.begin(Office.OPERATOR, resident.id()));
        Office.refused(EnrolmentMsg.caseNotYours, () -> office.cases.asked(Office.OPERATOR, matter.id(), "surat 12"));

        office.cases.asked(Office.SUPERVISOR, matter.id(), "Surat 470/12");
        var again = office.recorder.record(Office.OPERATOR, resident.id(), List.of(), stored -> { }).recording().enrolment();
        assertEquals(sealed.id(), again.replaces().orElseThrow());
        assertNotEquals(sealed.packetId(), again.packetId());
        assertEquals(0, office.figures.openCases());
    }

    @StoreTest
    void aFailedSearchIsSentAgainInANewPacketWhoseAnswersCount() {
        answer("SEARCH_FAILURE_AT_CENTRAL", 1);
        var matter = office.cases.open(Office.OPERATOR, 10).get(0).matter();
        office.cases.resend(Office.OPERATOR, matter.id(), "Diminta pusat");
        assertEquals(2, office.packets.size());
        assertNotEquals(office.packets.get(0).id(), office.packets.get(1).id());
        assertEquals(office.packets.get(0).parts().size(), office.packets.get(1).parts().size());

        answer("DUPLICATE_RECORD", 9);
        assertEquals(EnrolmentState.PROCESSING, now().state());
        sealed = now();
        answer("PRINT_READY_RECORD", 3);
        assertEquals(EnrolmentState.PRINT_READY_RECORD, now().state());
        assertEquals(0, office.figures.openCases());
    }

    @StoreTest
    void aCaseFollowsTheCentreWhenItChangesItsWord() {
        answer("ADJUDICATE_RECORD", 1);
        answer("DUPLICATE_RECORD", 2);
        assertEquals(1, office.figures.openCases());
        assertEquals(EnrolmentState.DUPLICATE_RECORD, office.cases.open(Office.SUPERVISOR, 10).get(0).matter().state());
    }

    @StoreTest
    void whatIsDoneAboutACaseIsWrittenDown() {
        answer("DUPLICATE_RECORD", 1);
        var matter = office.cases.open(Office.SUPERVISOR, 10).get(0).matter();
        Office.refused(EnrolmentMsg.noteMissing, () -> office.cases.asked(Office.SUPERVISOR, matter.id(), " "));
        office.cases.direct(Office.SUPERVISOR, matter.id(), NextAction.RESEND, "Pusat minta kirim ulang");
        var after = office.cases.open(Office.SUPERVISOR, 10).get(0).matter();
        assertEquals("Pusat minta kirim ulang", after.note());
        assertEquals("supervisor", after.handledBy());
    }

    private void deliver(Receiver receiver) {
        office.store.store().write(transaction -> {
            office.centre.delivered(transaction, sealed.packetId(), receiver, Instant.now());
            return null;
        });
    }

    private void answer(String status, int minutes) {
        answer(UUID.randomUUID().toString(), status, minutes);
    }

    private void answer(String id, String status, int minutes) {
        var at = Office.CENTRE_TIME.plus(Duration.ofMinutes(minutes));
        office.store.store().write(transaction -> {
            office.centre.answered(transaction, new CentreAnswer(id, sealed.packetId(), resident.nik(), status, "", at));
            return null;
        });
    }

    private Enrolment now() {
        return office.store.store().read(transaction -> transaction.entities().find(Enrolment.class, sealed.id()));
    }
}
