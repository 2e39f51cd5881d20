package id.loket.gstreamer;

import java.time.Duration;
import java.util.Optional;

/** A running video. Holds nothing of its user: pictures are asked for, not sent. */
public interface Video extends AutoCloseable {

    /**
     * Waits for a picture.
     *
     * @param after the number of the last picture seen, 0 for none
     * @param within how long at most
     * @return the newest picture with a higher number, or empty if none came in that time
     * @throws VideoEnded if no more will come
     * @throws InterruptedException if the waiting thread was interrupted
     */
    Optional<Frame> next(long after, Duration within) throws VideoEnded, InterruptedException;

    /** Ends the video and gives the camera back; returns when it is free again, within two seconds. */
    @Override
    void close();
}
