package id.loket.driver.simulated.internal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A drawn picture as PNG. */
final class ColourPng {

    private ColourPng() {
    }

    static byte[] of(BufferedImage picture) {
        var file = new ByteArrayOutputStream();
        // Not ImageIO.write to a stream: that goes through a file in the temporary folder.
        try (var out = new MemoryCacheImageOutputStream(file)) {
            ImageIO.write(picture, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory does not fail to write", impossible);
        }
        return file.toByteArray();
    }
}
