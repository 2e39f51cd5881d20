package id.loket.driver.ipp.internal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One page of PWG raster (PWG 5102.4-2012): sRGB, 8 bits, 300 dpi, compressed by its run lengths. */
final class PwgRaster {

    private static final int HEADER = 1796;
    private static final int DPI = 300;
    private static final int POINTS = 72;
    private static final int SRGB = 19;
    private static final int WHITE = 0xFFFFFF;
    private static final int LONGEST_RUN = 128;
    private static final int MOST_EQUAL_ROWS = 256;

    private PwgRaster() {
    }

    static byte[] of(BufferedImage image) {
        var out = new ByteArrayOutputStream(image.getWidth() * image.getHeight());
        out.writeBytes("RaS2".getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(header(image.getWidth(), image.getHeight()));
        var row = 0;
        while (row < image.getHeight()) {
            var pixels = pixels(image, row);
            var equal = 1;
            while (equal < MOST_EQUAL_ROWS && row + equal < image.getHeight()
                    && Arrays.equals(pixels, pixels(image, row + equal))) {
                equal++;
            }
            out.write(equal - 1);
            compress(pixels, out);
            row += equal;
        }
        return out.toByteArray();
    }

    private static byte[] header(int width, int height) {
        var header = ByteBuffer.allocate(HEADER);
        text(header, 0, "PwgRaster");
        header.putInt(276, DPI).putInt(280, DPI);
        header.putInt(340, 1); // NumCopies
        header.putInt(352, points(width)).putInt(356, points(height)); // PageSize
        header.putInt(372, width).putInt(376, height);
        header.putInt(384, 8).putInt(388, 24).putInt(392, 3 * width); // bits per colour, per pixel; bytes per line
        header.putInt(400, SRGB);
        header.putInt(420, 3); // NumColors
        header.putInt(452, 1); // TotalPageCount
        header.putInt(456, 1).putInt(460, 1); // transforms of the sheet's back
        header.putInt(472, width).putInt(476, height); // ImageBoxRight, ImageBoxBottom
        header.putInt(480, WHITE); // AlternatePrimary
        header.putInt(484, 5); // PrintQuality high
        text(header, 1732, "iso_id-1_53.98x85.6mm");
        return header.array();
    }

    private static int points(int pixels) {
        return Math.round(pixels * (float) POINTS / DPI);
    }

    private static void text(ByteBuffer header, int at, String text) {
        var bytes = text.getBytes(StandardCharsets.US_ASCII);
        header.put(at, bytes, 0, bytes.length);
    }

    private static int[] pixels(BufferedImage image, int row) {
        return image.getRGB(0, row, image.getWidth(), 1, null, 0, image.getWidth());
    }

    private static void compress(int[] pixels, ByteArrayOutputStream out) {
        var at = 0;
        while (at < pixels.length) {
            var run = run(pixels, at);
            if (run > 1) {
                out.write(run - 1);
                write(pixels[at], out);
                at += run;
                continue;
            }
            var different = different(pixels, at);
            out.write(different == 1 ? 0 : 257 - different);
            for (var end = at + different; at < end; at++) {
                write(pixels[at], out);
            }
        }
    }

    private static int run(int[] pixels, int from) {
        var end = from + 1;
        while (end < pixels.length && end - from < LONGEST_RUN && pixels[end] == pixels[from]) {
            end++;
        }
        return end - from;
    }

    private static int different(int[] pixels, int from) {
        var end = from + 1;
        while (end < pixels.length && end - from < LONGEST_RUN
                && (end + 1 == pixels.length || pixels[end] != pixels[end + 1])) {
            end++;
        }
        return end - from;
    }

    private static void write(int rgb, ByteArrayOutputStream out) {
        out.write(rgb >> 16);
        out.write(rgb >> 8);
        out.write(rgb);
    }
}
