package id.loket.gstreamer;

import java.util.List;
import java.util.Optional;

/**
 * The GStreamer of this machine, as a service (outside OSGi by {@link java.util.ServiceLoader}). Native code loads once in a Java process, and what it calls back keeps its
 * class loader alive: both stay in this bundle, which is never replaced live, so that a driver can be.
 */
public interface GStreamer {

    /**
     * Waits, at the first call some seconds, until the native library is loaded. Not for a UI thread.
     *
     * @return why GStreamer cannot be used, for IT; empty if it can
     */
    Optional<String> missing();

    /** @return the cameras that are plugged in now, as far as the platform tells; empty where GStreamer is missing */
    List<VideoSource> sources();

    /**
     * Starts a video. Returns at once; whether it runs is told by {@link Video#next}.
     *
     * @param description of the part of a pipeline that gives the video, in the words of {@code gst-launch}:
     *            {@code v4l2src device=/dev/video0 ! decodebin}. Pictures are taken as fast as they come; a file is slowed down by
     *            {@code identity sync=true} at its end
     * @param perSecond how many pictures a second are wanted at most
     * @return the video; close it
     */
    Video open(String description, int perSecond);
}
