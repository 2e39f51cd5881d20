package id.loket.driver.ipp.internal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;

/** One PDF page of the card's size that holds nothing but its picture, without loss. */
final class CardPdf {

    private static final double POINTS_PER_PIXEL = 72 / 300.0;
    /** A picture that ends exactly at a pixel's edge is stretched over the next pixel by some rasterisers. */
    private static final double WITHIN = 0.001;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Integer> objects = new ArrayList<>();

    private CardPdf() {
    }

    static byte[] of(BufferedImage image) {
        var pdf = new CardPdf();
        pdf.write(image);
        return pdf.out.toByteArray();
    }

    private void write(BufferedImage image) {
        var width = image.getWidth() * POINTS_PER_PIXEL;
        var height = image.getHeight() * POINTS_PER_PIXEL;
        text("%%PDF-1.4\n");
        object("<< /Type /Catalog /Pages 2 0 R >>");
        object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %.3f %.3f] /Contents 4 0 R"
                + " /Resources << /XObject << /Face 5 0 R >> >> >>", width, height);
        stream(String.format(Locale.ROOT, "%.4f 0 0 %.4f %.4f %.4f cm /Face Do",
                width - 2 * WITHIN, height - 2 * WITHIN, WITHIN, WITHIN)
                .getBytes(StandardCharsets.US_ASCII), "");
        stream(deflated(rgb(image)), String.format(Locale.ROOT, "/Type /XObject /Subtype /Image"
                + " /Width %d /Height %d /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode",
                image.getWidth(), image.getHeight()));
        var table = out.size();
        text("xref\n0 %d\n0000000000 65535 f \n", objects.size() + 1);
        objects.forEach(offset -> text("%010d 00000 n \n", offset));
        text("trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", objects.size() + 1, table);
    }

    private void object(String content, Object... values) {
        begin();
        text(content + "\nendobj\n", values);
    }

    private void stream(byte[] content, String entries) {
        begin();
        text("<< /Length %d %s >>\nstream\n", content.length, entries);
        out.writeBytes(content);
        text("\nendstream\nendobj\n");
    }

    private void begin() {
        objects.add(out.size());
        text("%d 0 obj\n", objects.size());
    }

    private void text(String format, Object... values) {
        out.writeBytes(String.format(Locale.ROOT, format, values).getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] rgb(BufferedImage image) {
        var bytes = new byte[3 * image.getWidth() * image.getHeight()];
        var at = 0;
        for (var pixel : image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth())) {
            bytes[at++] = (byte) (pixel >> 16);
            bytes[at++] = (byte) (pixel >> 8);
            bytes[at++] = (byte) pixel;
        }
        return bytes;
    }

    private static byte[] deflated(byte[] content) {
        var deflater = new Deflater();
        try {
            deflater.setInput(content);
            deflater.finish();
            var compressed = new ByteArrayOutputStream();
            var buffer = new byte[16_384];
            while (!deflater.finished()) {
                compressed.write(buffer, 0, deflater.deflate(buffer));
            }
            return compressed.toByteArray();
        } finally {
            deflater.end();
        }
    }
}
