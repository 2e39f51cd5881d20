package id.loket.driver.camera.internal.portrait;

import java.awt.image.BufferedImage;

/** How bright a picture is, point by point, at one size for all cameras: so that one threshold fits them all. */
final class Grey {

    private final BufferedImage picture;

    Grey(BufferedImage picture) {
        this.picture = picture;
    }

    int width() {
        return picture.getWidth();
    }

    int height() {
        return picture.getHeight();
    }

    /** Brightness as ITU-R BT.601 weighs the colours, 0 to 255. */
    int at(int x, int y) {
        var rgb = picture.getRGB(x, y);
        return (299 * (rgb >> 16 & 0xFF) + 587 * (rgb >> 8 & 0xFF) + 114 * (rgb & 0xFF)) / 1000;
    }

    /** Mean of the middle of the picture, where the face is. */
    double mean() {
        var sum = 0L;
        for (var y = top(); y < bottom(); y++) {
            for (var x = left(); x < right(); x++) {
                sum += at(x, y);
            }
        }
        return sum / (double) ((bottom() - top()) * (right() - left()));
    }

    /** Standard deviation of the middle. */
    double contrast() {
        var mean = mean();
        var sum = 0.0;
        for (var y = top(); y < bottom(); y++) {
            for (var x = left(); x < right(); x++) {
                sum += (at(x, y) - mean) * (at(x, y) - mean);
            }
        }
        return Math.sqrt(sum / ((bottom() - top()) * (right() - left())));
    }

    /**
     * The upper end of the Laplacian in the middle, the usual measure of focus. The strongest hundredth of the edges is
     * asked, not their mean: a smooth cheek is no fault of the lens.
     */
    double sharpness() {
        var strengths = new int[4 * 256 + 1];
        var points = 0;
        for (var y = top(); y < bottom(); y++) {
            for (var x = left(); x < right(); x++) {
                strengths[Math.abs(4 * at(x, y) - at(x - 1, y) - at(x + 1, y) - at(x, y - 1) - at(x, y + 1))]++;
                points++;
            }
        }
        var strongest = points / 100;
        var strength = strengths.length - 1;
        for (var seen = strengths[strength]; seen < strongest && strength > 0; seen += strengths[strength]) {
            strength--;
        }
        return strength;
    }

    private int left() {
        return width() / 5;
    }

    private int right() {
        return width() * 4 / 5;
    }

    private int top() {
        return height() / 8;
    }

    private int bottom() {
        return height() * 3 / 4;
    }
}
