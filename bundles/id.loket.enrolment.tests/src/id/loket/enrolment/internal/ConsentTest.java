package id.loket.enrolment.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import id.loket.access.Approval;
import id.loket.enrolment.EnrolmentMsg;
import id.loket.enrolment.Enrolments;
import id.loket.enrolment.ExceptionKind;
import id.loket.enrolment.Item;
import id.loket.enrolment.Recorder.LeftOut;
import id.loket.enrolment.Step;
import id.loket.kernel.EnrolmentState;
import id.loket.registry.biometrics.BiometricReference.Kind;
import id.loket.testing.StoreTest;

/** What does not match, or cannot be taken, and a second person's word about it. */
class ConsentTest extends OfficeTest {

    @StoreTest
    void aStrangeFingerIsNotTakenForTheSameAndNeedsASupervisor() {
        var begun = office.upToVerification();
        var id = begun.enrolment().id();
        for (var attempt = 0; attempt < 3; attempt++) {
            refusedOverride(id);
            var tried = office.enrolments.verify(Office.OPERATOR, id, Item.FINGER_RIGHT_INDEX, office.image("someone else"));
            assertFalse(tried.verified(Item.FINGER_RIGHT_INDEX));
        }
        var decided = office.enrolments.overrideMismatch(Office.OPERATOR, id, Item.FINGER_RIGHT_INDEX, mismatch(id));
        assertTrue(decided.verified(Item.FINGER_RIGHT_INDEX));
        assertEquals(Item.FINGER_LEFT_INDEX, decided.nextItem().orElseThrow());
    }

    @StoreTest
    void aFingerTakenAgainIsVerifiedAgainstItsNewPrint() {
        var begun = office.upToVerification();
        var id = begun.enrolment().id();
        office.enrolments.verify(Office.OPERATOR, id, Item.FINGER_RIGHT_INDEX, office.image("new print"));
        var again = office.enrolments.retake(Office.OPERATOR, id, Item.FINGER_RIGHT_INDEX);
        assertEquals(Step.FINGERS, again.step());
        office.enrolments.accept(Office.OPERATOR, id, Item.FINGER_RIGHT_INDEX, List.of(office.image("new print")), "scanner:1");
        var verified = office.enrolments.verify(Office.OPERATOR, id, Item.FINGER_RIGHT_INDEX, office.image("new print"));
        assertTrue(verified.verified(Item.FINGER_RIGHT_INDEX));
    }

    @StoreTest
    void aConsentCountsOnlyForWhatItWasGiven() {
        var begun = office.enrolments.begin(Office.OPERATOR, office.adult().id());
        Office.refused(EnrolmentMsg.wrongConsent, () -> office.enrolments.except(Office.OPERATOR, begun.enrolment().id(),
                Set.of(Item.IRIS_LEFT), ExceptionKind.MISSING, office.consent(Enrolments.APPROVE_MISMATCH)));
    }

    @StoreTest
    void consentToOneMismatchCountsForNoOtherRecording() {
        var id = office.upToVerification().enrolment().id();
        Office.refused(EnrolmentMsg.wrongConsent, () -> office.enrolments.overrideMismatch(Office.OPERATOR, id,
                Item.FINGER_RIGHT_INDEX, mismatch(id + 1)));
    }

    @StoreTest
    void thePortraitIsAlwaysTaken() {
        var begun = office.enrolments.begin(Office.OPERATOR, office.adult().id());
        Office.refused(EnrolmentMsg.notExceptable, () -> office.enrolments.except(Office.OPERATOR, begun.enrolment().id(),
                Set.of(Item.PORTRAIT), ExceptionKind.REFUSED_BY_POLICY, office.consent(Enrolments.APPROVE_EXCEPTION)));
    }

    @StoreTest
    void someoneWithoutHandsIsRecordedByFaceAndIrises() {
        var fingers = java.util.EnumSet.copyOf(Item.of(Step.FINGERS));
        fingers.add(Item.SIGNATURE);
        fingers.add(Item.ENDORSEMENT);
        var result = office.recorder.record(Office.OPERATOR, office.adult().id(),
                List.of(new LeftOut(fingers, ExceptionKind.MISSING, office.consent(Enrolments.APPROVE_EXCEPTION))), stored -> { });
        assertEquals(3, office.captures);
        assertEquals(Set.of(Kind.PORTRAIT), office.references.keySet());
        assertEquals(EnrolmentState.PROCESSING, result.recording().enrolment().state());
    }

    @StoreTest
    void anEndorsementLeftOutEarlyCompletesNothing() {
        var begun = office.enrolments.begin(Office.OPERATOR, office.adult().id());
        var excepted = office.enrolments.except(Office.OPERATOR, begun.enrolment().id(), Set.of(Item.ENDORSEMENT),
                ExceptionKind.MISSING, office.consent(Enrolments.APPROVE_EXCEPTION));
        assertEquals(EnrolmentState.UNREGISTERED, excepted.enrolment().state());
        assertEquals(0, office.figures.recordedToday());
    }

    private void refusedOverride(long id) {
        Office.refused(EnrolmentMsg.verifyFirst, () -> office.enrolments.overrideMismatch(Office.OPERATOR, id, Item.FINGER_RIGHT_INDEX,
                mismatch(id)));
    }

    private Approval mismatch(long id) {
        return office.consent(Enrolments.APPROVE_MISMATCH, Enrolments.subject(id));
    }
}
