package id.loket.driver.simulated.internal;

import java.time.Duration;

import id.loket.device.Capture;
import id.loket.device.Capture.Control;
import id.loket.device.FingerprintScanner;
import id.loket.driver.simulated.SimulatedFaults.Kind;
import id.loket.driver.simulated.internal.finger.SyntheticFinger;
import id.loket.kernel.FingerPosition;

/** Sees the fingers of virtual residents; each capture is another impression. */
final class SimulatedFingerprintScanner extends SimulatedDevice implements FingerprintScanner {

    SimulatedFingerprintScanner(PlannedFaults faults, Duration delay) {
        super(Kind.FINGERPRINT, Text.fingerprintScanner, faults, delay);
    }

    @Override
    public Capture.Image capture(FingerPosition position, Control control) {
        var finger = new SyntheticFinger(control.subject(), position);
        return capture(control, finger::impression, finger::poorImpression);
    }
}
