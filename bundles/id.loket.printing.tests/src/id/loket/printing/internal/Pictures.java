package id.loket.printing.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;


/** A made-up portrait and signature. */
final class Pictures {

    private Pictures() {
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
