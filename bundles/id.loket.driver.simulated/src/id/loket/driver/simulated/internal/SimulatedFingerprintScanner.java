package id.loket.driver.simulated.internal;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import id.loket.device.Capture;
import id.loket.device.Capture.Control;
import id.loket.device.FingerprintScanner;
import id.loket.device.iso.FingerRecord;
import id.loket.driver.simulated.internal.finger.SyntheticFinger;
import id.loket.kernel.FingerPosition;

/** Sees the fingers of virtual residents, singly or four together; each capture is another impression. */
final class SimulatedFingerprintScanner extends SimulatedSensor implements FingerprintScanner {

    private static final List<Set<FingerPosition>> SLAPS = List.of(
            EnumSet.range(FingerPosition.RIGHT_INDEX, FingerPosition.RIGHT_LITTLE),
            EnumSet.range(FingerPosition.LEFT_INDEX, FingerPosition.LEFT_LITTLE),
            EnumSet.of(FingerPosition.RIGHT_THUMB, FingerPosition.LEFT_THUMB));

    SimulatedFingerprintScanner(PlannedFaults faults, Duration delay) {
        super(Kind.FINGERPRINT, faults, delay);
    }

    @Override
    public Capture.Image capture(FingerPosition position, Control control) {
        var finger = new SyntheticFinger(control.subject(), position);
        return recorded(position, capture(control, finger::impression, finger::poorImpression));
    }

    @Override
    public List<Set<FingerPosition>> slaps() {
        return SLAPS;
    }

    /** The first finger takes the time of the whole act, the others lie beside it. */
    @Override
    public Map<FingerPosition, Capture.Image> capture(Set<FingerPosition> fingers, Set<FingerPosition> missing,
            Control control) {
        var taken = new EnumMap<FingerPosition, Capture.Image>(FingerPosition.class);
        for (var position : new TreeSet<>(fingers)) {
            taken.put(position, taken.isEmpty() ? capture(position, control) : recorded(position,
                    new SyntheticFinger(control.subject(), position).impression(nextNumber())));
        }
        return taken;
    }

    private static Capture.Image recorded(FingerPosition position, Capture.Image seen) {
        return new Capture.Image(seen.image(), seen.dpi(), seen.score(), new Capture.Data(Capture.Format.ISO_19794_4,
                FingerRecord.of(position, seen.image(), seen.dpi(), seen.score())));
    }
}
