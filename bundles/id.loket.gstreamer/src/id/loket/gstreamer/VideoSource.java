package id.loket.gstreamer;

/**
 * A camera that the platform knows.
 *
 * @param id the same across unplugging, another port and restarts, as far as the camera has a serial number
 * @param label its maker's name for it
 * @param description for {@link GStreamer#open}
 */
public record VideoSource(String id, String label, String description) {
}
