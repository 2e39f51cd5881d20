package id.loket.printing.internal.chip;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Makes pictures as small as a chip of 8 KB needs them. The same picture always gives the same bytes. */
final class ChipPictures {

    /** Heights that are tried for a portrait, in pixels; each with less and less quality. */
    private static final int[] HEIGHTS = {160, 128, 96, 72, 48};
    private static final float[] QUALITIES = {0.75f, 0.6f, 0.45f, 0.3f};
    private static final int[] SIGNATURE_WIDTHS = {160, 120, 80, 56};
    private static final int INK = 128;

    private ChipPictures() {
    }

    /** A JPEG of at most so many bytes, as good as that allows. */
    static byte[] jpeg(byte[] picture, int most) {
        var whole = read(picture);
        var smallest = new byte[0];
        for (var height : HEIGHTS) {
            var scaled = scaled(whole, height * whole.getWidth() / whole.getHeight(), height, BufferedImage.TYPE_INT_RGB);
            for (var quality : QUALITIES) {
                smallest = jpeg(scaled, quality);
                if (smallest.length <= most) {
                    return smallest;
                }
            }
        }
        return smallest;
    }

    /** Black lines on white, one bit a pixel, as PNG of at most so many bytes. */
    static byte[] lines(byte[] picture, int most) {
        var whole = read(picture);
        var smallest = new byte[0];
        for (var width : SIGNATURE_WIDTHS) {
            var grey = scaled(whole, width, width * whole.getHeight() / whole.getWidth(), BufferedImage.TYPE_BYTE_GRAY);
            smallest = png(oneBit(grey));
            if (smallest.length <= most) {
                return smallest;
            }
        }
        return smallest;
    }

    private static BufferedImage oneBit(BufferedImage grey) {
        var lines = new BufferedImage(grey.getWidth(), grey.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        for (var y = 0; y < grey.getHeight(); y++) {
            for (var x = 0; x < grey.getWidth(); x++) {
                lines.setRGB(x, y, (grey.getRaster().getSample(x, y, 0) < INK ? Color.BLACK : Color.WHITE).getRGB());
            }
        }
        return lines;
    }

    private static BufferedImage scaled(BufferedImage whole, int width, int height, int type) {
        var scaled = new BufferedImage(Math.max(1, width), Math.max(1, height), type);
        Graphics2D canvas = scaled.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, scaled.getWidth(), scaled.getHeight());
        // Averaging keeps thin lines of a signature, which sampling would lose.
        canvas.drawImage(whole.getScaledInstance(scaled.getWidth(), scaled.getHeight(), Image.SCALE_AREA_AVERAGING), 0, 0, null);
        canvas.dispose();
        return scaled;
    }

    private static byte[] jpeg(BufferedImage image, float quality) {
        var out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static byte[] png(BufferedImage image) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static BufferedImage read(byte[] picture) {
        try {
            var image = ImageIO.read(new ByteArrayInputStream(picture));
            if (image == null) {
                throw new IllegalArgumentException("no picture");
            }
            return image;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
