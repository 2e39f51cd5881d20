package id.loket.device;

/** A device that can show what it sees before anything is taken. */
public interface LiveView extends Device {

    /**
     * Shows live images to {@code control.preview()}, at least three a second, until it is cancelled or its time is over;
     * both are its normal end. A capture asked for meanwhile is refused as BUSY: end the view first.
     *
     * @param control bounds, cancellation, and where the images (PNG or JPEG) go
     * @throws DeviceException with the fault told apart; never TIMEOUT or CANCELLED
     */
    void show(Capture.Control control);
}
