package id.loket.driver.simulated.internal;

import java.time.Duration;

import id.loket.device.Capture;
import id.loket.device.Capture.Control;
import id.loket.device.SignaturePad;
import id.loket.driver.simulated.SimulatedFaults.Kind;

/** Takes the signatures of virtual residents. */
final class SimulatedSignaturePad extends SimulatedDevice implements SignaturePad {

    SimulatedSignaturePad(PlannedFaults faults, Duration delay) {
        super(Kind.SIGNATURE, Text.signaturePad, faults, delay);
    }

    @Override
    public Capture.Image capture(Control control) {
        var hand = new SyntheticSignature(control.subject());
        return capture(control, hand::signature, hand::poorSignature);
    }
}
