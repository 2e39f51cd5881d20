package id.loket.driver.simulated.internal.finger;

import java.util.SplittableRandom;

/**
 * The ridges of one finger, grown from noise by filters that follow the ridge flow (Cappelli's SFinGe). Minutiae come
 * of themselves where ridges do not meet. Grown at half the resolution, which holds a ridge well and is eight times
 * faster.
 */
final class RidgePattern {

    /** Size of the whole finger at 500 dpi; a sensor sees a part of it. */
    static final int WIDTH = 416;
    static final int HEIGHT = 512;

    private static final int COLUMNS = WIDTH / 2;
    private static final int ROWS = HEIGHT / 2;
    private static final int RADIUS = 5;
    private static final int SIDE = 2 * RADIUS + 1;
    private static final int STRIDE = COLUMNS + 2 * RADIUS;
    private static final int DIRECTIONS = 48;
    private static final int PERIODS = 6;
    private static final double SHORTEST = 3.6;
    private static final double LONGEST = 6.0;
    private static final int GROWTHS = 5;
    private static final float[][] FILTERS = filters();

    private final float[] ridges;

    RidgePattern(SplittableRandom random) {
        var flow = new RidgeFlow(random, WIDTH, HEIGHT);
        var chosen = chosenFilters(flow);
        var from = new float[STRIDE * (ROWS + 2 * RADIUS)];
        for (var i = 0; i < from.length; i++) {
            from[i] = (float) random.nextDouble(-1, 1);
        }
        for (var growth = 0; growth < GROWTHS; growth++) {
            from = grown(from, chosen);
        }
        ridges = from;
    }

    /** @return from -1 (valley) to 1 (ridge), at a place in pixels of 500 dpi; 0 outside */
    double at(double x, double y) {
        var u = x / 2;
        var v = y / 2;
        var column = (int) Math.floor(u);
        var row = (int) Math.floor(v);
        if (column < 1 || row < 1 || column >= COLUMNS - 2 || row >= ROWS - 2) {
            return 0;
        }
        u -= column;
        v -= row;
        var first = (row + RADIUS - 1) * STRIDE + column + RADIUS - 1;
        return cubic(v, cubic(u, first), cubic(u, first + STRIDE),
                cubic(u, first + 2 * STRIDE), cubic(u, first + 3 * STRIDE));
    }

    private double cubic(double t, int first) {
        return cubic(t, ridges[first], ridges[first + 1], ridges[first + 2], ridges[first + 3]);
    }

    private static double cubic(double t, double a, double b, double c, double d) {
        return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
    }

    private static short[] chosenFilters(RidgeFlow flow) {
        var chosen = new short[COLUMNS * ROWS];
        for (var row = 0; row < ROWS; row++) {
            for (var column = 0; column < COLUMNS; column++) {
                var turn = flow.direction(2 * column, 2 * row) / Math.PI;
                var direction = Math.floorMod(Math.round(turn * DIRECTIONS), DIRECTIONS);
                var width = (flow.period(2 * column, 2 * row) / 2 - SHORTEST) / (LONGEST - SHORTEST);
                var period = (int) Math.round(Math.min(1, Math.max(0, width)) * (PERIODS - 1));
                chosen[row * COLUMNS + column] = (short) (direction * PERIODS + period);
            }
        }
        return chosen;
    }

    private static float[] grown(float[] from, short[] chosen) {
        var to = new float[from.length];
        for (var row = 0; row < ROWS; row++) {
            for (var column = 0; column < COLUMNS; column++) {
                var filter = FILTERS[chosen[row * COLUMNS + column]];
                var sum = 0f;
                for (var y = 0; y < SIDE; y++) {
                    sum += product(from, (row + y) * STRIDE + column, filter, y * SIDE);
                }
                to[(row + RADIUS) * STRIDE + column + RADIUS] = Math.max(-1, Math.min(1, sum));
            }
        }
        return to;
    }

    /** One row of a filter, {@link #SIDE} long, summed in groups: a processor adds those side by side, but not one chain. */
    private static float product(float[] from, int at, float[] filter, int first) {
        return (from[at] * filter[first] + from[at + 1] * filter[first + 1] + from[at + 2] * filter[first + 2])
                + (from[at + 3] * filter[first + 3] + from[at + 4] * filter[first + 4] + from[at + 5] * filter[first + 5])
                + (from[at + 6] * filter[first + 6] + from[at + 7] * filter[first + 7] + from[at + 8] * filter[first + 8])
                + (from[at + 9] * filter[first + 9] + from[at + 10] * filter[first + 10]);
    }

    private static float[][] filters() {
        var filters = new float[DIRECTIONS * PERIODS][];
        for (var direction = 0; direction < DIRECTIONS; direction++) {
            for (var period = 0; period < PERIODS; period++) {
                filters[direction * PERIODS + period] = filter(Math.PI * direction / DIRECTIONS,
                        SHORTEST + (LONGEST - SHORTEST) * period / (PERIODS - 1));
            }
        }
        return filters;
    }

    /** A Gabor filter of about three ridges, without a mean, strong enough that growth saturates. */
    private static float[] filter(double direction, double period) {
        var sigma = 0.42 * period;
        var filter = new float[SIDE * SIDE];
        var mean = 0.0;
        for (var i = 0; i < filter.length; i++) {
            var x = i % SIDE - RADIUS;
            var y = i / SIDE - RADIUS;
            var across = -x * Math.sin(direction) + y * Math.cos(direction);
            filter[i] = (float) (Math.exp(-(x * x + y * y) / (2 * sigma * sigma))
                    * Math.cos(2 * Math.PI * across / period));
            mean += filter[i] / filter.length;
        }
        var strength = 0.0;
        for (var i = 0; i < filter.length; i++) {
            filter[i] -= (float) mean;
            strength += Math.abs(filter[i]);
        }
        for (var i = 0; i < filter.length; i++) {
            filter[i] *= (float) (2.4 / strength);
        }
        return filter;
    }
}
