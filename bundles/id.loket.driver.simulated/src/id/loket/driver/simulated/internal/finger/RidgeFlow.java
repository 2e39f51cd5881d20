package id.loket.driver.simulated.internal.finger;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import id.loket.driver.simulated.internal.SmoothField;

/**
 * The direction and width of the ridges at each point of a finger: the zero-pole model of Sherlock and Monro with the
 * bends of Vizcaya and Gerhardt, in the five patterns people have. Lengths are pixels at 500 dpi, y downwards.
 */
final class RidgeFlow {

    private static final double WAVER = 0.26;

    private final List<Singularity> loops = new ArrayList<>();
    private final List<Singularity> deltas = new ArrayList<>();
    private final double arch;
    private final double archCentre;
    private final double archHeight;
    private final SmoothField waver;
    private final double period;
    private final SmoothField periodChange;

    RidgeFlow(SplittableRandom random, int width, int height) {
        var centre = width * 0.5 + random.nextDouble(-26, 26);
        var core = height * 0.42 + random.nextDouble(-38, 38);
        var pattern = random.nextDouble();
        var side = random.nextBoolean() ? 1 : -1;
        archCentre = centre;
        archHeight = core + random.nextDouble(30, 80);
        // Shares as in people: two thirds loops, a third whorls, few arches.
        if (pattern < 0.60) {
            loop(random, centre, core, side);
        } else if (pattern < 0.80) {
            whorl(random, centre, core, random.nextDouble(12, 60), random.nextDouble(-10, 10));
        } else if (pattern < 0.92) {
            whorl(random, centre, core, random.nextDouble(15, 45), side * random.nextDouble(20, 50));
        } else if (pattern < 0.96) {
            loops.add(new Singularity(random, centre, core));
            deltas.add(new Singularity(random, centre + random.nextDouble(-10, 10), core + random.nextDouble(60, 110)));
        }
        arch = loops.isEmpty() ? random.nextDouble(0.7, 1.5) : 0;
        waver = new SmoothField(random, width, height, random.nextDouble(52, 90));
        period = random.nextDouble(7.6, 10.8);
        periodChange = new SmoothField(random, width, height, random.nextDouble(60, 110));
    }

    private void loop(SplittableRandom random, double centre, double core, int side) {
        loops.add(new Singularity(random, centre, core));
        deltas.add(new Singularity(random, centre + side * random.nextDouble(55, 125), core + random.nextDouble(70, 150)));
    }

    private void whorl(SplittableRandom random, double centre, double core, double apart, double aside) {
        loops.add(new Singularity(random, centre - aside / 2, core - apart / 2));
        loops.add(new Singularity(random, centre + aside / 2, core + apart / 2));
        deltas.add(new Singularity(random, centre - random.nextDouble(75, 140), core + random.nextDouble(60, 140)));
        deltas.add(new Singularity(random, centre + random.nextDouble(75, 140), core + random.nextDouble(60, 140)));
    }

    /** @return the angle along the ridge, radians; of a line, so it repeats with π */
    double direction(double x, double y) {
        if (loops.isEmpty()) {
            var below = Math.exp(-Math.pow((y - archHeight) / 110, 2));
            return Math.atan(arch * below * Math.sin((x - archCentre) / 75)) + WAVER * waver.at(x, y);
        }
        var twice = 0.0;
        for (var loop : loops) {
            twice += loop.angle(x, y);
        }
        for (var delta : deltas) {
            twice -= delta.angle(x, y);
        }
        return twice / 2 + WAVER * waver.at(x, y);
    }

    /** @return the distance from ridge to ridge */
    double period(double x, double y) {
        return period * (1 + 0.14 * periodChange.at(x, y));
    }

    /** A core or a delta, around which the direction turns by half a circle, unevenly. */
    private static final class Singularity {

        private static final int BENDS = 8;

        private final double x;
        private final double y;
        private final double[] bend;

        Singularity(SplittableRandom random, double x, double y) {
            this.x = x;
            this.y = y;
            bend = random.doubles(BENDS, -0.4, 0.4).toArray();
        }

        double angle(double atX, double atY) {
            var angle = Math.atan2(atY - y, atX - x);
            var turn = (angle / (2 * Math.PI) + 0.5) * BENDS;
            var from = (int) turn % BENDS;
            var part = turn - (int) turn;
            return angle + bend[from] * (1 - part) + bend[(from + 1) % BENDS] * part;
        }
    }
}
