package id.loket.driver.camera.internal.portrait;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** Somebody before a cloth, as a camera sees them: drawn in the largest 3:4 in the middle. */
public final class Sitter {

    private Sitter() {
    }

    /**
     * @param background the cloth
     * @param width of the frame
     * @param height of the frame
     * @return the frame
     */
    public static BufferedImage before(Color background, int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(background);
        pen.fillRect(0, 0, width, height);
        var scale = Math.min(height / 640.0, width / 480.0);
        pen.translate(width / 2.0 - 240 * scale, height / 2.0 - 320 * scale);
        pen.scale(scale, scale);
        pen.setColor(new Color(0xF0EDE6));
        pen.fill(new Ellipse2D.Double(40, 470, 400, 400));
        pen.setPaint(new GradientPaint(140, 150, new Color(0xD9A77C), 340, 450, new Color(0x8A5A38)));
        pen.fill(new Ellipse2D.Double(130, 130, 220, 300));
        pen.setColor(new Color(0x1A1412));
        pen.fill(new Ellipse2D.Double(130, 110, 220, 110));
        for (var x : new int[] {175, 265}) {
            pen.setColor(Color.WHITE);
            pen.fill(new Ellipse2D.Double(x, 255, 42, 20));
            pen.setColor(new Color(0x20150F));
            pen.fill(new Ellipse2D.Double(x + 13, 256, 17, 17));
            pen.fill(new Rectangle2D.Double(x - 4, 232, 50, 7));
        }
        pen.setColor(new Color(0x7A2F2A));
        pen.fill(new Ellipse2D.Double(200, 360, 80, 20));
        pen.setColor(new Color(0x5D3A22));
        for (var strand = 0; strand < 40; strand++) {
            pen.drawLine(140 + 5 * strand, 135 + strand % 7, 145 + 5 * strand, 200);
        }
        pen.dispose();
        return picture;
    }
}
