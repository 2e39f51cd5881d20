package id.loket.driver.camera.internal;

import java.time.Duration;
import java.util.Optional;

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
        if (video == null) {
            video = gstreamer.open(description, PER_SECOND);
        }
        usedAt = System.nanoTime();
        return video;
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

    synchronized void closeIfIdle() {
        if (System.nanoTime() - usedAt > WARM.toNanos()) {
            close();
        }
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

    /** @return why no picture comes; empty if one does */
    Optional<String> trouble(Duration within) throws InterruptedException {
        try {
            return video().next(0, within).isPresent() ? Optional.empty() : Optional.of("no picture in " + within.toSeconds() + " s");
        } catch (VideoEnded gone) {
            return Optional.of(gone.getMessage());
        } finally {
            close();
        }
    }
}
