package id.loket.driver.simulated.internal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** An 8-bit grey PNG that carries its resolution; several times faster than ImageIO, which counts at ten fingers. */
public final class GreyPng {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final double INCHES_PER_METRE = 1 / 0.0254;

    private GreyPng() {
    }

    /**
     * @param pixels row by row, 0 black
     * @param width of a row
     * @param dpi resolution; 0 leaves it out
     * @return the file
     */
    public static byte[] of(byte[] pixels, int width, int dpi) {
        var height = pixels.length / width;
        var file = new ByteArrayOutputStream(pixels.length);
        file.writeBytes(SIGNATURE);
        // depth 8, grey, deflate, adaptive filters, not interlaced
        chunk(file, "IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 0, 0, 0, 0}).array());
        if (dpi > 0) {
            var perMetre = (int) Math.round(dpi * INCHES_PER_METRE);
            chunk(file, "pHYs", ByteBuffer.allocate(9).putInt(perMetre).putInt(perMetre).put((byte) 1).array());
        }
        chunk(file, "IDAT", deflated(filtered(pixels, width, height)));
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    /** Each row as the difference to the row above (filter 2), which deflates better. */
    private static byte[] filtered(byte[] pixels, int width, int height) {
        var rows = new byte[(width + 1) * height];
        for (var y = 0; y < height; y++) {
            var to = y * (width + 1);
            rows[to] = 2;
            for (var x = 0; x < width; x++) {
                var at = y * width + x;
                rows[to + 1 + x] = (byte) (pixels[at] - (y == 0 ? 0 : pixels[at - width]));
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
