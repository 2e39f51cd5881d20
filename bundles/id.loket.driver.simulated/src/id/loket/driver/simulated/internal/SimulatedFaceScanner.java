package id.loket.driver.simulated.internal;

import java.time.Duration;

import id.loket.device.Capture;
import id.loket.device.Capture.Control;
import id.loket.device.FaceScanner;
import id.loket.kernel.PortraitBackground;

/** Finds the faces of virtual residents by itself. */
final class SimulatedFaceScanner extends SimulatedSensor implements FaceScanner {

    SimulatedFaceScanner(PlannedFaults faults, Duration delay) {
        super(Kind.FACE, faults, delay);
    }

    @Override
    public Capture.Image capture(Control control) {
        var face = new SyntheticFace(control.subject(), PortraitBackground.BLUE);
        return SimulatedCamera.recorded(capture(control, face::portrait, face::poorPortrait));
    }
}
