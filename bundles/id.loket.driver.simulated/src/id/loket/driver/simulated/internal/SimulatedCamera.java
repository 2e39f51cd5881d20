package id.loket.driver.simulated.internal;

import java.time.Duration;

import id.loket.device.Camera;
import id.loket.device.Capture;
import id.loket.device.Capture.Control;
import id.loket.driver.simulated.SimulatedFaults.Kind;
import id.loket.kernel.PortraitBackground;

/** Sees the faces of virtual residents, before the background that the rule asks for. */
final class SimulatedCamera extends SimulatedDevice implements Camera {

    SimulatedCamera(PlannedFaults faults, Duration delay) {
        super(Kind.CAMERA, Text.camera, faults, delay);
    }

    @Override
    public Capture.Image capture(PortraitBackground background, Control control) {
        var face = new SyntheticFace(control.subject(), background);
        return capture(control, face::portrait, face::poorPortrait);
    }
}
