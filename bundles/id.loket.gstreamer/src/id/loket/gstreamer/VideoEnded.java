package id.loket.gstreamer;

/** A video gives no more pictures. */
public final class VideoEnded extends Exception {

    private static final long serialVersionUID = 1L;

    private final Cause cause;

    /** Why, as far as it can be told. */
    public enum Cause {
        /** The camera is gone, the file is over, the description was wrong, or the video was closed. */
        GONE,
        /** What came is no video. */
        GARBAGE
    }

    /**
     * @param cause why
     * @param message what GStreamer said, for IT
     */
    public VideoEnded(Cause cause, String message) {
        super(message);
        this.cause = cause;
    }

    /** @return why */
    public Cause why() {
        return cause;
    }
}
