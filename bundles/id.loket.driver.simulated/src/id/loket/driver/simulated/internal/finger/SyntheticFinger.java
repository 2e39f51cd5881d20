package id.loket.driver.simulated.internal.finger;

import java.util.SplittableRandom;

import id.loket.device.Capture;
import id.loket.device.iso.Png;
import id.loket.driver.simulated.internal.Seed;
import id.loket.driver.simulated.internal.SmoothField;
import id.loket.kernel.FingerPosition;
import id.loket.kernel.Nik;

/** One finger of a virtual resident, and what a sensor sees each time it is laid down. */
public final class SyntheticFinger {

    /** Resolution of the impressions. */
    public static final int DPI = 500;

    private static final int WIDTH = 320;
    private static final int HEIGHT = 400;
    private static final double PAPER = 243;
    private static final double INK = 205;

    private final Nik nik;
    private final FingerPosition position;
    private final RidgePattern ridges;

    /**
     * @param nik whose
     * @param position which finger
     */
    public SyntheticFinger(Nik nik, FingerPosition position) {
        this.nik = nik;
        this.position = position;
        ridges = new RidgePattern(Seed.of(nik, position));
    }

    /**
     * @param number each number is another touch: turned, moved, pressed and stretched in its own way
     * @return grey PNG of 320 × 400 px, with a quality of 70 to 95
     */
    public Capture.Image impression(long number) {
        return image(number, 0);
    }

    /**
     * @param number as for {@link #impression}
     * @return the same finger, dry and hardly touching: quality below 30
     */
    public Capture.Image poorImpression(long number) {
        return image(number, 1);
    }

    private Capture.Image image(long number, double bad) {
        var random = Seed.of(nik, position, number);
        var touch = new Touch(random, bad);
        var speckle = random.nextLong() | 1;
        var pixels = new byte[WIDTH * HEIGHT];
        for (var y = 0; y < HEIGHT; y++) {
            for (var x = 0; x < WIDTH; x++) {
                // xorshift: one number per pixel must cost nothing
                speckle ^= speckle << 13;
                speckle ^= speckle >>> 7;
                speckle ^= speckle << 17;
                var noise = ((speckle & 0xFFFF) + (speckle >>> 16 & 0xFFFF)) / 65535.0 - 1;
                pixels[y * WIDTH + x] = (byte) touch.grey(ridges, x, y, noise);
            }
        }
        return new Capture.Image(Png.grey(pixels, WIDTH, DPI), DPI, touch.quality());
    }

    /** How the finger was laid down once. */
    private static final class Touch {

        private static final double STRETCH = 3;

        private final double bad;
        private final double cos;
        private final double sin;
        private final double shiftX;
        private final double shiftY;
        private final double pressure;
        private final double contactX;
        private final double contactY;
        private final double radiusX;
        private final double radiusY;
        private final SmoothField stretchX;
        private final SmoothField stretchY;
        private final SmoothField moisture;

        Touch(SplittableRandom random, double bad) {
            this.bad = bad;
            var turn = Math.toRadians(random.nextDouble(-14, 14));
            cos = Math.cos(turn);
            sin = Math.sin(turn);
            shiftX = random.nextDouble(-16, 16);
            shiftY = random.nextDouble(-18, 18);
            pressure = random.nextDouble(-0.25, 0.3);
            contactX = WIDTH / 2.0 + random.nextDouble(-14, 14);
            contactY = HEIGHT / 2.0 + random.nextDouble(-16, 16);
            radiusX = random.nextDouble(132, 156) * (1 - 0.5 * bad);
            radiusY = random.nextDouble(170, 196) * (1 - 0.5 * bad);
            stretchX = new SmoothField(random, WIDTH, HEIGHT, 110);
            stretchY = new SmoothField(random, WIDTH, HEIGHT, 110);
            moisture = new SmoothField(random, WIDTH, HEIGHT, 14 + 16 * random.nextDouble());
        }

        int grey(RidgePattern ridges, int x, int y, double noise) {
            var paper = PAPER + 3 * noise;
            var contact = contact(x, y);
            if (contact <= 0) {
                return (int) paper;
            }
            var dx = x - WIDTH / 2.0 + STRETCH * stretchX.at(x, y);
            var dy = y - HEIGHT / 2.0 + STRETCH * stretchY.at(x, y);
            var ridge = ridges.at(RidgePattern.WIDTH / 2.0 + shiftX + cos * dx - sin * dy,
                    RidgePattern.HEIGHT / 2.0 + shiftY + sin * dx + cos * dy);
            var wet = moisture.at(x, y);
            var ink = 0.5 + 0.62 * (ridge + pressure + 0.22 * wet + (0.12 + bad) * noise - 0.9 * bad);
            return (int) (paper - INK * contact * Math.max(0, Math.min(1, ink)));
        }

        private double contact(double x, double y) {
            var u = (x - contactX) / radiusX;
            var v = (y - contactY) / radiusY;
            var edge = (1 - u * u - v * v) * 6;
            return Math.max(0, Math.min(1, edge));
        }

        /** More skin on the sensor and a pressure neither dry nor wet give more. */
        int quality() {
            var area = (radiusX * radiusY) / (156 * 196.0);
            return (int) Math.round(100 * Math.sqrt(area) - 30 * Math.abs(pressure) - 25 * bad);
        }
    }
}
