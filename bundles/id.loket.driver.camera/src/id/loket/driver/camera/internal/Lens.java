package id.loket.driver.camera.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import id.loket.gstreamer.Frame;
import id.loket.gstreamer.GStreamer;
import id.loket.gstreamer.Video;
import id.loket.gstreamer.VideoEnded;

/**
 * The video of one camera, opened when it is first needed and kept a little while after: a still that follows the live
 * view must not wait until the camera has found its exposure again.
 */
final class Lens implements AutoCloseable {

    /** Enough for an operator's eye, and little enough for an old laptop. */
    static final int PER_SECOND = 10;

    /** How long to wait for a picture before looking up: whether it was cancelled, whether time is over. */
    static final Duration SLICE = Duration.ofMillis(100);

    private static final Duration WARM = Duration.ofSeconds(5);
    /** The first pictures of a camera are dark or green until it has measured the light. */
    private static final int SETTLING = 3;

    private final GStreamer gstreamer;
    private String description;
    private Video video;
    private long usedAt;

    Lens(GStreamer gstreamer, String description) {
        this.gstreamer = gstreamer;
        this.description = description;
    }

    /** The video, running or about to. */
    synchronized Video video() {
        used();
        return opened();
    }

    /** The platform numbers cameras anew when they are plugged in again. */
    synchronized void at(String where) {
        if (!where.equals(description)) {
            close();
            description = where;
        }
    }

    synchronized void used() {
        usedAt = System.nanoTime();
    }

    @Override
    public synchronized void close() {
        if (video != null) {
            video.close();
            video = null;
        }
    }

    static boolean settled(Frame frame) {
        return frame.number() >= SETTLING;
    }

    /** @return whether it is open, and was used a moment ago */
    synchronized boolean isWarm() {
        return video != null && System.nanoTime() - usedAt < WARM.toNanos();
    }

    /**
     * Looks whether a picture comes. A video that nobody used for a while is closed.
     *
     * @param within how long at most
     * @param givenUp whether somebody else wants the camera
     * @return why none comes; empty if one does, or if it was given up
     */
    Optional<String> trouble(Duration within, BooleanSupplier givenUp) throws InterruptedException {
        var warm = isWarm();
        var until = System.nanoTime() + within.toNanos();
        try {
            while (!opened().next(0, SLICE).isPresent()) {
                if (givenUp.getAsBoolean()) {
                    return Optional.empty();
                }
                if (System.nanoTime() > until) {
                    warm = false;
                    return Optional.of("no picture in " + within.toSeconds() + " s");
                }
            }
            return Optional.empty();
        } catch (VideoEnded gone) {
            warm = false;
            return Optional.of(gone.getMessage());
        } finally {
            if (!warm && !givenUp.getAsBoolean()) {
                close();
            }
        }
    }

    private synchronized Video opened() {
        if (video == null) {
            video = gstreamer.open(description, PER_SECOND);
        }
        return video;
    }
}
