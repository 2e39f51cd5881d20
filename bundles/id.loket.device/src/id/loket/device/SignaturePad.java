package id.loket.device;

/** Takes a signature. */
public interface SignaturePad extends Device {

    /**
     * @param control bounds, cancellation, preview
     * @return black on transparent PNG
     * @throws DeviceException with the fault told apart
     */
    Capture.Image capture(Capture.Control control);
}
