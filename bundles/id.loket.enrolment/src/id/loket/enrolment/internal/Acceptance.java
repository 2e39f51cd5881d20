package id.loket.enrolment.internal;

import java.util.Comparator;
import java.util.List;

import id.loket.device.Capture;
import id.loket.enrolment.CapturedItem;
import id.loket.enrolment.CapturedItem.Shot;
import id.loket.enrolment.EnrolmentMsg;
import id.loket.enrolment.Item;
import id.loket.enrolment.Policy;
import id.loket.enrolment.Recording;
import id.loket.kernel.text.Refusal;

/**
 * The rule of tries: good enough at once, or the best of as many as the office allows.
 *
 * @param best index of the try that is kept
 * @param belowThreshold whether even that is too little
 */
record Acceptance(int best, boolean belowThreshold) {

    static Acceptance of(Item item, List<Capture.Image> tries, Policy policy) {
        if (tries.isEmpty()) {
            throw new Refusal(EnrolmentMsg.noTries, item.label());
        }
        if (tries.size() > policy.tries()) {
            throw new Refusal(EnrolmentMsg.tooManyTries, policy.tries());
        }
        var best = tries.stream().max(Comparator.comparingInt(Capture.Image::quality)).orElseThrow();
        var threshold = policy.threshold(item);
        if (best.quality() < threshold && tries.size() < policy.tries()) {
            throw new Refusal(EnrolmentMsg.tryAgain, best.quality(), threshold, tries.size() + 1, policy.tries());
        }
        return new Acceptance(tries.indexOf(best), best.quality() < threshold);
    }

    /** Refuses what is taken out of turn, twice, or too late. */
    static void requireTurn(Recording recording, Item item) {
        if (!recording.enrolment().inProgress()) {
            throw new Refusal(EnrolmentMsg.alreadySealed);
        }
        if (recording.done(item)) {
            throw new Refusal(EnrolmentMsg.alreadyTaken, item.label());
        }
        if (recording.step() != item.step()) {
            throw new Refusal(EnrolmentMsg.notItsTurn, item.label(), recording.step().label());
        }
    }

    CapturedItem row(Recording recording, Item item, int index, Capture.Image image, String device, java.time.Instant now) {
        var number = 1 + index + (int) recording.captures().stream().filter(earlier -> earlier.item() == item).count();
        var shot = new Shot(image.score(), image.quality() < recording.policy().threshold(item), image.dpi(),
                image.data().format(), device, index == best);
        return new CapturedItem(recording.enrolment().id(), item, number, shot, now);
    }
}
