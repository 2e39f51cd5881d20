package id.loket.driver.simulated.internal;

import java.util.SplittableRandom;

/** A random field without edges: random values on a coarse grid, joined by a cubic B-spline. About -1 to 1. */
public final class SmoothField {

    /** A spline of uniform values in -1 to 1 stays near its mean; this brings it back to about that range. */
    private static final double GAIN = 1.8;

    private final double cell;
    private final int columns;
    private final double[] nodes;

    /**
     * @param random where its shape comes from
     * @param width of the area, in pixels
     * @param height of the area, in pixels
     * @param cell size of its features, in pixels
     */
    public SmoothField(SplittableRandom random, int width, int height, double cell) {
        this.cell = cell;
        columns = (int) (width / cell) + 5;
        nodes = random.doubles((long) columns * ((int) (height / cell) + 5), -GAIN, GAIN).toArray();
    }

    /**
     * @param x column, 0 to width
     * @param y row, 0 to height
     * @return the value there
     */
    public double at(double x, double y) {
        var u = x / cell + 1;
        var v = y / cell + 1;
        var column = (int) u;
        var row = (int) v;
        u -= column;
        v -= row;
        return before(v) * along(column, row - 1, u) + near(v) * along(column, row, u)
                + near(1 - v) * along(column, row + 1, u) + before(1 - v) * along(column, row + 2, u);
    }

    private double along(int column, int row, double u) {
        var first = row * columns + column - 1;
        return before(u) * nodes[first] + near(u) * nodes[first + 1]
                + near(1 - u) * nodes[first + 2] + before(1 - u) * nodes[first + 3];
    }

    private static double before(double t) {
        var s = 1 - t;
        return s * s * s / 6;
    }

    private static double near(double t) {
        return (4 - 6 * t * t + 3 * t * t * t) / 6;
    }
}
