package id.loket.issuance.letter.internal;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

import javax.imageio.ImageIO;

/** Nobody's face: enough to see its place on the paper. */
final class Face {

    private Face() {
    }

    static byte[] portrait() throws IOException {
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
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
