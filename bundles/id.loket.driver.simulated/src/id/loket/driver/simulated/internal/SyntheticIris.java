package id.loket.driver.simulated.internal;

import java.util.SplittableRandom;

import id.loket.device.Capture;
import id.loket.device.iso.Png;
import id.loket.kernel.Eye;
import id.loket.kernel.Nik;

/** One eye of a virtual resident as an infrared camera sees it. For the look only: no matcher was tried on it. */
final class SyntheticIris {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int PUPIL = 22;
    private static final int SCLERA = 178;
    private static final int SKIN = 128;

    private final Nik nik;
    private final Eye eye;
    private final IrisTexture texture;
    private final double radius;

    SyntheticIris(Nik nik, Eye eye) {
        this.nik = nik;
        this.eye = eye;
        var random = Seed.of(nik, eye);
        radius = random.nextDouble(112, 126);
        texture = new IrisTexture(random);
    }

    /** @return grey PNG of 640 × 480 px, iris of some 240 px across, quality 75 to 95 */
    Capture.Image picture(long number) {
        var look = new Look(Seed.of(nik, eye, number), 0);
        return image(look, number, 75 + (int) Math.floorMod(number * 7, 21L));
    }

    /** @return the same eye half closed and blurred: quality below 30 */
    Capture.Image poorPicture(long number) {
        return image(new Look(Seed.of(nik, eye, number), 1), number, 12 + (int) Math.floorMod(number, 15L));
    }

    private Capture.Image image(Look look, long number, int quality) {
        var noise = new SplittableRandom(number);
        var pixels = new byte[WIDTH * HEIGHT];
        for (var y = 0; y < HEIGHT; y++) {
            for (var x = 0; x < WIDTH; x++) {
                var grey = look.grey(texture, radius, x, y) + noise.nextInt(9) - 4;
                pixels[y * WIDTH + x] = (byte) Math.max(0, Math.min(255, grey));
            }
        }
        return new Capture.Image(Png.grey(pixels, WIDTH, 0), 0, quality);
    }

    /** How the eye looked at one moment. */
    private static final class Look {

        private final double bad;
        private final double centreX;
        private final double centreY;
        private final double pupil;
        private final double roll;
        private final double opening;

        Look(SplittableRandom random, double bad) {
            this.bad = bad;
            centreX = WIDTH / 2.0 + random.nextDouble(-25, 25);
            centreY = HEIGHT / 2.0 + random.nextDouble(-15, 15);
            pupil = random.nextDouble(0.30, 0.42);
            roll = random.nextDouble(-0.08, 0.08);
            opening = random.nextDouble(112, 135) * (1 - 0.6 * bad);
        }

        double grey(IrisTexture texture, double radius, int x, int y) {
            var dx = x - centreX;
            var dy = y - centreY;
            var lid = lid(dx, dy);
            if (lid >= 1) {
                return SKIN - 18 * Math.exp(-(lid - 1) * 6) + dy * 0.04;
            }
            var distance = Math.sqrt(dx * dx + dy * dy) / radius;
            var seen = distance < 1.1 ? eye(texture, distance, Math.atan2(dy, dx) + roll) : SCLERA;
            if (Math.hypot(dx - 22, dy + 20) < 7) {
                seen = 250;
            }
            return seen - 45 * Math.pow(Math.max(0, lid), 12);
        }

        private double eye(IrisTexture texture, double distance, double angle) {
            var inner = soft((distance - pupil) * 40);
            var outer = soft((distance - 1) * 18);
            var ring = Math.max(0, Math.min(1, (distance - pupil) / (1 - pupil)));
            var iris = 92 + 46 * (1 - bad) * texture.at(angle, ring) - 20 * ring * ring;
            return PUPIL * (1 - inner) + inner * (iris * (1 - outer) + SCLERA * outer);
        }

        /** From 0 in the middle of the opening to 1 at the lids, more on the skin. */
        private double lid(double dx, double dy) {
            var half = opening * (1 - dx * dx / (300.0 * 300));
            return half <= 1 ? 2 : Math.abs(dy + 6) / half;
        }

        private static double soft(double value) {
            return value <= -1 ? 0 : value >= 1 ? 1 : 0.5 + value * (0.75 - 0.25 * value * value);
        }
    }
}
