package id.loket.verification.identify.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

import id.loket.kernel.FingerPosition;
import id.loket.kernel.Sex;
import id.loket.registry.biometrics.EnrolledFinger;

class HitTest {

    private static final Hit ANI = hit(1, FingerPosition.RIGHT_INDEX, 80);
    private static final Hit ANI_LEFT = hit(1, FingerPosition.LEFT_INDEX, 45);
    private static final Hit BUDI = hit(2, FingerPosition.RIGHT_INDEX, 60);

    @Test
    void aResidentWithTwoFingersComesOnceWithTheBetterOne() {
        assertEquals(List.of(ANI, BUDI), Hit.ranked(List.of(ANI_LEFT, BUDI, ANI), 10));
    }

    @Test
    void onlySoManyAreGiven() {
        assertEquals(List.of(ANI), Hit.ranked(List.of(BUDI, ANI), 1));
    }

    @Test
    void ofTwoThatAreAsGoodTheSameIsAlwaysFirst() {
        var twin = hit(3, FingerPosition.RIGHT_INDEX, 60);
        assertEquals(List.of(BUDI, twin), Hit.ranked(List.of(twin, BUDI), 10));
        assertEquals(List.of(BUDI, twin), Hit.ranked(List.of(BUDI, twin), 10));
    }

    private static Hit hit(long resident, FingerPosition position, double score) {
        return new Hit(new EnrolledFinger(resident * 10 + position.code(), 1, resident, position, Sex.MALE, 1990), score);
    }
}
