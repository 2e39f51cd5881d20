package id.loket.driver.simulated.internal;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.Arrays;

import id.loket.device.Capture;
import id.loket.kernel.Nik;
import id.loket.kernel.PortraitBackground;

/** The portrait of a virtual resident: plainly a drawing, marked as such, recognisably the same person each time. */
final class SyntheticFace {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 640;
    private static final int BLUR = 13;
    private static final double ZOOM = 1.15;

    private final Nik nik;
    private final PortraitBackground background;

    SyntheticFace(Nik nik, PortraitBackground background) {
        this.nik = nik;
        this.background = background;
    }

    /** @return colour PNG of 480 × 640 px, quality 80 to 95 */
    Capture.Image portrait(long number) {
        return new Capture.Image(ColourPng.of(drawn(number)), 0, 80 + (int) Math.floorMod(number * 5, 16L));
    }

    /** @return the same, out of focus: quality below 30 */
    Capture.Image poorPortrait(long number) {
        var box = new float[BLUR * BLUR];
        Arrays.fill(box, 1f / box.length);
        var blurred = new ConvolveOp(new Kernel(BLUR, BLUR, box), ConvolveOp.EDGE_NO_OP, null)
                .filter(drawn(number), null);
        return new Capture.Image(ColourPng.of(blurred), 0, 18);
    }

    private BufferedImage drawn(long number) {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        paintBackground(pen);
        var moment = Seed.of(nik, "face", number);
        var before = pen.getTransform();
        pen.translate(moment.nextDouble(-5, 5), moment.nextDouble(-4, 4));
        pen.rotate(moment.nextDouble(-0.015, 0.015), WIDTH / 2.0, HEIGHT / 2.0);
        pen.translate(WIDTH / 2.0, HEIGHT);
        pen.scale(ZOOM, ZOOM);
        pen.translate(-WIDTH / 2.0, -HEIGHT);
        new FaceDrawing(nik).draw(pen);
        pen.setTransform(before);
        SimulationMark.draw(pen, WIDTH, HEIGHT);
        pen.dispose();
        return picture;
    }

    private void paintBackground(Graphics2D pen) {
        var colour = new Color(background.rgb());
        pen.setPaint(new GradientPaint(0, 0, colour, 0, HEIGHT, FaceDrawing.mixed(colour, Color.BLACK, 0.12)));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
    }
}
