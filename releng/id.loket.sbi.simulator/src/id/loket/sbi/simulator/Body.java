package id.loket.sbi.simulator;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Random;

/** What sits before the sensors: the same fingers, eyes and face for the same name, others for another. */
final class Body {

    private static final int FINGER_WIDTH = 320;
    private static final int FINGER_HEIGHT = 400;
    private static final int EYE_WIDTH = 640;
    private static final int EYE_HEIGHT = 480;
    private static final int FACE_WIDTH = 480;
    private static final int FACE_HEIGHT = 640;
    private static final double RIDGE = 9;
    private static final int MINUTIAE = 34;

    private Body() {
    }

    /** Ridges as a wave around a core; each spiral in its phase ends or forks one ridge, which makes a minutia. */
    static BufferedImage finger(String subject, int position) {
        var random = new Random(("finger/" + subject + "/" + position).hashCode() * 31L);
        var coreX = FINGER_WIDTH / 2.0 + random.nextInt(40) - 20;
        var coreY = FINGER_HEIGHT * 0.45 + random.nextInt(60) - 30;
        var stretch = 1.1 + random.nextDouble() * 0.9;
        var bend = random.nextDouble() * 2 - 1;
        var x = random.doubles(MINUTIAE, 40, FINGER_WIDTH - 40.0).toArray();
        var y = random.doubles(MINUTIAE, 40, FINGER_HEIGHT - 40.0).toArray();
        var image = new BufferedImage(FINGER_WIDTH, FINGER_HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        for (var row = 0; row < FINGER_HEIGHT; row++) {
            for (var column = 0; column < FINGER_WIDTH; column++) {
                var dx = column - coreX;
                var dy = (row - coreY) / stretch;
                var phase = 2 * Math.PI / RIDGE * Math.hypot(dx + bend * dy * 0.4, dy) + bend * Math.sin(row / 47.0) * 2;
                for (var spiral = 0; spiral < MINUTIAE; spiral++) {
                    phase += (spiral % 2 == 0 ? 1 : -1) * Math.atan2(row - y[spiral], column - x[spiral]);
                }
                image.getRaster().setSample(column, row, 0, skin(column, row, Math.cos(phase), random));
            }
        }
        return image;
    }

    private static int skin(int column, int row, double ridge, Random random) {
        var u = (column - FINGER_WIDTH / 2.0) / (FINGER_WIDTH * 0.46);
        var v = (row - FINGER_HEIGHT / 2.0) / (FINGER_HEIGHT * 0.47);
        var contact = Math.max(0, Math.min(1, (1 - u * u - v * v) * 5));
        return (int) Math.max(0, Math.min(255, 235 - contact * (100 - 95 * ridge) + random.nextInt(7)));
    }

    static BufferedImage eye(String subject, int eye) {
        var random = new Random(("eye/" + subject + "/" + eye).hashCode() * 31L);
        var waves = random.doubles(24, 0, 2 * Math.PI).toArray();
        var image = new BufferedImage(EYE_WIDTH, EYE_HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        for (var row = 0; row < EYE_HEIGHT; row++) {
            for (var column = 0; column < EYE_WIDTH; column++) {
                var dx = column - EYE_WIDTH / 2.0;
                var dy = row - EYE_HEIGHT / 2.0;
                image.getRaster().setSample(column, row, 0, iris(Math.hypot(dx, dy), Math.atan2(dy, dx), waves));
            }
        }
        return image;
    }

    private static int iris(double radius, double angle, double[] waves) {
        if (radius < 42) {
            return 18;
        }
        if (radius > 118) {
            return radius < 122 ? 90 : (int) Math.max(120, 225 - radius / 6);
        }
        var texture = 0.0;
        for (var wave = 0; wave < waves.length; wave++) {
            texture += Math.sin((wave + 3) * angle + waves[wave] + radius / (5.0 + wave)) / Math.sqrt(waves.length);
        }
        return (int) (105 + 38 * texture);
    }

    static BufferedImage face(String subject) {
        var random = new Random(("face/" + subject).hashCode() * 31L);
        var image = new BufferedImage(FACE_WIDTH, FACE_HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setPaint(new GradientPaint(0, 0, new Color(0xC0282D), 0, FACE_HEIGHT, new Color(0xA82026)));
        pen.fillRect(0, 0, FACE_WIDTH, FACE_HEIGHT);
        pen.setColor(Color.getHSBColor(random.nextFloat(), 0.4f, 0.5f));
        pen.fillOval(40, 500, 400, 320);
        var skin = Color.getHSBColor(0.06f + random.nextFloat() * 0.02f, 0.45f, 0.6f + random.nextFloat() * 0.3f);
        pen.setColor(skin.darker());
        pen.fillRect(200, 430, 80, 110);
        pen.setColor(new Color(0x201812));
        pen.fillOval(115, 110, 250, 300);
        pen.setColor(skin);
        var width = 190 + random.nextInt(40);
        pen.fillOval(240 - width / 2, 160, width, 310);
        details(pen, random);
        pen.dispose();
        return image;
    }

    private static void details(Graphics2D pen, Random random) {
        var apart = 42 + random.nextInt(12);
        for (var side = -1; side <= 1; side += 2) {
            pen.setColor(Color.WHITE);
            pen.fillOval(240 + side * apart - 18, 285, 36, 20);
            pen.setColor(new Color(0x30180C));
            pen.fillOval(240 + side * apart - 9, 286, 18, 18);
            pen.fillRect(240 + side * apart - 22, 262 + random.nextInt(6), 44, 7);
        }
        pen.setColor(new Color(0x8A5040));
        pen.fillOval(228, 330, 24, 30);
        pen.setColor(new Color(0x9A3A3A));
        pen.fillOval(200, 395 + random.nextInt(10), 80, 20);
    }
}
