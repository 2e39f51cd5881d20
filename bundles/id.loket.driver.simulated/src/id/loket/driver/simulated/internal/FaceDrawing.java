package id.loket.driver.simulated.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.SplittableRandom;

import id.loket.kernel.Nik;
import id.loket.kernel.Sex;

/** Head and shoulders on 480 × 640, in flat colours with a little light from the left. */
final class FaceDrawing {

    private static final double MIDDLE = 240;
    private static final int[] SKINS = {0xE3B58C, 0xD7A274, 0xC68F63, 0xB57D52, 0xA06B43};
    private static final int[] HAIRS = {0x17130F, 0x221A15, 0x2E241D, 0x3A3330};
    private static final int[] CLOTHES = {0xF2EFE8, 0x2F4858, 0x7A5C3E, 0x3E6B57, 0x6B3F52, 0x44506E, 0xC9B27C, 0x8A8F98};

    private final boolean woman;
    private final boolean headscarf;
    private final Color skin;
    private final Color hair;
    private final Color cloth;
    private final Color scarf;
    private final double width;
    private final double height;
    private final double eyes;
    private final double brow;
    private final double nose;
    private final double mouth;
    private final double shoulders;
    private final boolean moustache;
    private final double parting;

    FaceDrawing(Nik nik) {
        var random = Seed.of(nik, "face");
        woman = nik.sex() == Sex.FEMALE;
        skin = pick(random, SKINS);
        hair = pick(random, HAIRS);
        cloth = pick(random, CLOTHES);
        scarf = pick(random, CLOTHES);
        width = random.nextDouble(88, 103) - (woman ? 5 : 0);
        height = random.nextDouble(122, 136);
        eyes = random.nextDouble(38, 45);
        brow = random.nextDouble(3, 7) + (woman ? 0 : 2.5);
        nose = random.nextDouble(15, 22);
        mouth = random.nextDouble(25, 34);
        shoulders = random.nextDouble(172, 205) - (woman ? 18 : 0);
        moustache = !woman && random.nextDouble() < 0.25;
        parting = random.nextDouble(-60, 60);
        headscarf = woman && random.nextDouble() < 0.6;
    }

    void draw(Graphics2D pen) {
        if (woman && !headscarf) {
            pen.setColor(hair);
            pen.fill(new Ellipse2D.Double(MIDDLE - width - 24, 150, 2 * width + 48, 330));
        }
        drawBody(pen);
        drawHead(pen);
        drawFeatures(pen);
        if (headscarf) {
            drawHeadscarf(pen);
        } else {
            drawHair(pen);
        }
    }

    private void drawBody(Graphics2D pen) {
        var body = new Path2D.Double();
        body.moveTo(MIDDLE - shoulders, 660);
        body.curveTo(MIDDLE - shoulders, 520, MIDDLE - 110, 500, MIDDLE - 48, 478);
        body.lineTo(MIDDLE + 48, 478);
        body.curveTo(MIDDLE + 110, 500, MIDDLE + shoulders, 520, MIDDLE + shoulders, 660);
        fill(pen, body, cloth, 0.14);
        var neck = new Path2D.Double();
        neck.moveTo(MIDDLE - 46, 380);
        neck.lineTo(MIDDLE - 50, 482);
        neck.curveTo(MIDDLE - 25, 530, MIDDLE + 25, 530, MIDDLE + 50, 482);
        neck.lineTo(MIDDLE + 46, 380);
        fill(pen, neck, mixed(skin, Color.BLACK, 0.13), 0.08);
        if (headscarf) {
            return;
        }
        pen.setColor(mixed(cloth, Color.WHITE, 0.25));
        for (var side : new int[] {-1, 1}) {
            var collar = new Path2D.Double();
            collar.moveTo(MIDDLE + side * 52, 474);
            collar.lineTo(MIDDLE, 528);
            collar.lineTo(MIDDLE + side * 36, 566);
            collar.lineTo(MIDDLE + side * 78, 492);
            pen.fill(collar);
        }
    }

    private void drawHead(Graphics2D pen) {
        var ear = mixed(skin, Color.BLACK, 0.08);
        pen.setColor(ear);
        pen.fill(new Ellipse2D.Double(MIDDLE - width - 13, 285, 30, 58));
        pen.fill(new Ellipse2D.Double(MIDDLE + width - 17, 285, 30, 58));
        fill(pen, head(0), skin, 0.12);
    }

    /** The outline of the face, a little larger by {@code more}. */
    private Shape head(double more) {
        var w = width + more;
        var top = 300 - height - more;
        var chin = 300 + height + more;
        var path = new Path2D.Double();
        path.moveTo(MIDDLE, top);
        path.curveTo(MIDDLE + w * 1.05, top, MIDDLE + w * 1.12, 330, MIDDLE + w * 0.78, chin - 50);
        path.curveTo(MIDDLE + w * 0.5, chin + 2, MIDDLE + w * 0.2, chin, MIDDLE, chin);
        path.curveTo(MIDDLE - w * 0.2, chin, MIDDLE - w * 0.5, chin + 2, MIDDLE - w * 0.78, chin - 50);
        path.curveTo(MIDDLE - w * 1.12, 330, MIDDLE - w * 1.05, top, MIDDLE, top);
        return path;
    }

