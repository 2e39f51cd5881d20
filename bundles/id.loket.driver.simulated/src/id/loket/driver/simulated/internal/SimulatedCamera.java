package id.loket.driver.simulated.internal;

import java.time.Duration;

import id.loket.device.Camera;
import id.loket.device.Capture;
import id.loket.device.Capture.Control;
import id.loket.device.LiveView;
import id.loket.device.iso.FaceRecord;
import id.loket.kernel.PortraitBackground;

/** Sees the faces of virtual residents, before the background that the rule asks for. */
final class SimulatedCamera extends SimulatedSensor implements Camera, LiveView {

    SimulatedCamera(PlannedFaults faults, Duration delay) {
        super(Kind.CAMERA, faults, delay);
    }

    @Override
    public Capture.Image capture(PortraitBackground background, Control control) {
        var face = new SyntheticFace(control.subject(), background);
        return recorded(capture(control, face::portrait, face::poorPortrait));
    }

    @Override
    public void show(Control control) {
        show(control, new SyntheticFace(control.subject(), PortraitBackground.BLUE)::portrait);
    }

    static Capture.Image recorded(Capture.Image seen) {
        return new Capture.Image(seen.image(), seen.dpi(), seen.score(),
                new Capture.Data(Capture.Format.ISO_19794_5, FaceRecord.of(seen.image(), seen.score())));
    }
}
