package id.loket.driver.camera.internal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;

import id.loket.device.Capture;
import id.loket.device.iso.FaceRecord;
import id.loket.driver.camera.internal.portrait.Portrait;
import id.loket.driver.camera.internal.portrait.PortraitCheck;
import id.loket.kernel.PortraitBackground;

/** Makes what is kept, and what is shown, of what a camera saw. */
final class Still {

    private Still() {
    }

    static Capture.Image of(BufferedImage frame, PortraitBackground background) {
        var portrait = Portrait.of(frame);
        var png = encoded(portrait.picture(), "png");
        var score = PortraitCheck.of(portrait, background);
        return new Capture.Image(png, 0, score, new Capture.Data(Capture.Format.ISO_19794_5, FaceRecord.of(png, score)));
    }

    static byte[] preview(BufferedImage frame) {
        return encoded(Portrait.small(frame), "jpg");
    }

    private static byte[] encoded(BufferedImage picture, String format) {
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(picture, format, bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
