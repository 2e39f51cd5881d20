package id.loket.driver.camera.internal.portrait;

import java.util.ArrayList;
import java.util.List;

import id.loket.device.Capture.Quality;
import id.loket.device.Capture.Scale;
import id.loket.kernel.PortraitBackground;

/**
 * What an operator would send a photograph back for, measured: size, focus, light, contrast, background. Whether there
 * is a face, and whose, is for the operator to see.
 */
public final class PortraitCheck {

    private static final double SHARP = 90;
    private static final double BLURRED = 12;
    private static final double DARK = 45;
    private static final double DIM = 75;
    private static final double BRIGHT = 190;
    private static final double GLARING = 225;
    private static final double FLAT = 12;
    private static final double MODELLED = 34;
    private static final double HALF_BACKDROP = 0.45;
    private static final double WHOLE_BACKDROP = 0.85;
    /** Below this part of what is possible the operator is told; as a score it is the threshold an office starts with. */
    private static final double GOOD_ENOUGH = 0.5;

    private PortraitCheck() {
    }

    /**
     * @param portrait what is to be kept
     * @param wanted the background of the rule
     * @return the score, on Loket's own scale: the worst of the measures counts, since a sharp picture before the wrong
     *         background is not half good. Its remarks name every measure that is too low, the worst first.
     */
    public static Quality of(Portrait portrait, PortraitBackground wanted) {
        var small = portrait.picture().getHeight() == Portrait.HEIGHT ? portrait.picture() : Portrait.small(portrait.picture());
        var grey = new Grey(small);
        var mean = grey.mean();
        var measures = new ArrayList<>(List.of(
                new Measure(part(portrait.seen(), Portrait.HEIGHT / 4.0, Portrait.HEIGHT), PortraitMsg.tooSmall.text(portrait.seen())),
                new Measure(part(grey.sharpness(), BLURRED, SHARP), PortraitMsg.notSharp.text()),
                new Measure(part(mean, DARK, DIM), PortraitMsg.tooDark.text()),
                new Measure(part(mean, GLARING, BRIGHT), PortraitMsg.tooBright.text()),
                new Measure(part(grey.contrast(), FLAT, MODELLED), PortraitMsg.tooFlat.text()),
                new Measure(part(new Backdrop(small).share(wanted), HALF_BACKDROP, WHOLE_BACKDROP),
                        PortraitMsg.wrongBackground.text(wanted.label().toLowerCase()))));
        measures.sort((one, other) -> Double.compare(one.part, other.part));
        var remarks = measures.stream().filter(measure -> measure.part < GOOD_ENOUGH).map(Measure::remark).toList();
        return new Quality((int) Math.round(100 * measures.get(0).part), Scale.LOKET, remarks);
    }

    private record Measure(double part, String remark) {
    }

    /** How far a value is from useless to good, 0 to 1; either end may be the greater. */
    private static double part(double value, double useless, double good) {
        return Math.max(0, Math.min(1, (value - useless) / (good - useless)));
    }
}
