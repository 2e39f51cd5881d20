package id.loket.device.testing.internal;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import id.loket.device.Camera;
import id.loket.device.Capture;
import id.loket.device.Capture.Control;
import id.loket.device.Capture.Format;
import id.loket.device.FaceScanner;
import id.loket.device.FingerprintScanner;
import id.loket.device.IrisScanner;
import id.loket.device.SignaturePad;
import id.loket.device.iso.FaceRecord;
import id.loket.device.iso.FingerRecord;
import id.loket.device.iso.IrisRecord;
import id.loket.kernel.Eye;
import id.loket.kernel.FingerPosition;
import id.loket.kernel.PortraitBackground;

/** The kinds that give one picture and its record. */
final class ImageContracts {

    private ImageContracts() {
    }

    /** What all have in common. */
    abstract static class OfImage implements KindContract {

        private final Format format;

        OfImage(Format format) {
            this.format = format;
        }

        @Override
        public final void check(Object result, int variant) throws IOException {
            var image = (Capture.Image) result;
            assertNotNull(image, "an image");
            var picture = Pictures.png(image.image());
            assertAll(
                () -> assertEquals(format, image.data().format(), "what is kept"),
                () -> assertTrue(image.data().bytes().length > 0, "the record is not empty"),
                () -> assertTrue(image.quality() >= 0 && image.quality() <= 100, "quality from 0 to 100"),
                () -> assertNotNull(image.score().scale(), "the scale of the quality"),
                () -> check(image, picture, variant));
        }

        abstract void check(Capture.Image image, BufferedImage picture, int variant) throws IOException;
    }

    /** {@link FingerprintScanner}. */
    static final class Finger extends OfImage {

        static final List<FingerPosition> ASKED = List.of(FingerPosition.RIGHT_INDEX, FingerPosition.LEFT_INDEX);

        Finger() {
            super(Format.ISO_19794_4);
        }

        @Override
        public Object capture(Trial<?> trial, Control control, int variant) {
            return ((FingerprintScanner) trial.device()).capture(ASKED.get(variant), control);
        }

        @Override
        void check(Capture.Image image, BufferedImage picture, int variant) {
            assertTrue(image.dpi() >= 500, () -> "at least 500 dpi, not " + image.dpi());
            assertTrue(isGrey(picture), "a finger is grey");
            checkRecord(image, ASKED.get(variant));
        }

        /** The record holds that finger, and no other. */
        static void checkRecord(Capture.Image image, FingerPosition asked) {
            var record = assertDoesNotThrow(() -> FingerRecord.read(image.data().bytes()).only(), "ISO/IEC 19794-4");
            assertEquals(asked, record.position(), "the finger in the record");
            assertTrue(record.dpi() >= 500, () -> "at least 500 dpi in the record, not " + record.dpi());
            assertDoesNotThrow(record::png, "the picture in the record");
        }
    }

    /** {@link IrisScanner}. */
    static final class Iris extends OfImage {

        private static final List<Eye> ASKED = List.of(Eye.RIGHT, Eye.LEFT);

        Iris() {
            super(Format.ISO_19794_6);
        }

        @Override
        public Object capture(Trial<?> trial, Control control, int variant) {
            return ((IrisScanner) trial.device()).capture(ASKED.get(variant), control);
        }

        @Override
        void check(Capture.Image image, BufferedImage picture, int variant) {
            assertTrue(isGrey(picture), "an iris is grey");
            var record = assertDoesNotThrow(() -> IrisRecord.read(image.data().bytes()).only(), "ISO/IEC 19794-6");
            assertEquals(ASKED.get(variant), record.eye(), "the eye in the record");
            assertDoesNotThrow(record::png, "the picture in the record");
        }
    }

    /** {@link FaceScanner}. */
    static final class Face extends OfImage {

        Face() {
            super(Format.ISO_19794_5);
        }

        @Override
        public Object capture(Trial<?> trial, Control control, int variant) {
            return ((FaceScanner) trial.device()).capture(control);
        }

        @Override
        void check(Capture.Image image, BufferedImage picture, int variant) {
            assertFalse(isGrey(picture), "a face has colours");
            checkFaceRecord(image);
        }
    }

    /** {@link Camera}. */
    static final class Portrait extends OfImage {

        Portrait() {
            super(Format.ISO_19794_5);
        }

        @Override
        public Object capture(Trial<?> trial, Control control, int variant) {
            return ((Camera) trial.device()).capture(PortraitBackground.values()[variant], control);
        }

        @Override
        void check(Capture.Image image, BufferedImage picture, int variant) {
            assertTrue(picture.getWidth() >= 480 && picture.getHeight() >= 640,
                    () -> "at least 480 × 640, not " + picture.getWidth() + " × " + picture.getHeight());
            assertEquals(0.75, picture.getWidth() / (double) picture.getHeight(), 0.01, "3:4");
            assertFalse(isGrey(picture), "a portrait has colours");
            checkFaceRecord(image);
        }
    }

    /** {@link SignaturePad}. */
    static final class Signature extends OfImage {

        Signature() {
            super(Format.SVG);
        }

        @Override
        public Object capture(Trial<?> trial, Control control, int variant) {
            return ((SignaturePad) trial.device()).capture(control);
        }

        @Override
        void check(Capture.Image image, BufferedImage picture, int variant) {
            assertTrue(picture.getColorModel().hasAlpha(), "transparent where nothing was written");
            var svg = new String(image.data().bytes(), StandardCharsets.UTF_8);
            assertTrue(svg.startsWith("<svg") && svg.contains("<path") && svg.contains("data-t="), "strokes with their times");
        }
    }

    private static void checkFaceRecord(Capture.Image image) {
        assertDoesNotThrow(() -> FaceRecord.read(image.data().bytes()).only().png(), "ISO/IEC 19794-5 with a picture");
    }

    private static boolean isGrey(BufferedImage picture) {
        for (var y = 0; y < picture.getHeight(); y += 7) {
            for (var x = 0; x < picture.getWidth(); x += 7) {
                var rgb = picture.getRGB(x, y);
                if ((rgb >> 16 & 0xFF) != (rgb & 0xFF) || (rgb >> 8 & 0xFF) != (rgb & 0xFF)) {
                    return false;
                }
            }
        }
        return true;
    }
}
