package id.loket.device;

/** Takes a face by a device that finds and frames it itself, as biometric devices do. */
public interface FaceScanner extends Device {

    /**
     * @param control bounds, cancellation, preview
     * @return colour picture with its ISO 19794-5 record
     * @throws DeviceException with the fault told apart
     */
    Capture.Image capture(Capture.Control control);
}
