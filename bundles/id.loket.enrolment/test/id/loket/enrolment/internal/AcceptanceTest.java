package id.loket.enrolment.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import id.loket.device.Capture;
import id.loket.enrolment.EnrolmentMsg;
import id.loket.enrolment.Item;
import id.loket.enrolment.Modality;
import id.loket.enrolment.Policy;
import id.loket.kernel.text.Refusal;

class AcceptanceTest {

    private static final Policy POLICY = new Policy(
            Map.of(Modality.PORTRAIT, 50, Modality.SIGNATURE, 0, Modality.FINGER, 40, Modality.IRIS, 60), 3);

    @Test
    void aGoodCaptureIsAcceptedAtOnce() {
        assertEquals(new Acceptance(0, false), accept(40));
    }

    @Test
    void aPoorCaptureIsTakenAgainWhileTriesAreLeft() {
        var refusal = assertThrows(Refusal.class, () -> accept(39, 12));
        assertEquals(EnrolmentMsg.tryAgain, refusal.reason());
    }

    @Test
    void afterThreeTriesTheBestIsKeptThoughBelowTheThreshold() {
        assertEquals(new Acceptance(1, true), accept(12, 39, 30));
    }

    @Test
    void theBestIsKeptAlsoIfItWasNotTheLast() {
        assertEquals(new Acceptance(1, false), accept(12, 66, 41));
    }

    @Test
    void thereIsNoFourthTry() {
        assertEquals(EnrolmentMsg.tooManyTries, assertThrows(Refusal.class, () -> accept(1, 2, 3, 90)).reason());
    }

    @Test
    void nothingTakenIsNothingAccepted() {
        assertEquals(EnrolmentMsg.noTries, assertThrows(Refusal.class, this::accept).reason());
    }

    private Acceptance accept(int... qualities) {
        List<Capture.Image> tries = Arrays.stream(qualities).mapToObj(quality -> new Capture.Image(new byte[] {1}, 500, quality)).toList();
        return Acceptance.of(Item.FINGER_RIGHT_THUMB, tries, POLICY);
    }
}
