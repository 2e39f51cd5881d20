package id.loket.driver.simulated.internal;

import java.util.SplittableRandom;

/** The fibres of an iris, unrolled: angle by distance from the pupil. About -1 to 1. */
final class IrisTexture {

    private static final int ANGLES = 720;
    private static final int RINGS = 56;
    private static final int FIBRES = 22;

    private final float[] table = new float[ANGLES * RINGS];

    IrisTexture(SplittableRandom random) {
        var bends = new SmoothField(random, ANGLES, RINGS, 12);
        for (var fibre = 0; fibre < FIBRES; fibre++) {
            var count = 7 + random.nextInt(90);
            var phase = random.nextDouble(2 * Math.PI);
            var twist = random.nextDouble(-2.5, 2.5);
            var middle = random.nextDouble();
            for (var ring = 0; ring < RINGS; ring++) {
                var r = ring / (double) RINGS;
                var strength = 0.33 * Math.exp(-Math.pow((r - middle) / 0.45, 2));
                for (var angle = 0; angle < ANGLES; angle++) {
                    // Around the full turn only whole counts of fibres close without a seam.
                    table[ring * ANGLES + angle] += (float) (strength
                            * Math.cos(2 * Math.PI * count * angle / ANGLES + phase + twist * r));
                }
            }
        }
        for (var i = 0; i < table.length; i++) {
            // Crypts and furrows; mirrored, so that they too close around the turn.
            var angle = i % ANGLES;
            table[i] += (float) (0.35 * bends.at(Math.min(angle, ANGLES - angle) * 1.9, i / ANGLES));
        }
    }

    double at(double angle, double ring) {
        var column = angle / (2 * Math.PI) * ANGLES + ANGLES;
        var row = ring * (RINGS - 2);
        var a = (int) column;
        var r = (int) row;
        return (1 - row + r) * between(a, r, column - a) + (row - r) * between(a, r + 1, column - a);
    }

    private double between(int angle, int ring, double part) {
        return (1 - part) * table[ring * ANGLES + angle % ANGLES] + part * table[ring * ANGLES + (angle + 1) % ANGLES];
    }
}
