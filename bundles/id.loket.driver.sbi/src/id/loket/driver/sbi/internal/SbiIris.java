package id.loket.driver.sbi.internal;

import java.util.List;

import id.loket.device.Capture;
import id.loket.device.Capture.Control;
import id.loket.device.Capture.Format;
import id.loket.device.Capture.Quality;
import id.loket.device.IrisScanner;
import id.loket.kernel.Eye;

/** Irises over the interface, one at a time. */
final class SbiIris extends SbiDevice implements IrisScanner {

    private static final int LEFT = 1;
    private static final int RIGHT = 2;

    SbiIris(Found found, Host host) {
        super(found, host);
    }

    @Override
    public Capture.Image capture(Eye eye, Control control) {
        var name = List.of(BioType.name(eye));
        var taken = take(new Wanted(eye == Eye.LEFT ? LEFT : RIGHT, name, name, List.of()), control).get(0);
        return new Capture.Image(taken.png(), 0, Quality.ofDevice(taken.quality()),
                new Capture.Data(Format.ISO_19794_6, taken.record()));
    }
}
