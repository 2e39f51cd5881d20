package id.loket.driver.pad.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import id.loket.device.Capture.Scale;

class InkTest {

    private final Locale before = Locale.getDefault(Locale.Category.DISPLAY);
    private final Ink ink = new Ink();

    @BeforeEach
    void speakIndonesian() {
        Locale.setDefault(Locale.Category.DISPLAY, Locale.forLanguageTag("id"));
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(Locale.Category.DISPLAY, before);
    }

    @Test
    void aStrokeGoesFromPenDownToPenUpWithItsTimes() {
        ink.down(10, 10, 5_000);
        assertTrue(ink.move(20, 12, 5_040));
        ink.up();
        assertFalse(ink.move(30, 30, 5_100));
        ink.down(40, 10, 5_300);
        ink.up();
        var strokes = ink.signature().strokes();
        assertEquals(List.of(2, 1), strokes.stream().map(List::size).toList());
        assertEquals(List.of(0L, 40L), strokes.get(0).stream().map(point -> point.millis()).toList());
        assertEquals(300L, strokes.get(1).get(0).millis());
        assertEquals(1.0, strokes.get(0).get(0).pressure());
    }

    @Test
    void theClockOfTheScreenMayTurnOverAndNeverRunsBackwards() {
        ink.down(0, 0, Integer.MAX_VALUE - 10);
        ink.move(1, 1, Integer.MIN_VALUE + 10);
        ink.move(2, 2, Integer.MAX_VALUE - 5);
        assertEquals(List.of(0L, 21L, 21L), ink.signature().strokes().get(0).stream().map(point -> point.millis()).toList());
    }

    @Test
    void theSignatureIsCutOutOfTheFieldWithAMargin() {
        ink.down(100, 50, 0);
        ink.move(150, 70, 10);
        var signature = ink.signature();
        assertEquals(56, signature.width(), 0.01);
        assertEquals(26, signature.height(), 0.01);
        assertEquals(3, signature.strokes().get(0).get(0).x(), 0.01);
        assertEquals(3, signature.strokes().get(0).get(0).y(), 0.01);
    }

    @Test
    void whatIsStartedAgainIsEmpty() {
        ink.down(1, 1, 0);
        assertFalse(ink.isEmpty());
        ink.clear();
        assertTrue(ink.isEmpty());
    }

    @Test
    void aLongSignatureIsGood() {
        ink.down(10, 30, 0);
        for (var step = 1; step < 60; step++) {
            ink.move(10 + step, 30 + 8 * Math.sin(step / 3.0), 10 * step);
        }
        var quality = SignatureCheck.of(ink.signature());
        assertTrue(quality.value() >= 90, quality.toString());
        assertEquals(Scale.LOKET, quality.scale());
        assertEquals(List.of(), quality.remarks());
    }

    @Test
    void aDotIsToldAndAShortStrokeToo() {
        ink.down(10, 10, 0);
        ink.up();
        assertEquals(List.of("hanya titik"), SignatureCheck.of(ink.signature()).remarks());
        assertEquals(0, SignatureCheck.of(ink.signature()).value());
        ink.down(10, 10, 0);
        ink.move(20, 10, 10);
        assertEquals(List.of("terlalu pendek"), SignatureCheck.of(ink.signature()).remarks());
    }
}
