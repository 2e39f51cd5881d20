package id.loket.device;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

import javax.imageio.ImageIO;

/**
 * A signature as it was written.
 *
 * @param width of the writing area, in mm
 * @param height of the writing area, in mm
 * @param strokes in the order they were written, each from pen down to pen up; at least one for a signature
 */
public record Strokes(double width, double height, List<List<Point>> strokes) {

    private static final double MM_PER_INCH = 25.4;
    private static final double PEN_MM = 0.5;

    /**
     * Where the pen was.
     *
     * @param x mm from the left
     * @param y mm from the top
     * @param millis since the pen first touched
     * @param pressure 0 to 1; 1 where the device cannot tell
     */
    public record Point(double x, double y, long millis, double pressure) {
    }

    /** Copies what it is given. */
    public Strokes {
        strokes = strokes.stream().map(List::copyOf).toList();
    }

    /**
     * @return SVG 1.1 in mm, one path a stroke; each path carries {@code data-t} (ms) and {@code data-p} (pressure) for
     *         its points
     */
    public String svg() {
        var svg = new StringBuilder(String.format(Locale.ROOT, "<svg xmlns=\"http://www.w3.org/2000/svg\" "
                + "width=\"%1$.1fmm\" height=\"%2$.1fmm\" viewBox=\"0 0 %1$.1f %2$.1f\" fill=\"none\" stroke=\"#000\" "
                + "stroke-width=\"%3$.1f\" stroke-linecap=\"round\" stroke-linejoin=\"round\">%n", width, height, PEN_MM));
        for (var stroke : strokes) {
            var path = new StringBuilder();
            var times = new StringBuilder();
            var pressures = new StringBuilder();
            for (var point : stroke) {
                path.append(String.format(Locale.ROOT, "%s%.2f %.2f", path.isEmpty() ? "M" : "L", point.x, point.y));
                times.append(times.isEmpty() ? "" : " ").append(point.millis);
                pressures.append(pressures.isEmpty() ? "" : " ").append(String.format(Locale.ROOT, "%.2f", point.pressure));
            }
            svg.append(String.format("<path d=\"%s\" data-t=\"%s\" data-p=\"%s\"/>%n", path, times, pressures));
        }
        return svg.append("</svg>\n").toString();
    }

    /**
     * @param dpi the resolution
     * @return black on transparent PNG
     */
    public byte[] png(int dpi) {
        var scale = dpi / MM_PER_INCH;
        var picture = new BufferedImage((int) Math.ceil(width * scale), (int) Math.ceil(height * scale),
                BufferedImage.TYPE_INT_ARGB);
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.scale(scale, scale);
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke((float) PEN_MM, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        strokes.stream().filter(stroke -> !stroke.isEmpty()).forEach(stroke -> pen.draw(path(stroke)));
        pen.dispose();
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Path2D path(List<Point> stroke) {
        var path = new Path2D.Double();
        path.moveTo(stroke.get(0).x, stroke.get(0).y);
        stroke.forEach(point -> path.lineTo(point.x, point.y));
        return path;
    }
}
