package id.loket.device;

import id.loket.kernel.FingerPosition;

/** Takes one finger at a time. */
public interface FingerprintScanner extends Device {

    /**
     * @param finger the finger wanted
     * @param control bounds, cancellation, preview
     * @return grey PNG with resolution and quality
     * @throws DeviceException with the fault told apart
     */
    Capture.Image capture(FingerPosition finger, Capture.Control control);
}
