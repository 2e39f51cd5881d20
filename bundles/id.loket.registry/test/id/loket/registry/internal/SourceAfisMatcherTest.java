package id.loket.registry.internal;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;

import org.junit.jupiter.api.Test;

import id.loket.registry.biometrics.FingerMatcher;

/** On prints of the simulated scanner; its statistics are measured with that driver. */
class SourceAfisMatcherTest {

    private final FingerMatcher matcher = new SourceAfisMatcher();

    @Test
    void twoTouchesOfOneFingerMatch() throws IOException {
        var score = matcher.score(template("right-index-1.png"), template("right-index-2.png"));
        assertTrue(score >= FingerMatcher.THRESHOLD, () -> "score " + score);
    }

    @Test
    void anotherFingerOfTheSameResidentDoesNot() throws IOException {
        var score = matcher.score(template("right-index-1.png"), template("left-index-1.png"));
        assertTrue(score < FingerMatcher.THRESHOLD, () -> "score " + score);
    }

    @Test
    void whatIsNoImageIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> matcher.template(new byte[] {1, 2, 3}, 500));
    }

    private byte[] template(String print) throws IOException {
        try (var image = getClass().getResourceAsStream(print)) {
            return matcher.template(image.readAllBytes(), 500);
        }
    }
}
