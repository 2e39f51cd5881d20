package id.loket.driver.simulated.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

import id.loket.device.Capture;
import id.loket.kernel.Nik;

/** How a virtual resident signs: loops along a line, then a stroke below; never quite the same twice. */
final class SyntheticSignature {

    private static final int WIDTH = 600;
    private static final int HEIGHT = 220;
    private static final int STEPS = 700;
    private static final int WAVES = 4;

    private final Nik nik;

    SyntheticSignature(Nik nik) {
        this.nik = nik;
    }

    /** @return black on transparent PNG of 600 × 220 px */
    Capture.Image signature(long number) {
        return image(number, 1, 85);
    }

    /** @return only its beginning, as when the pen slipped: quality below 30 */
    Capture.Image poorSignature(long number) {
        return image(number, 0.15, 15);
    }

    private Capture.Image image(long number, double part, int quality) {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setColor(Color.BLACK);
        var hand = new Hand(Seed.of(nik, "signature"), Seed.of(nik, "signature", number));
        hand.write(pen, part);
        pen.dispose();
        return new Capture.Image(ColourPng.of(picture), 0, quality);
    }

    /** The habits of a hand, with the tremble of one moment. */
    private static final class Hand {

        private final double[] height = new double[WAVES];
        private final double[] speed = new double[WAVES];
        private final double[] phase = new double[WAVES];
        private final double loops;
        private final double slant;
        private final double rise;
        private final double line;

        Hand(SplittableRandom habit, SplittableRandom moment) {
            for (var wave = 0; wave < WAVES; wave++) {
                height[wave] = habit.nextDouble(0.2, 1) / (1 + 0.6 * wave) * moment.nextDouble(0.93, 1.07);
                speed[wave] = (9 + 8 * wave) * habit.nextDouble(0.7, 1.3) * moment.nextDouble(0.995, 1.005);
                phase[wave] = habit.nextDouble(2 * Math.PI) + moment.nextDouble(-0.08, 0.08);
            }
            loops = habit.nextDouble(14, 30);
            slant = habit.nextDouble(0.1, 0.5);
            rise = habit.nextDouble(-25, 10) + moment.nextDouble(-4, 4);
            line = habit.nextDouble(-18, 14);
        }

        void write(Graphics2D pen, double part) {
            var last = (int) (STEPS * part);
            for (var step = 1; step < last; step++) {
                var from = (step - 1.0) / STEPS;
                var to = step / (double) STEPS;
                segment(pen, x(from), y(from), x(to), y(to));
            }
            if (part < 1) {
                return;
            }
            for (var step = 1; step < 60; step++) {
                segment(pen, 80 + 7 * (step - 1), below(step - 1), 80 + 7 * step, below(step));
            }
        }

        private double x(double t) {
            return 60 + 460 * t + loops * Math.cos(speed[1] * t * 2.2 + phase[1]) + slant * (HEIGHT / 2.0 - y(t));
        }

        private double y(double t) {
            var sum = 0.0;
            for (var wave = 0; wave < WAVES; wave++) {
                sum += height[wave] * Math.sin(speed[wave] * t * 2.2 + phase[wave]);
            }
            return 100 + rise * t - 42 * (1 - 0.55 * t) * sum;
        }

        private double below(int step) {
            return 178 + line * Math.sin(step / 26.0) + rise * step / 60;
        }

        private static void segment(Graphics2D pen, double x1, double y1, double x2, double y2) {
            var length = Math.hypot(x2 - x1, y2 - y1);
            pen.setStroke(new BasicStroke((float) Math.max(2.2, 5 - 0.45 * length),
                    BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            pen.draw(new Line2D.Double(x1, y1, x2, y2));
        }
    }
}
