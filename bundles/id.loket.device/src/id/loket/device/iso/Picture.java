package id.loket.device.iso;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;

import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * The picture of a representation, as the device compressed it.
 *
 * @param compression how
 * @param width in pixels, as the record says
 * @param height in pixels, as the record says
 * @param bytes the compressed picture
 */
public record Picture(Compression compression, int width, int height, byte[] bytes) {

    /** The ways a picture may be compressed; the numbers for them differ from part to part of the standard. */
    public enum Compression {
        /** Grey, one byte a pixel. */
        RAW,
        /** JPEG. */
        JPEG,
        /** JPEG 2000, lossy. */
        JPEG2000_LOSSY,
        /** JPEG 2000, lossless. */
        JPEG2000_LOSSLESS,
        /** PNG. */
        PNG
    }

    /**
     * @param dpi written into the picture; 0 leaves it out
     * @return this picture as PNG; one that is PNG already as it is
     * @throws IsoRecordException if it cannot be decoded, or is of another size than the record says
     */
    public byte[] png(int dpi) throws IsoRecordException {
        if (compression == Compression.PNG) {
            sized(Png.width(bytes), Png.height(bytes));
            decoded();
            return bytes;
        }
        if (compression == Compression.RAW) {
            return Png.grey(bytes, width, dpi);
        }
        return Png.of(pixels(), dpi);
    }

    /**
     * @return the pixels
     * @throws IsoRecordException if it cannot be decoded, or is of another size than the record says
     */
    public BufferedImage pixels() throws IsoRecordException {
        var image = switch (compression) {
            case JPEG2000_LOSSY, JPEG2000_LOSSLESS -> Jpeg2000.decoded(bytes, width, height);
            case RAW -> Png.image(bytes, width);
            case PNG, JPEG -> decoded();
        };
        sized(image.getWidth(), image.getHeight());
        return image;
    }

    private BufferedImage decoded() throws IsoRecordException {
        var readers = ImageIO.getImageReadersByFormatName(compression == Compression.PNG ? "png" : "jpeg");
        var reader = readers.next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            sized(reader.getWidth(0), reader.getHeight(0));
            return reader.read(0);
        } catch (IOException | RuntimeException nonsense) {
            // The decoders of the platform let through what their buffers throw at wrong lengths.
            throw new IsoRecordException("image data", compression + " that cannot be decoded", nonsense);
        } finally {
            reader.dispose();
        }
    }

    private void sized(int realWidth, int realHeight) throws IsoRecordException {
        if (realWidth != width || realHeight != height) {
            throw new IsoRecordException("image size",
                    width + " x " + height + " announced, " + realWidth + " x " + realHeight + " delivered");
        }
    }
}
