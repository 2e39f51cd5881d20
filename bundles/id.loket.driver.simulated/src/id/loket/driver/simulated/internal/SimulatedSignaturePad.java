package id.loket.driver.simulated.internal;

import java.time.Duration;

import id.loket.device.Capture;
import id.loket.device.Capture.Control;
import id.loket.device.SignaturePad;

/** Takes the signatures of virtual residents. */
final class SimulatedSignaturePad extends SimulatedSensor implements SignaturePad {

    SimulatedSignaturePad(PlannedFaults faults, Duration delay) {
        super(Kind.SIGNATURE, faults, delay);
    }

    @Override
    public Capture.Image capture(Control control) {
        var hand = new SyntheticSignature(control.subject());
        return capture(control, hand::signature, hand::poorSignature);
    }
}
