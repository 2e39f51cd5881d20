package id.loket.driver.camera.internal.portrait;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/**
 * The middle of what a camera saw, 3:4.
 *
 * @param picture 0xRRGGBB, at least 480 × 640 px
 * @param seen how many pixels high it was before it was enlarged, if it had to be
 */
public record Portrait(BufferedImage picture, int seen) {

    /** Pixels across that a portrait has at least. */
    public static final int WIDTH = 480;
    /** Pixels down that a portrait has at least. */
    public static final int HEIGHT = 640;

    /**
     * @param frame what the camera saw
     * @return the largest portrait in its middle, at the camera's own resolution where that is enough
     */
    public static Portrait of(BufferedImage frame) {
        var height = Math.min(frame.getHeight(), frame.getWidth() * HEIGHT / WIDTH);
        return new Portrait(cut(frame, Math.max(height, HEIGHT)), height);
    }

    /**
     * @param frame what the camera saw
     * @return its middle at 480 × 640 px, for a screen
     */
    public static BufferedImage small(BufferedImage frame) {
        return cut(frame, HEIGHT);
    }

    private static BufferedImage cut(BufferedImage frame, int height) {
        var seenHeight = Math.min(frame.getHeight(), frame.getWidth() * HEIGHT / WIDTH);
        var seenWidth = seenHeight * WIDTH / HEIGHT;
        var left = (frame.getWidth() - seenWidth) / 2;
        var top = (frame.getHeight() - seenHeight) / 2;
        var width = height * WIDTH / HEIGHT;
        var portrait = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = portrait.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(frame, 0, 0, width, height, left, top, left + seenWidth, top + seenHeight, null);
        pen.dispose();
        return portrait;
    }
}
