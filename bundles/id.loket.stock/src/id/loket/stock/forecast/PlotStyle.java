package id.loket.stock.forecast;

/**
 * How a plot is drawn.
 *
 * @param width in the screen's own units
 * @param height the same
 * @param scale pixels drawn for each of them: 2 on a screen at 200 %
 */
public record PlotStyle(int width, int height, double scale) {
}
