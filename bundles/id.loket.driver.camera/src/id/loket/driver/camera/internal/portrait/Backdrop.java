package id.loket.driver.camera.internal.portrait;

import java.awt.Color;
import java.awt.image.BufferedImage;

import id.loket.kernel.PortraitBackground;

/** What is behind the resident: both upper corners of the picture, where neither head nor shoulders reach. */
final class Backdrop {

    private static final double RED = 0;
    private static final double BLUE = 215 / 360.0;
    /** Cloth and light differ from office to office; the other colour of the rule is five times as far away. */
    private static final double HUE_TOLERANCE = 32 / 360.0;
    private static final double COLOURFUL = 0.35;
    private static final double LIT = 0.2;

    private final BufferedImage picture;

    Backdrop(BufferedImage picture) {
        this.picture = picture;
    }

    /** @return the part of both corners that has the colour wanted, 0 to 1 */
    double share(PortraitBackground wanted) {
        var hue = wanted == PortraitBackground.RED ? RED : BLUE;
        var width = picture.getWidth() / 5;
        var height = picture.getHeight() / 4;
        var fitting = 0;
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                fitting += fits(picture.getRGB(x, y), hue) + fits(picture.getRGB(picture.getWidth() - 1 - x, y), hue);
            }
        }
        return fitting / (2.0 * width * height);
    }

    private static int fits(int rgb, double hue) {
        var seen = Color.RGBtoHSB(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF, null);
        var apart = Math.abs(seen[0] - hue);
        return seen[1] >= COLOURFUL && seen[2] >= LIT && Math.min(apart, 1 - apart) <= HUE_TOLERANCE ? 1 : 0;
    }
}
