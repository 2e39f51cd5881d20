package id.loket.enrolment;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import id.loket.device.Capture;
import id.loket.device.FingerprintScanner;
import id.loket.kernel.FingerPosition;

/**
 * Several fingers taken in one act.
 *
 * @param wanted those of the slap that are neither taken nor excepted, at least two
 * @param missing those of the slap that are excepted: the scanner must not wait for them
 */
public record Slap(Set<FingerPosition> wanted, Set<FingerPosition> missing) {

    /** Copies the sets. */
    public Slap {
        wanted = Set.copyOf(wanted);
        missing = Set.copyOf(missing);
    }

    /**
     * @param scanner of the station
     * @param recording where it stands
     * @return what the scanner can take at once with the next finger; empty if that is one finger, or none is due
     */
    public static Optional<Slap> next(FingerprintScanner scanner, Recording recording) {
        if (recording.step() != Step.FINGERS) {
            return Optional.empty();
        }
        var next = recording.nextItem().flatMap(Item::finger);
        return scanner.slaps().stream().filter(slap -> next.filter(slap::contains).isPresent())
                .map(slap -> new Slap(those(slap, finger -> !recording.done(Item.of(finger))),
                        those(slap, finger -> recording.exception(Item.of(finger)).isPresent())))
                .filter(slap -> slap.wanted.size() > 1).findFirst();
    }

    /**
     * @param scanner of the station
     * @param control bounds, cancellation, preview
     * @return what it gave for each finger wanted, in the order of the items
     * @throws id.loket.device.DeviceException with the fault told apart
     */
    public Map<Item, Capture.Image> take(FingerprintScanner scanner, Capture.Control control) {
        var taken = new EnumMap<Item, Capture.Image>(Item.class);
        scanner.capture(wanted, missing, control).forEach((finger, image) -> taken.put(Item.of(finger), image));
        return taken;
    }

    /**
     * @param policy of the office
     * @param item a finger
     * @param tries what was taken of it so far
     * @return whether it can be accepted: one try is good enough, or there are no more
     */
    static boolean isSettled(Policy policy, Item item, List<Capture.Image> tries) {
        return tries.size() >= policy.tries() || tries.stream().anyMatch(each -> each.quality() >= policy.threshold(item));
    }

    private static Set<FingerPosition> those(Set<FingerPosition> slap, Predicate<FingerPosition> which) {
        var found = EnumSet.noneOf(FingerPosition.class);
        slap.stream().filter(which).forEach(found::add);
        return found;
    }
}
