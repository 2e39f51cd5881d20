package id.loket.driver.camera.internal.portrait;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.awt.image.RescaleOp;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import id.loket.device.Capture.Quality;
import id.loket.device.Capture.Scale;
import id.loket.kernel.PortraitBackground;

class PortraitCheckTest {

    private static final Color RED = new Color(PortraitBackground.RED.rgb());
    private static final Color BLUE = new Color(PortraitBackground.BLUE.rgb());

    private final Locale before = Locale.getDefault(Locale.Category.DISPLAY);

    @BeforeEach
    void speakIndonesian() {
        Locale.setDefault(Locale.Category.DISPLAY, Locale.forLanguageTag("id"));
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(Locale.Category.DISPLAY, before);
    }

    @Test
    void aGoodPortraitScoresHighOnLoketsOwnScaleWithoutRemarks() {
        var quality = check(sitter(720, 960, RED), PortraitBackground.RED);
        assertTrue(quality.value() >= 80, quality.toString());
        assertEquals(Scale.LOKET, quality.scale());
        assertEquals(List.of(), quality.remarks());
    }

    @Test
    void theBackgroundFollowsTheRule() {
        assertEquals(List.of("latar bukan biru"), check(sitter(480, 640, RED), PortraitBackground.BLUE).remarks());
        assertEquals(List.of("latar bukan merah"), check(sitter(480, 640, BLUE), PortraitBackground.RED).remarks());
        assertEquals(List.of(), check(sitter(480, 640, BLUE), PortraitBackground.BLUE).remarks());
        assertEquals(0, check(sitter(480, 640, RED), PortraitBackground.BLUE).value());
    }

    @Test
    void otherClothsOfTheSameColourAreAccepted() {
        for (var cloth : List.of(0xC0282D, 0xB01030, 0xDD2222, 0x8E1B1B)) {
            assertEquals(List.of(), check(sitter(480, 640, new Color(cloth)), PortraitBackground.RED).remarks());
        }
        for (var cloth : List.of(0x1F5FB0, 0x2050D0, 0x0077CC, 0x203880)) {
            assertEquals(List.of(), check(sitter(480, 640, new Color(cloth)), PortraitBackground.BLUE).remarks());
        }
    }

    @Test
    void aWallThatIsNeitherRedNorBlueIsTold() {
        for (var wall : List.of(Color.WHITE, Color.LIGHT_GRAY, new Color(0x2E8B57), new Color(0xD0B060))) {
            assertEquals(List.of("latar bukan merah"), check(sitter(480, 640, wall), PortraitBackground.RED).remarks());
            assertEquals(List.of("latar bukan biru"), check(sitter(480, 640, wall), PortraitBackground.BLUE).remarks());
        }
    }

    @Test
    void aBlurredPortraitIsTold() {
        assertEquals(List.of("kurang tajam"), check(blurred(sitter(480, 640, RED), 9), PortraitBackground.RED).remarks());
    }

    @Test
    void aDarkPortraitIsTold() {
        var dark = check(new RescaleOp(0.4f, 0, null).filter(sitter(480, 640, RED), null), PortraitBackground.RED);
        assertEquals("terlalu gelap", dark.remarks().get(0));
        assertTrue(dark.value() < 50);
    }

    @Test
    void aGlaringPortraitIsTold() {
        var glaring = check(new RescaleOp(0.25f, 200, null).filter(sitter(480, 640, RED), null), PortraitBackground.RED);
        assertTrue(glaring.remarks().contains("terlalu terang"), glaring.toString());
    }

    @Test
    void aFlatPortraitIsTold() {
        var flat = check(new RescaleOp(0.2f, 100, null).filter(sitter(480, 640, RED), null), PortraitBackground.RED);
        assertTrue(flat.remarks().contains("kontras kurang"), flat.toString());
    }

    @Test
    void aSmallPortraitIsEnlargedAndTold() {
        var small = Portrait.of(sitter(320, 240, RED));
        assertEquals(480, small.picture().getWidth());
        assertEquals(640, small.picture().getHeight());
        var remarks = PortraitCheck.of(small, PortraitBackground.RED).remarks();
        assertTrue(remarks.contains("terlalu kecil: tinggi 240 piksel, perlu 640"), remarks.toString());
    }

    @Test
    void theMiddleIsCutOutAtTheCamerasOwnResolution() {
        var wide = Portrait.of(sitter(1920, 1080, RED));
        assertEquals(810, wide.picture().getWidth());
        assertEquals(1080, wide.picture().getHeight());
        var high = Portrait.of(sitter(600, 1200, RED));
        assertEquals(600, high.picture().getWidth());
        assertEquals(800, high.picture().getHeight());
    }

    @Test
    void itIsSaidInEnglishToo() {
        Locale.setDefault(Locale.Category.DISPLAY, Locale.ENGLISH);
        assertEquals(List.of("background is not blue"), check(sitter(480, 640, RED), PortraitBackground.BLUE).remarks());
    }

    private static Quality check(BufferedImage picture, PortraitBackground wanted) {
        return PortraitCheck.of(Portrait.of(picture), wanted);
    }

    private static BufferedImage sitter(int width, int height, Color background) {
        return Sitter.before(background, width, height);
    }

    private static BufferedImage blurred(BufferedImage picture, int width) {
        var box = new float[width * width];
        Arrays.fill(box, 1f / box.length);
        return new ConvolveOp(new Kernel(width, width, box), ConvolveOp.EDGE_NO_OP, null).filter(picture, null);
    }
}
