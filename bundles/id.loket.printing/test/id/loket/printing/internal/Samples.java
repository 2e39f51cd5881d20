package id.loket.printing.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import javax.imageio.ImageIO;

import id.loket.printing.internal.FaceContent.Row;

/** Made-up people for the face of a card: no one has a NIK with serial 9902. */
final class Samples {

    private Samples() {
    }

    static FaceContent card(String name, String address, boolean specimen) {
        return new FaceContent("PROVINSI SULAWESI UTARA", "KABUPATEN BOLAANG MONGONDOW TIMUR", "7110025209029902",
                rows(name, address), portrait(), signature(), "BOLAANG MONGONDOW TIMUR", "23-11-2026", "LKT-1234-27",
                false, specimen);
    }

    static FaceContent usual() {
        return card("SITI AMINAH MOKODOMPIT", "JL. TRANS LINGKAR NO. 14", true);
    }

    private static List<Row> rows(String name, String address) {
        var rows = new ArrayList<Row>();
        rows.add(Row.of("name", name));
        rows.add(Row.of("birth", "KOTABUNAN, 12-09-2002"));
        rows.add(new Row("sex", "PEREMPUAN", Row.of("blood", "AB+")));
        rows.add(Row.of("address", address));
        rows.add(Row.of("rt", "003/001"));
        rows.add(Row.of("village", "KOTABUNAN SELATAN"));
        rows.add(Row.of("district", "KOTABUNAN"));
        rows.add(Row.of("religion", "ISLAM"));
        rows.add(Row.of("marital", "BELUM KAWIN"));
        rows.add(Row.of("occupation", "PELAJAR/MAHASISWA"));
        rows.add(Row.of("citizenship", "WNI"));
        rows.add(Row.of("validity", "SEUMUR HIDUP"));
        return rows;
    }

    static byte[] portrait() {
        var image = new BufferedImage(240, 320, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0x1F5FB0));
        pen.fillRect(0, 0, 240, 320);
        pen.setColor(new Color(0x3A3A44));
        pen.fillRoundRect(30, 225, 180, 140, 80, 80);
        pen.setColor(new Color(0xC99A78));
        pen.fillOval(70, 70, 100, 135);
        pen.setColor(new Color(0x23201F));
        pen.fillArc(62, 52, 116, 110, 0, 180);
        pen.dispose();
        return png(image);
    }

    static byte[] signature() {
        var image = new BufferedImage(300, 160, BufferedImage.TYPE_INT_ARGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(4));
        var line = new Path2D.Double();
        line.moveTo(20, 110);
        line.curveTo(80, -40, 90, 190, 130, 80);
        line.curveTo(160, 20, 170, 160, 210, 90);
        line.curveTo(240, 60, 260, 110, 285, 70);
        pen.draw(line);
        pen.dispose();
        return png(image);
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
}
