package id.loket.device.iso;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes PNG, grey or colour, with its resolution; several times faster than ImageIO, which counts before an operator. */
public final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int IHDR_END = 33;
    private static final double INCHES_PER_METRE = 1 / 0.0254;
    private static final int GREY = 0;
    private static final int COLOUR = 2;

    private Png() {
    }

    static int width(byte[] png) throws IsoRecordException {
        return header(png).getInt(16);
    }

    static int height(byte[] png) throws IsoRecordException {
        return header(png).getInt(20);
    }

    static boolean is(byte[] bytes) {
        return bytes.length >= IHDR_END && Arrays.equals(bytes, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
    }

    private static ByteBuffer header(byte[] png) throws IsoRecordException {
        if (!is(png)) {
            throw new IsoRecordException("image data", "no PNG");
        }
        return ByteBuffer.wrap(png);
    }

    static BufferedImage image(byte[] grey, int width) {
        var image = new BufferedImage(width, grey.length / width, BufferedImage.TYPE_BYTE_GRAY);
        System.arraycopy(grey, 0, ((DataBufferByte) image.getRaster().getDataBuffer()).getData(), 0, grey.length);
        return image;
    }

    /**
     * @param pixels row by row, 0 black
     * @param width of a row
     * @param dpi resolution; 0 for none
     * @return a PNG
     */
    public static byte[] grey(byte[] pixels, int width, int dpi) {
        return file(pixels, width, 1, dpi);
    }

    /**
     * @param image grey with 8 bits, or colour
     * @param dpi its resolution; 0 for none
     * @return a PNG
     */
    public static byte[] of(BufferedImage image, int dpi) {
        var width = image.getWidth();
        var height = image.getHeight();
        if (image.getRaster().getNumBands() == 1) {
            var samples = image.getRaster().getSamples(0, 0, width, height, 0, new int[width * height]);
            var pixels = new byte[samples.length];
            for (var i = 0; i < samples.length; i++) {
                pixels[i] = (byte) samples[i];
            }
            return grey(pixels, width, dpi);
        }
        var rgb = image.getRGB(0, 0, width, height, null, 0, width);
        var pixels = new byte[rgb.length * 3];
        for (var i = 0; i < rgb.length; i++) {
            pixels[3 * i] = (byte) (rgb[i] >> 16);
            pixels[3 * i + 1] = (byte) (rgb[i] >> 8);
            pixels[3 * i + 2] = (byte) rgb[i];
        }
        return file(pixels, width, 3, dpi);
    }

    private static byte[] file(byte[] pixels, int width, int channels, int dpi) {
        var row = width * channels;
        var file = new ByteArrayOutputStream(pixels.length);
        file.writeBytes(SIGNATURE);
        // depth 8, deflate, adaptive filters, not interlaced
        chunk(file, "IHDR", ByteBuffer.allocate(13).putInt(width).putInt(pixels.length / row).put((byte) 8)
                .put((byte) (channels == 1 ? GREY : COLOUR)).array());
        if (dpi > 0) {
            var perMetre = (int) Math.round(dpi * INCHES_PER_METRE);
            chunk(file, "pHYs", ByteBuffer.allocate(9).putInt(perMetre).putInt(perMetre).put((byte) 1).array());
        }
        chunk(file, "IDAT", deflated(filtered(pixels, row)));
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    /** Each row as the difference to the row above (filter 2), which deflates better. */
    private static byte[] filtered(byte[] pixels, int row) {
        var height = pixels.length / row;
        var rows = new byte[(row + 1) * height];
        for (var y = 0; y < height; y++) {
            var to = y * (row + 1);
            rows[to] = 2;
            for (var x = 0; x < row; x++) {
                var at = y * row + x;
                rows[to + 1 + x] = (byte) (pixels[at] - (y == 0 ? 0 : pixels[at - row]));
            }
        }
        return rows;
    }

    private static byte[] deflated(byte[] rows) {
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(rows);
            deflater.finish();
            var out = new ByteArrayOutputStream(rows.length);
            var buffer = new byte[16_384];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] content) {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(name);
        crc.update(content);
        file.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        file.writeBytes(name);
        file.writeBytes(content);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
