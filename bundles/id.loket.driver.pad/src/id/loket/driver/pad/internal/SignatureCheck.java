package id.loket.driver.pad.internal;

import java.util.DoubleSummaryStatistics;
import java.util.List;

import id.loket.device.Capture.Quality;
import id.loket.device.Capture.Scale;
import id.loket.device.Strokes;
import id.loket.device.Strokes.Point;

/** Whether somebody signed, or only touched the screen: how long the strokes are and how far they reach. */
final class SignatureCheck {

    private static final double DOT = 4;
    private static final double SHORTEST = 8;
    private static final double LONG = 60;
    private static final double NARROW = 5;
    private static final double WIDE = 25;
    private static final int GOOD_ENOUGH = 50;

    private SignatureCheck() {
    }

    static Quality of(Strokes signature) {
        var points = signature.strokes().stream().flatMap(List::stream).toList();
        var extent = Math.max(reach(points.stream().mapToDouble(Point::x).summaryStatistics()),
                reach(points.stream().mapToDouble(Point::y).summaryStatistics()));
        if (extent < DOT) {
            return new Quality(0, Scale.LOKET, List.of(Text.onlyDot.text()));
        }
        var length = signature.strokes().stream().mapToDouble(SignatureCheck::length).sum();
        var value = (int) Math.round(100 * Math.min(part(length, SHORTEST, LONG), part(extent, NARROW, WIDE)));
        return new Quality(value, Scale.LOKET, value < GOOD_ENOUGH ? List.of(Text.tooShort.text()) : List.of());
    }

    private static double reach(DoubleSummaryStatistics along) {
        return along.getMax() - along.getMin();
    }

    private static double length(List<Point> stroke) {
        var length = 0.0;
        for (var index = 1; index < stroke.size(); index++) {
            length += Math.hypot(stroke.get(index).x() - stroke.get(index - 1).x(), stroke.get(index).y() - stroke.get(index - 1).y());
        }
        return length;
    }

    private static double part(double value, double useless, double good) {
        return Math.max(0, Math.min(1, (value - useless) / (good - useless)));
    }
}
