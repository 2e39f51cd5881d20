package id.loket.driver.sbi.internal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import id.loket.device.Camera;
import id.loket.device.Capture;
import id.loket.device.Capture.Control;
import id.loket.device.Capture.Format;
import id.loket.device.Capture.Quality;
import id.loket.device.DeviceException;
import id.loket.device.DeviceException.Fault;
import id.loket.device.FaceScanner;
import id.loket.kernel.PortraitBackground;

/** Faces over the interface; the same device takes the portrait of the card. */
final class SbiFace extends SbiDevice implements FaceScanner, Camera {

    private static final int WIDE = 3;
    private static final int HIGH = 4;
    private static final List<String> ONE = List.of("");

    SbiFace(Found found, Host host) {
        super(found, host);
    }

    @Override
    public Capture.Image capture(Control control) {
        var taken = take(new Wanted(0, ONE, ONE, List.of()), control).get(0);
        return new Capture.Image(taken.png(), 0, Quality.ofDevice(taken.quality()),
                new Capture.Data(Format.ISO_19794_5, taken.record()));
    }

    /** The picture is cut to 3:4 around its middle where the device has another shape; the record stays as delivered. */
    @Override
    public Capture.Image capture(PortraitBackground background, Control control) {
        var face = capture(control);
        try {
            var picture = ImageIO.read(new ByteArrayInputStream(face.image()));
            var width = Math.min(picture.getWidth(), picture.getHeight() * WIDE / HIGH);
            var height = Math.min(picture.getHeight(), picture.getWidth() * HIGH / WIDE);
            if (width == picture.getWidth() && height == picture.getHeight()) {
                return face;
            }
            var cut = picture.getSubimage((picture.getWidth() - width) / 2, (picture.getHeight() - height) / 2, width, height);
            return new Capture.Image(png(cut), 0, face.score(), face.data());
        } catch (IOException impossible) {
            throw new DeviceException(Fault.GARBAGE, impossible, Text.badPicture, identity().label());
        }
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(picture, "png", out);
        }
        return bytes.toByteArray();
    }
}
