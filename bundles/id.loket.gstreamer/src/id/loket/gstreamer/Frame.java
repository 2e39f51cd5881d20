package id.loket.gstreamer;

import java.awt.image.BufferedImage;

/**
 * One picture of a video.
 *
 * @param picture 0xRRGGBB, at the video's own size; nobody changes it afterwards
 * @param number 1 for the first since the video was opened
 * @param nanos when it came, by {@link System#nanoTime()}
 */
public record Frame(BufferedImage picture, long number, long nanos) {
}
