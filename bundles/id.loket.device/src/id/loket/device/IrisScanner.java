package id.loket.device;

import id.loket.kernel.Eye;

/** Takes one iris at a time. */
public interface IrisScanner extends Device {

    /**
     * @param eye the eye wanted
     * @param control bounds, cancellation, preview
     * @return grey picture with its ISO 19794-6 record
     * @throws DeviceException with the fault told apart
     */
    Capture.Image capture(Eye eye, Capture.Control control);
}
