package id.loket.device;

import id.loket.kernel.PortraitBackground;

/** Takes portraits. */
public interface Camera extends Device {

    /**
     * @param background the background the rule asks for; a real camera ignores it, the check comes after
     * @param control bounds, cancellation, preview
     * @return colour picture, at least 480 × 640 px, 3:4, with its ISO 19794-5 record
     * @throws DeviceException with the fault told apart
     */
    Capture.Image capture(PortraitBackground background, Capture.Control control);
}
