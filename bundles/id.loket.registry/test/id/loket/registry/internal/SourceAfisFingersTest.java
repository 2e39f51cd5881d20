package id.loket.registry.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;

import org.junit.jupiter.api.Test;

class SourceAfisFingersTest {

    private final SourceAfisMatcher matcher = new SourceAfisMatcher();
    private final SourceAfisFingers fingers = new SourceAfisFingers();

    @Test
    void aPreparedFingerScoresAsItDoesOneToOne() throws IOException {
        var probe = template("right-index-1.png");
        var against = fingers.against(probe);
        for (var other : new byte[][] {template("right-index-2.png"), template("left-index-1.png")}) {
            assertEquals(matcher.score(probe, other), against.applyAsDouble(fingers.prepare(other)));
        }
    }

    @Test
    void aWholePrintHasDozensOfMinutiae() throws IOException {
        var minutiae = fingers.minutiae(template("right-index-1.png"));
        assertTrue(minutiae > 20 && minutiae < 120, () -> minutiae + " minutiae");
    }

    @Test
    void whatIsReadyTakesMoreThanTheTemplate() throws IOException {
        var template = template("right-index-1.png");
        assertTrue(fingers.prepare(template).bytes() > template.length);
    }

    @Test
    void whatIsNoTemplateIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> fingers.prepare(new byte[] {1, 2, 3}));
    }

    private byte[] template(String print) throws IOException {
        try (var image = getClass().getResourceAsStream(print)) {
            return matcher.template(image.readAllBytes(), 500);
        }
    }
}
