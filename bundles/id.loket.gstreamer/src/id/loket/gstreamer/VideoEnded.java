package id.loket.gstreamer;

/** A video gives no more pictures: the camera is gone, the file is over, the description was wrong. */
public final class VideoEnded extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what GStreamer said, for IT
     */
    public VideoEnded(String message) {
        super(message);
    }
}