    private void drawFeatures(Graphics2D pen) {
        for (var side : new int[] {-1, 1}) {
            drawEye(pen, MIDDLE + side * eyes, side);
        }
        pen.setColor(mixed(skin, Color.BLACK, 0.28));
        pen.setStroke(new BasicStroke(3.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        var bridge = new Path2D.Double();
        bridge.moveTo(MIDDLE - nose, 352);
        bridge.curveTo(MIDDLE - nose * 0.6, 366, MIDDLE + nose * 0.6, 366, MIDDLE + nose, 352);
        pen.draw(bridge);
        drawMouth(pen);
    }

    private void drawEye(Graphics2D pen, double x, int side) {
        pen.setColor(new Color(0xFBF8F3));
        pen.fill(new Ellipse2D.Double(x - 17, 290, 34, 18));
        pen.setColor(new Color(0x2B1C12));
        pen.fill(new Ellipse2D.Double(x - 9, 290, 18, 18));
        pen.setColor(Color.WHITE);
        pen.fill(new Ellipse2D.Double(x - 5, 293, 5, 5));
        pen.setColor(mixed(hair, skin, 0.15));
        pen.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(arc(x - 19, 300, x, 284, x + 19, 299));
        pen.setStroke(new BasicStroke((float) brow, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(arc(x - side * 19, 271, x + side * 4, 259, x + side * 24, 270));
    }

    private void drawMouth(Graphics2D pen) {
        var lips = new Path2D.Double();
        lips.moveTo(MIDDLE - mouth, 387);
        lips.curveTo(MIDDLE - mouth * 0.4, 379, MIDDLE - 6, 377, MIDDLE, 381);
        lips.curveTo(MIDDLE + 6, 377, MIDDLE + mouth * 0.4, 379, MIDDLE + mouth, 387);
        lips.curveTo(MIDDLE + mouth * 0.5, 403, MIDDLE - mouth * 0.5, 403, MIDDLE - mouth, 387);
        pen.setColor(mixed(skin, new Color(woman ? 0xA8323E : 0x8C4A3C), woman ? 0.6 : 0.45));
        pen.fill(lips);
        pen.setColor(mixed(skin, Color.BLACK, 0.5));
        pen.setStroke(new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(arc(MIDDLE - mouth, 387, MIDDLE, 391, MIDDLE + mouth, 387));
        if (moustache) {
            pen.setColor(mixed(hair, skin, 0.2));
            pen.setStroke(new BasicStroke(7, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            pen.draw(arc(MIDDLE - mouth + 2, 376, MIDDLE, 364, MIDDLE + mouth - 2, 376));
        }
    }

    private void drawHair(Graphics2D pen) {
        var crown = new Area(head(woman ? 16 : 11));
        var forehead = new Path2D.Double();
        forehead.moveTo(MIDDLE - width + 3, 330);
        forehead.curveTo(MIDDLE - width, 225, MIDDLE + parting - 30, 226, MIDDLE + parting, 212);
        forehead.curveTo(MIDDLE + parting + 30, 226, MIDDLE + width, 225, MIDDLE + width - 3, 330);
        forehead.lineTo(MIDDLE + width + 40, 660);
        forehead.lineTo(MIDDLE - width - 40, 660);
        crown.subtract(new Area(forehead));
        crown.subtract(new Area(new Rectangle2D.Double(0, woman ? 400 : 292, 480, 300)));
        fill(pen, crown, hair, -0.1);
    }

    private void drawHeadscarf(Graphics2D pen) {
        var cover = new Path2D.Double();
        cover.moveTo(MIDDLE, 142);
        cover.curveTo(MIDDLE + width * 1.6, 142, MIDDLE + width * 1.55, 380, MIDDLE + width * 1.25, 470);
        cover.curveTo(MIDDLE + width * 1.7, 540, MIDDLE + shoulders * 0.8, 580, MIDDLE + shoulders * 0.7, 660);
        cover.lineTo(MIDDLE - shoulders * 0.7, 660);
        cover.curveTo(MIDDLE - shoulders * 0.8, 580, MIDDLE - width * 1.7, 540, MIDDLE - width * 1.25, 470);
        cover.curveTo(MIDDLE - width * 1.55, 380, MIDDLE - width * 1.6, 142, MIDDLE, 142);
        var cloak = new Area(cover);
        var face = new Area(head(-4));
        face.subtract(new Area(new Rectangle2D.Double(0, 0, 480, 222)));
        cloak.subtract(face);
        fill(pen, cloak, scarf, 0.16);
        pen.setColor(mixed(scarf, Color.BLACK, 0.22));
        pen.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(arc(MIDDLE - width * 0.9, 470, MIDDLE - 20, 560, MIDDLE + width * 0.8, 500));
        pen.draw(arc(MIDDLE - width * 0.5, 520, MIDDLE + 10, 585, MIDDLE + width * 0.9, 550));
    }

    private static void fill(Graphics2D pen, Shape shape, Color colour, double shade) {
        var dark = mixed(colour, shade < 0 ? Color.WHITE : Color.BLACK, Math.abs(shade));
        pen.setPaint(new GradientPaint((float) MIDDLE - 60, 0, colour, (float) MIDDLE + 190, 60, dark));
        pen.fill(shape);
    }

    private static Path2D arc(double x1, double y1, double x2, double y2, double x3, double y3) {
        var path = new Path2D.Double();
        path.moveTo(x1, y1);
        path.quadTo(x2, y2, x3, y3);
        return path;
    }

    /** A colour part of the way to another. */
    static Color mixed(Color from, Color to, double part) {
        return new Color((int) (from.getRed() + part * (to.getRed() - from.getRed())),
                (int) (from.getGreen() + part * (to.getGreen() - from.getGreen())),
                (int) (from.getBlue() + part * (to.getBlue() - from.getBlue())));
    }

    private static Color pick(SplittableRandom random, int[] colours) {
        return new Color(colours[random.nextInt(colours.length)]);
    }
}
