package id.loket.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import id.loket.access.Approval;
import id.loket.enrolment.CapturedItem.Shot;
import id.loket.device.Capture;
import id.loket.kernel.Nik;
import id.loket.registry.Resident;

/** Where a recording stands follows from its rows alone. */
class RecordingTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:14:00Z");
    private static final Nik NIK = new Nik("7110015209090002");
    private static final Policy POLICY = new Policy(
            Map.of(Modality.PORTRAIT, 50, Modality.SIGNATURE, 0, Modality.FINGER, 40, Modality.IRIS, 60), 3);

    private final Enrolment enrolment = new Enrolment(7, NIK, new Enrolment.Origin("operator", "loket-1", null, null), NOW);
    private final List<CapturedItem> captures = new ArrayList<>();
    private final List<BiometricException> exceptions = new ArrayList<>();
    private final List<VerificationTry> verifications = new ArrayList<>();

    @Test
    void beginsWithTheBiodata() {
        assertEquals(Step.BIODATA, recording().step());
        assertTrue(recording().nextItem().isEmpty());
    }

    @Test
    void resumesAtTheFirstFingerThatIsNotTaken() {
        upTo(Item.FINGER_RIGHT_LITTLE);
        assertEquals(Step.FINGERS, recording().step());
        assertEquals(Optional.of(Item.FINGER_RIGHT_LITTLE), recording().nextItem());
        assertEquals(4, recording().settled(Step.FINGERS));
    }

    @Test
    void anExceptionCountsAsSettled() {
        upTo(Item.FINGER_RIGHT_LITTLE);
        except(Item.FINGER_RIGHT_LITTLE);
        assertEquals(Optional.of(Item.FINGER_LEFT_THUMB), recording().nextItem());
        assertFalse(recording().exceptable().contains(Item.FINGER_RIGHT_LITTLE));
    }

    @Test
    void thePortraitIsNeverExcepted() {
        assertFalse(recording().exceptable().contains(Item.PORTRAIT));
    }

    @Test
    void theIndexFingersAreVerified() {
        upTo(Item.ENDORSEMENT);
        assertEquals(Step.VERIFICATION, recording().step());
        assertEquals(List.of(Item.FINGER_RIGHT_INDEX, Item.FINGER_LEFT_INDEX), recording().toVerify());
    }

    @Test
    void anotherFingerOfTheHandStandsInForAnIndexThatCannotBeTaken() {
        except(Item.FINGER_RIGHT_INDEX);
        upTo(Item.ENDORSEMENT);
        assertEquals(List.of(Item.FINGER_RIGHT_THUMB, Item.FINGER_LEFT_INDEX), recording().toVerify());
    }

    @Test
    void withoutAnyFingerThereIsNothingToVerify() {
        Item.of(Step.FINGERS).forEach(this::except);
        upTo(Item.ENDORSEMENT);
        assertEquals(List.of(), recording().toVerify());
        assertEquals(Step.ENDORSEMENT, recording().step());
    }

    @Test
    void threeMismatchesNeedAnotherPrintOrASupervisor() {
        upTo(Item.ENDORSEMENT);
        var print = recording().kept(Item.FINGER_RIGHT_INDEX).orElseThrow();
        for (var attempt = 0; attempt < 3; attempt++) {
            assertFalse(recording().verificationFailed(Item.FINGER_RIGHT_INDEX));
            verifications.add(new VerificationTry(0, print, 11.5, false, NOW));
        }
        assertTrue(recording().verificationFailed(Item.FINGER_RIGHT_INDEX));
        verifications.add(new VerificationTry(0, print, consent(), NOW));
        assertTrue(recording().verified(Item.FINGER_RIGHT_INDEX));
        assertFalse(recording().verificationFailed(Item.FINGER_RIGHT_INDEX));
    }

    @Test
    void aPrintTakenAgainLeadsBackToItsStep() {
        upTo(Item.ENDORSEMENT);
        recording().kept(Item.FINGER_LEFT_INDEX).orElseThrow().discard();
        assertEquals(Step.FINGERS, recording().step());
        assertEquals(Optional.of(Item.FINGER_LEFT_INDEX), recording().nextItem());
    }

    @Test
    void packetAndSlipComeAfterTheEndorsement() {
        upTo(Item.ENDORSEMENT);
        recording().toVerify().forEach(item -> verifications.add(
                new VerificationTry(0, recording().kept(item).orElseThrow(), 120, true, NOW)));
        assertEquals(Step.ENDORSEMENT, recording().step());
        take(Item.ENDORSEMENT);
        enrolment.recorded(NOW);
        assertEquals(Step.PACKET, recording().step());
        enrolment.sealed(enrolment.nextPacketId(), NOW.plusSeconds(9));
        assertEquals(Step.SLIP, recording().step());
        enrolment.slipGiven(NOW.plusSeconds(20));
        assertEquals(Step.DONE, recording().step());
        assertEquals(NOW.plusSeconds(20), recording().lastStored());
    }

    private void upTo(Item end) {
        enrolment.confirmBiodata(NOW);
        for (var item : Item.values()) {
            if (item == end) {
                return;
            }
            if (recording().exception(item).isEmpty()) {
                take(item);
            }
        }
    }

    private void take(Item item) {
        captures.add(new NumberedCapture(captures.size() + 1L, item));
    }

    private void except(Item item) {
        exceptions.add(new BiometricException(0, item, ExceptionKind.INJURED, consent()));
    }

    private static Approval consent() {
        return new Approval("supervisor", Enrolments.APPROVE_EXCEPTION, "luka bakar", NOW);
    }

    private Recording recording() {
        return new Recording(enrolment, new Resident() { }, captures, exceptions, verifications, POLICY);
    }

    /** A stored row has an id; here nobody gives one. */
    private static final class NumberedCapture extends CapturedItem {

        private final long id;

        NumberedCapture(long id, Item item) {
            super(0, item, 1, new Shot(Capture.Quality.ofDevice(80), false, 500, Capture.Format.PNG, "simulated:1", true), NOW);
            this.id = id;
        }

        @Override
        public long id() {
            return id;
        }
    }
}
