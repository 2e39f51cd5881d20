package id.loket.driver.simulated.internal;

import java.time.Duration;

import id.loket.device.Capture;
import id.loket.device.Capture.Control;
import id.loket.device.IrisScanner;
import id.loket.device.iso.IrisRecord;
import id.loket.kernel.Eye;

/** Sees the irises of virtual residents. */
final class SimulatedIrisScanner extends SimulatedSensor implements IrisScanner {

    SimulatedIrisScanner(PlannedFaults faults, Duration delay) {
        super(Kind.IRIS, faults, delay);
    }

    @Override
    public Capture.Image capture(Eye eye, Control control) {
        var iris = new SyntheticIris(control.subject(), eye);
        var seen = capture(control, iris::picture, iris::poorPicture);
        return new Capture.Image(seen.image(), seen.dpi(), seen.score(),
                new Capture.Data(Capture.Format.ISO_19794_6, IrisRecord.of(eye, seen.image(), seen.score())));
    }
}
