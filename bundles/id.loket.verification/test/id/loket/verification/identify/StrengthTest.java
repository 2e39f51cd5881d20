package id.loket.verification.identify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class StrengthTest {

    @Test
    void aScoreSaysLessTheMoreFingersWereCompared() {
        assertEquals(Strength.VERY_STRONG, Strength.of(50, 1_000));
        assertEquals(Strength.STRONG, Strength.of(50, 10_000));
        assertEquals(Strength.BY_CHANCE, Strength.of(50, 100_000));
    }

    @Test
    void whatARightFingerUsuallyScoresIsVeryStrongAmongAMillionToo() {
        assertEquals(Strength.VERY_STRONG, Strength.of(120, 1_000_000));
    }
}
