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
        var first = (row - 1) * columns + column - 1;
        var a = before(u);
        var b = near(u);
        var c = near(1 - u);
        var d = before(1 - u);
        return before(v) * along(first, a, b, c, d) + near(v) * along(first + columns, a, b, c, d)
                + near(1 - v) * along(first + 2 * columns, a, b, c, d) + before(1 - v) * along(first + 3 * columns, a, b, c, d);
    }

    private double along(int first, double a, double b, double c, double d) {
        return a * nodes[first] + b * nodes[first + 1] + c * nodes[first + 2] + d * nodes[first + 3];
    }

    private static double before(double t) {
        var s = 1 - t;
        return s * s * s / 6;
    }

    private static double near(double t) {
        return (4 - 6 * t * t + 3 * t * t * t) / 6;
    }
}
