package id.loket.driver.simulated.internal;

import java.time.Duration;

import id.loket.device.Capture;
import id.loket.device.Capture.Control;
import id.loket.device.IrisScanner;
import id.loket.driver.simulated.SimulatedFaults.Kind;
import id.loket.kernel.Eye;

/** Sees the irises of virtual residents. */
final class SimulatedIrisScanner extends SimulatedDevice implements IrisScanner {

    SimulatedIrisScanner(PlannedFaults faults, Duration delay) {
        super(Kind.IRIS, Text.irisScanner, faults, delay);
    }

    @Override
    public Capture.Image capture(Eye eye, Control control) {
        var iris = new SyntheticIris(control.subject(), eye);
        return capture(control, iris::picture, iris::poorPicture);
    }
}
