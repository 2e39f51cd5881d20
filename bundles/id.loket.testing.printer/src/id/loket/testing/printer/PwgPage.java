package id.loket.testing.printer;

import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The first page of a PWG raster file (PWG 5102.4), as a printer reads it. Written from the specification, apart from
 * the driver's writer.
 *
 * @param dpi resolution
 * @param size name of the page's size
 * @param image the pixels
 */
public record PwgPage(int dpi, String size, BufferedImage image) {

    /**
     * @param file a spool file, sRGB, 8 bits
     * @return its page
     * @throws IOException if it is no such raster
     */
    public static PwgPage read(Path file) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (!new String(in.readNBytes(4), StandardCharsets.US_ASCII).equals("RaS2")) {
                throw new IOException("no PWG raster");
            }
            var header = ByteBuffer.wrap(in.readNBytes(1796));
            var width = header.getInt(372);
            var height = header.getInt(376);
            if (header.getInt(388) != 24 || header.getInt(400) != 19 || header.getInt(392) != 3 * width) {
                throw new IOException("not sRGB of 8 bits");
            }
            var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            for (var y = 0; y < height;) {
                var repeats = in.readUnsignedByte() + 1;
                var row = row(in, width);
                for (; repeats > 0; repeats--, y++) {
                    image.setRGB(0, y, width, 1, row, 0, width);
                }
            }
            if (in.read() >= 0) {
                throw new IOException("more behind the page");
            }
            return new PwgPage(header.getInt(276), text(header, 1732), image);
        }
    }

    private static int[] row(DataInputStream in, int width) throws IOException {
        var row = new int[width];
        for (var x = 0; x < width;) {
            var code = in.readByte();
            if (code >= 0) {
                var pixel = pixel(in);
                for (var end = x + code + 1; x < end; x++) {
                    row[x] = pixel;
                }
            } else {
                for (var end = x + 1 - code; x < end; x++) {
                    row[x] = pixel(in);
                }
            }
        }
        return row;
    }

    private static int pixel(DataInputStream in) throws IOException {
        return in.readUnsignedByte() << 16 | in.readUnsignedByte() << 8 | in.readUnsignedByte();
    }

    private static String text(ByteBuffer header, int at) {
        var end = at;
        while (header.get(end) != 0) {
            end++;
        }
        return new String(header.array(), at, end - at, StandardCharsets.US_ASCII);
    }
}
