package id.loket.driver.pad.internal;

import java.util.ArrayList;
import java.util.List;

import id.loket.device.Strokes;
import id.loket.device.Strokes.Point;

/** What has been written so far, in mm of the screen. Written on one thread, read on any. */
final class Ink {

    private static final double MARGIN = 3;
    private static final double LEAST_WIDTH = 20;
    private static final double LEAST_HEIGHT = 10;
    /** Mouse and touch screen do not tell how hard somebody presses. */
    private static final double PRESSURE = 1;

    private final List<List<Point>> strokes = new ArrayList<>();
    private int began;
    private boolean down;

    synchronized void down(double x, double y, int time) {
        if (strokes.isEmpty()) {
            began = time;
        }
        down = true;
        strokes.add(new ArrayList<>());
        add(x, y, time);
    }

    /** @return whether the pen is down, so that there is something new to draw */
    synchronized boolean move(double x, double y, int time) {
        if (down) {
            add(x, y, time);
        }
        return down;
    }

    synchronized void up() {
        down = false;
    }

    synchronized void clear() {
        strokes.clear();
        down = false;
    }

    synchronized boolean isEmpty() {
        return strokes.isEmpty();
    }

    synchronized List<List<Point>> strokes() {
        return strokes.stream().map(List::copyOf).toList();
    }

    /** The clock of the screen may turn over, and must not run backwards. */
    private void add(double x, double y, int time) {
        var stroke = strokes.get(strokes.size() - 1);
        stroke.add(new Point(x, y, Math.max(last(), time - began), PRESSURE));
    }

    private long last() {
        return strokes.stream().filter(stroke -> !stroke.isEmpty())
                .mapToLong(stroke -> stroke.get(stroke.size() - 1).millis()).max().orElse(0);
    }

    /** @return the signature with a margin around it: how large the field was says nothing about a signature */
    synchronized Strokes signature() {
        var points = strokes.stream().flatMap(List::stream).toList();
        var left = points.stream().mapToDouble(Point::x).min().orElse(0);
        var right = points.stream().mapToDouble(Point::x).max().orElse(0);
        var top = points.stream().mapToDouble(Point::y).min().orElse(0);
        var bottom = points.stream().mapToDouble(Point::y).max().orElse(0);
        var width = Math.max(right - left + 2 * MARGIN, LEAST_WIDTH);
        var height = Math.max(bottom - top + 2 * MARGIN, LEAST_HEIGHT);
        var dx = (width - (right - left)) / 2 - left;
        var dy = (height - (bottom - top)) / 2 - top;
        return new Strokes(width, height, strokes.stream().map(stroke -> stroke.stream()
                .map(point -> new Point(point.x() + dx, point.y() + dy, point.millis(), point.pressure())).toList()).toList());
    }
}
