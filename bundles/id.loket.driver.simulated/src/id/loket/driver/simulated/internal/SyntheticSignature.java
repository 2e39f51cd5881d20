package id.loket.driver.simulated.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import id.loket.device.Capture;
import id.loket.device.Strokes;
import id.loket.device.Strokes.Point;
import id.loket.kernel.Nik;

/** How a virtual resident signs: loops along a line, then a stroke below; never quite the same twice. */
final class SyntheticSignature {

    private static final int WIDTH = 600;
    private static final int HEIGHT = 220;
    private static final int DPI = 300;
    private static final double MM = 25.4 / DPI;
    /** Keeps the picture from growing by a row that a fraction of a pixel would need. */
    private static final double ROUNDING = 0.005;
    private static final int STEPS = 700;
    private static final int UNDERLINE = 60;
    private static final int PAUSE = 150;
    private static final int STEP_MILLIS = 2;
    private static final int WAVES = 4;

    private final Nik nik;

    SyntheticSignature(Nik nik) {
        this.nik = nik;
    }

    /** @return black on transparent PNG of 600 × 220 px, and the strokes it was written with */
    Capture.Image signature(long number) {
        return image(number, 1, 85);
    }

    /** @return only its beginning, as when the pen slipped: quality below 30 */
    Capture.Image poorSignature(long number) {
        return image(number, 0.15, 15);
    }

    private Capture.Image image(long number, double part, int quality) {
        var hand = new Hand(Seed.of(nik, "signature"), Seed.of(nik, "signature", number));
        var strokes = new Strokes(WIDTH * MM - ROUNDING, HEIGHT * MM - ROUNDING, hand.written(part));
        return new Capture.Image(strokes.png(DPI), DPI, Capture.Quality.ofDevice(quality),
                new Capture.Data(Capture.Format.SVG, strokes.svg().getBytes(StandardCharsets.UTF_8)));
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

        List<List<Point>> written(double part) {
            var name = new ArrayList<Point>();
            for (var step = 0; step < STEPS * part; step += 2) {
                var t = step / (double) STEPS;
                name.add(point(x(t), y(t), step * STEP_MILLIS));
            }
            if (part < 1) {
                return List.of(name);
            }
            var line = new ArrayList<Point>();
            for (var step = 0; step < UNDERLINE; step += 2) {
                line.add(point(80 + 7 * step, below(step), (STEPS + PAUSE + step) * STEP_MILLIS));
            }
            return List.of(name, line);
        }

        private static Point point(double x, double y, long millis) {
            return new Point(Math.max(0, x * MM), Math.max(0, y * MM), millis, 1);
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
    }
}
