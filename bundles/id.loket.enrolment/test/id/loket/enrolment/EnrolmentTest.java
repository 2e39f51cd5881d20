package id.loket.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import id.loket.kernel.EnrolmentState;
import id.loket.kernel.Nik;
import id.loket.kernel.text.Refusal;

class EnrolmentTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:14:00Z");

    private final Enrolment enrolment = new Enrolment(7, new Nik("7110015209090002"),
            new Enrolment.Origin("operator", "loket-1", null, null), NOW);

    @Test
    void oneSeatAtATimeUntilItsLeaseRunsOut() {
        enrolment.claim("loket-1", NOW);
        var refusal = assertThrows(Refusal.class, () -> enrolment.claim("loket-2", NOW.plusSeconds(14)));
        assertEquals(EnrolmentMsg.inUseElsewhere, refusal.reason());
        enrolment.claim("loket-2", NOW.plusSeconds(15));
        assertThrows(Refusal.class, () -> enrolment.claim("loket-1", NOW.plusSeconds(16)));
    }

    @Test
    void aSeatThatWasLeftIsFreeAtOnce() {
        enrolment.claim("loket-1", NOW);
        enrolment.leave();
        enrolment.claim("loket-2", NOW.plusSeconds(1));
    }

    @Test
    void thePacketIdIsTheSameUntilItIsSealedAndAnotherOneAfterwards() {
        var first = enrolment.nextPacketId();
        assertEquals(first, enrolment.nextPacketId());
        enrolment.sealed(first, NOW);
        assertNotEquals(first, enrolment.nextPacketId());
    }

    @Test
    void aReceiptThatComesAfterTheAnswerDoesNotLeadBack() {
        enrolment.sealed(enrolment.nextPacketId(), NOW);
        enrolment.answered(EnrolmentState.PRINT_READY_RECORD, "PRINT_READY_RECORD", "", NOW, NOW);
        enrolment.sent(NOW);
        assertEquals(EnrolmentState.PRINT_READY_RECORD, enrolment.state());
    }

    @Test
    void anOlderAnswerIsNoNews() {
        enrolment.answered(EnrolmentState.DUPLICATE_RECORD, "DUPLICATE_RECORD", "", NOW, NOW);
        assertFalse(enrolment.isNews(EnrolmentState.PRINT_READY_RECORD, NOW.minusMillis(1)));
        assertTrue(enrolment.isNews(EnrolmentState.PRINT_READY_RECORD, NOW.plusMillis(1)));
    }

    @Test
    void ofTwoAnswersOfTheSameMomentTheFurtherOneCounts() {
        enrolment.answered(EnrolmentState.RECEIVED_AT_CENTRAL, "RECEIVED_AT_CENTRAL", "", NOW, NOW);
        assertTrue(enrolment.isNews(EnrolmentState.PRINT_READY_RECORD, NOW));
        assertFalse(enrolment.isNews(EnrolmentState.SENT_FOR_ENROLLMENT, NOW));
        assertFalse(enrolment.isNews(EnrolmentState.UNKNOWN, NOW));
    }

    @Test
    void anUnknownWordIsKeptRaw() {
        enrolment.answered(EnrolmentState.UNKNOWN, "HOLD_PENDING", "antre", NOW, NOW);
        assertEquals("HOLD_PENDING", enrolment.rawStatus());
        assertEquals(EnrolmentState.UNKNOWN, enrolment.state());
    }

    @Test
    void whatIsSealedIsNotChanged() {
        enrolment.sealed(enrolment.nextPacketId(), NOW);
        assertThrows(Refusal.class, () -> enrolment.confirmBiodata(NOW));
    }
}
