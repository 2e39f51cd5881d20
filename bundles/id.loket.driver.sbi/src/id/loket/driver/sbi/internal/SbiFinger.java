package id.loket.driver.sbi.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import id.loket.device.Capture;
import id.loket.device.Capture.Control;
import id.loket.device.Capture.Format;
import id.loket.device.Capture.Quality;
import id.loket.device.FingerprintScanner;
import id.loket.kernel.FingerPosition;

/** Fingers over the interface, one at a time or, where the device is a slap scanner, a hand or both thumbs at once. */
final class SbiFinger extends SbiDevice implements FingerprintScanner {

    /** The parts of a slap scanner, by deviceSubId less one. */
    private static final List<Set<FingerPosition>> PARTS = List.of(
            EnumSet.range(FingerPosition.LEFT_INDEX, FingerPosition.LEFT_LITTLE),
            EnumSet.range(FingerPosition.RIGHT_INDEX, FingerPosition.RIGHT_LITTLE),
            EnumSet.of(FingerPosition.LEFT_THUMB, FingerPosition.RIGHT_THUMB));

    private final boolean slap;

    SbiFinger(Found found, Host host) {
        super(found, host);
        slap = found.slap();
    }

    @Override
    public Capture.Image capture(FingerPosition finger, Control control) {
        return capture(Set.of(finger), Set.of(), control).get(finger);
    }

    @Override
    public List<Set<FingerPosition>> slaps() {
        return slap ? PARTS : List.of();
    }

    @Override
    public Map<FingerPosition, Capture.Image> capture(Set<FingerPosition> fingers, Set<FingerPosition> missing,
            Control control) {
        var begun = System.nanoTime();
        var images = new LinkedHashMap<FingerPosition, Capture.Image>();
        for (var part = 1; part <= PARTS.size(); part++) {
            for (var together : acts(part, fingers)) {
                var left = control.timeout().minusNanos(System.nanoTime() - begun);
                take(part, together, missing, new Control(control.subject(), left, control.cancelled(), control.preview()),
                        images);
            }
        }
        return images;
    }

    /** What of a part is taken in one act: all of it on a slap scanner, otherwise finger by finger. */
    private List<List<FingerPosition>> acts(int part, Set<FingerPosition> fingers) {
        var wanted = new ArrayList<>(PARTS.get(part - 1));
        wanted.retainAll(fingers);
        if (wanted.isEmpty()) {
            return List.of();
        }
        return slap ? List.of(wanted) : wanted.stream().map(List::of).toList();
    }

    private void take(int part, List<FingerPosition> fingers, Set<FingerPosition> missing, Control control,
            Map<FingerPosition, Capture.Image> images) {
        var onGlass = PARTS.get(part - 1);
        var notThere = missing.stream().filter(onGlass::contains).map(BioType::name).toList();
        var taken = take(new Wanted(part, fingers.stream().map(BioType::name).toList(),
                onGlass.stream().map(BioType::name).toList(), notThere), control);
        for (var index = 0; index < fingers.size(); index++) {
            var each = taken.get(index);
            images.put(fingers.get(index), new Capture.Image(each.png(), each.dpi(), Quality.ofDevice(each.quality()),
                    new Capture.Data(Format.ISO_19794_4, each.record())));
        }
    }
}
