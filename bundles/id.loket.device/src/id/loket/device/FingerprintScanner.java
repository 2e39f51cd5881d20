package id.loket.device;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import id.loket.kernel.FingerPosition;

/** Takes fingers, one at a time or several together (a slap). */
public interface FingerprintScanner extends Device {

    /**
     * @param finger the finger wanted
     * @param control bounds, cancellation, preview
     * @return grey picture, at least 500 dpi, with its ISO 19794-4 record
     * @throws DeviceException with the fault told apart
     */
    Capture.Image capture(FingerPosition finger, Capture.Control control);

    /** @return what can be taken in one act, for example the four fingers of a hand; empty if only single fingers */
    default List<Set<FingerPosition>> slaps() {
        return List.of();
    }

    /**
     * Takes several fingers; in one act where they are within one of {@link #slaps}.
     *
     * @param fingers those wanted, at least one
     * @param missing fingers of the same slap that the resident does not have; the device is told not to wait for them
     * @param control bounds, cancellation, preview; its time is that of the whole
     * @return a picture and record for each finger wanted, all or none
     * @throws DeviceException with the fault told apart
     */
    default Map<FingerPosition, Capture.Image> capture(Set<FingerPosition> fingers, Set<FingerPosition> missing,
            Capture.Control control) {
        var taken = new LinkedHashMap<FingerPosition, Capture.Image>();
        fingers.forEach(finger -> taken.put(finger, capture(finger, control)));
        return taken;
    }
}
