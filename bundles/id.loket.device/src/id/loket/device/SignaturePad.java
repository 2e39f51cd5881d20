package id.loket.device;

/** Takes a signature. */
public interface SignaturePad extends Device {

    /**
     * @param control bounds, cancellation; the preview shows the strokes so far
     * @return black on transparent picture; its data is the strokes as SVG, see {@link Strokes}
     * @throws DeviceException with the fault told apart
     */
    Capture.Image capture(Capture.Control control);
}
