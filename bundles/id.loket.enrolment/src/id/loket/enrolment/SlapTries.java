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
        taken.forEach((item, image) -> open.computeIfAbsent(item, none -> new ArrayList<>()).add(image));
        var now = recording;
        for (var item : taken.keySet()) {
            var tries = open.get(item);
            if (Slap.isSettled(recording.policy(), item, tries)) {
                now = enrolments.accept(session, recording.enrolment().id(), item, tries, device);
                open.remove(item);
            }
        }
        return now;
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
    }
}
