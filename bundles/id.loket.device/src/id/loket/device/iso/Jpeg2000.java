package id.loket.device.iso;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.ServiceLoader;

import javax.imageio.ImageReader;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.MemoryCacheImageInputStream;

import com.github.jaiimageio.jpeg2000.J2KImageReadParam;

/**
 * Decodes JPEG 2000. The reader is asked of its own library and registered nowhere: ImageIO's registry is that of the
 * whole machine, and would keep the library's loader for ever.
 */
final class Jpeg2000 {

    /** Start of codestream and, right behind it, the marker of its size (ISO/IEC 15444-1, A.5). */
    private static final int START_AND_SIZE = 0xFF4FFF51;
    private static final int SIZE_BYTES = 44;
    private static final int MOST_TILES = 1024;

    private Jpeg2000() {
    }

    /**
     * @param bytes a JP2 file or a bare codestream
     * @param width expected
     * @param height expected
     * @return the picture
     */
    static BufferedImage decoded(byte[] bytes, int width, int height) throws IsoRecordException {
        checkSize(bytes, width, height);
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            var reader = reader();
            try {
                reader.setInput(in, true, true);
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        } catch (VirtualMachineError machine) {
            throw machine;
        } catch (IOException | RuntimeException | Error nonsense) {
            // The decoder answers damaged streams with whatever it stumbles over, plain Errors among it.
            throw new IsoRecordException("image data", "JPEG 2000 that cannot be decoded", nonsense);
        }
    }

    private static ImageReader reader() throws IOException {
        for (var provider : ServiceLoader.load(ImageReaderSpi.class, J2KImageReadParam.class.getClassLoader())) {
            if (Arrays.asList(provider.getFormatNames()).contains("jpeg2000")) {
                return provider.createReaderInstance();
            }
        }
        throw new IllegalStateException("the library of JPEG 2000 announces no reader");
    }

    /** Before the decoder reserves memory for what a damaged header asks. */
    private static void checkSize(byte[] bytes, int width, int height) throws IsoRecordException {
        var buffer = ByteBuffer.wrap(bytes);
        var at = 0;
        while (at + SIZE_BYTES <= bytes.length && buffer.getInt(at) != START_AND_SIZE) {
            at++;
        }
        if (at + SIZE_BYTES > bytes.length) {
            throw new IsoRecordException("image data", "no JPEG 2000 codestream");
        }
        var realWidth = buffer.getInt(at + 8) - (long) buffer.getInt(at + 16);
        var realHeight = buffer.getInt(at + 12) - (long) buffer.getInt(at + 20);
        var tileWidth = buffer.getInt(at + 24);
        var tileHeight = buffer.getInt(at + 28);
        var components = buffer.getShort(at + 40);
        if (realWidth != width || realHeight != height) {
            throw new IsoRecordException("image size",
                    width + " x " + height + " announced, " + realWidth + " x " + realHeight + " delivered");
        }
        if (components != 1 && components != 3 || tileWidth < 1 || tileHeight < 1
                || (width / tileWidth + 1L) * (height / tileHeight + 1L) > MOST_TILES) {
            throw new IsoRecordException("image data", components + " components, tiles of " + tileWidth + " x " + tileHeight);
        }
    }
}
