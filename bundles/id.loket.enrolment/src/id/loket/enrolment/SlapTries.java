package id.loket.enrolment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import id.loket.access.Session;
import id.loket.device.Capture;

/** The fingers of slaps that were not good enough yet: their tries count, whichever way they are taken next. */
public final class SlapTries {

    private final Map<Item, List<Capture.Image>> open = new EnumMap<>(Item.class);
    private boolean inPart;

    /**
     * Accepts each finger that can be, as a step of its own; the others wait for their next try. What was accepted before
     * a refusal is stored.
     *
     * @param enrolments the use cases
     * @param session who records
     * @param recording where it stands
     * @param taken what a slap gave
     * @param device key of the scanner
     * @return the recording
     */
    public Recording accept(Enrolments enrolments, Session session, Recording recording, Map<Item, Capture.Image> taken,
            String device) {
        var policy = recording.policy();
        // After a refusal in the middle the caller still holds the recording from before it.
        var now = inPart ? enrolments.resume(session, recording.enrolment().id()) : recording;
        taken.forEach((item, image) -> add(item, image, policy));
        inPart = true;
        for (var item : taken.keySet()) {
            if (now.done(item)) {
                open.remove(item);
            } else if (Slap.isSettled(policy, item, open.get(item))) {
                now = enrolments.accept(session, recording.enrolment().id(), item, open.get(item), device);
                open.remove(item);
            }
        }
        inPart = false;
        return now;
    }

    /** Tries that were enough and could not be stored stay as they are: one more would be one too many. */
    private void add(Item item, Capture.Image image, Policy policy) {
        var tries = open.computeIfAbsent(item, none -> new ArrayList<>());
        if (tries.size() < policy.tries()) {
            tries.add(image);
        }
    }

    /**
     * @param item a finger
     * @return its tries so far, which from now on count where they are added to
     */
    public List<Capture.Image> handOver(Item item) {
        var tries = open.remove(item);
        return tries == null ? List.of() : tries;
    }

    /** Another resident sits down. */
    public void clear() {
        open.clear();
        inPart = false;
    }
}
