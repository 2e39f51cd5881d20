package id.loket.verification.identify;

import java.util.Optional;

import id.loket.access.Permission;
import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.device.Capture;
import id.loket.kernel.FingerPosition;

/**
 * Looks for a person without papers among the fingers this office has on record. Whoever comes near is a candidate; who it
 * is decides a person. Needs {@link #IDENTIFY} except where said; nothing here is for a UI thread.
 */
public interface Identification {

    /** Searching by finger, and deciding who somebody is. */
    Permission IDENTIFY = Permission.of("verification.identify", Role.VERIFIER, Role.SUPERVISOR);
    /** Seeing candidates' portraits. */
    Permission SEE_PORTRAIT = Permission.of("verification.see-portrait", Role.VERIFIER, Role.SUPERVISOR);

    /** How long the reason of a search may be. */
    int REASON_LENGTH = 300;
    /** How many candidates a search gives at most: more than a person would look through. */
    int MOST = 20;

    /**
     * Begins to make the enrolled fingers ready, in the background. They stay ready until the sessions that asked for it
     * have ended.
     *
     * @param session who is going to search
     * @return how far it is; ask again to follow it
     */
    GalleryState prepare(Session session);

    /** @return what the office set for searches */
    IdentifyRules rules();

    /**
     * @param session who asks
     * @param rowId a row of a list
     * @return what the row tells of the person, for the form
     * @throws id.loket.kernel.text.Refusal if the row's list has been deleted
     */
    Sought sought(Session session, long rowId);

    /**
     * Takes a finger with this station's scanner.
     *
     * @param session who searches
     * @param finger an index finger
     * @param control bounds, cancellation, preview; its subject is for simulated devices alone
     * @return the print, good or not
     * @throws id.loket.kernel.text.Refusal if there is no scanner, or it is no index finger
     * @throws id.loket.device.DeviceException with the fault told apart
     */
    Probe take(Session session, FingerPosition finger, Capture.Control control);

    /**
     * Compares a finger with those on record, on every core.
     *
     * @param session who searches
     * @param probe the print, from {@link #take}
     * @param question who is looked for, and why
     * @param progress told how far it is; may cancel
     * @return the stored search with its candidates, best first; perhaps none
     * @throws id.loket.kernel.text.Refusal if the reason is missing, the print is too poor, no finger is on record, none of
     *         somebody like that, or it was cancelled; a search that was cancelled is in the audit trail as well
     */
    Found search(Session session, Probe probe, Question question, SearchProgress progress);

    /**
     * @param session who asks
     * @param searchId an earlier search
     * @return it and its candidates
     */
    Found open(Session session, long searchId);

    /**
     * This is the person.
     *
     * @param session who decides
     * @param searchId an open search
     * @param residentId one of its candidates
     * @return the decided search
     */
    Found same(Session session, long searchId, long residentId);

    /**
     * This is somebody else. Once no candidate is left, nobody was found.
     *
     * @param session who decides
     * @param searchId an open search
     * @param residentId one of its candidates
     * @return the search
     */
    Found different(Session session, long searchId, long residentId);

    /**
     * None of the candidates is the person.
     *
     * @param session who decides
     * @param searchId an open search
     * @return the decided search
     */
    Found notFound(Session session, long searchId);

    /**
     * Takes a decision back; it stays in the audit trail.
     *
     * @param session who decides
     * @param searchId a decided search
     * @return the open search
     */
    Found reopen(Session session, long searchId);

    /**
     * @param session who asks; needs {@link #SEE_PORTRAIT}
     * @param searchId a search
     * @param residentId one of its candidates
     * @return the portrait as PNG, if there is one
     */
    Optional<byte[]> portrait(Session session, long searchId, long residentId);
}
