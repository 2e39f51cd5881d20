package id.loket.enrolment;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import id.loket.access.Approval;
import id.loket.access.Permission;
import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.device.Capture;

/**
 * Recording residents. Each method is one transaction, durable with its audit row before it returns; none may be called
 * on a UI thread. Each gives the recording as it stands afterwards.
 *
 * <p>One seat works on a recording at a time: whoever calls keeps the seat for {@link Enrolment#LEASE}; another node is
 * refused until then.
 */
public interface Enrolments {

    /** Recording residents. */
    Permission RECORD = Permission.of("enrolment.record", Role.OPERATOR);
    /** Consenting to something not being taken. */
    Permission APPROVE_EXCEPTION = Permission.of("enrolment.approve-exception", Role.SUPERVISOR);
    /** Deciding to go on though a finger does not match its own print. */
    Permission APPROVE_MISMATCH = Permission.of("enrolment.approve-mismatch", Role.SUPERVISOR);

    /** How long the reason of an abandoned recording may be. */
    int REASON_LENGTH = 500;

    /**
     * Begins a recording, or resumes the one that was begun.
     *
     * @param session who records; needs {@link #RECORD}
     * @param residentId whom
     * @return the recording
     * @throws id.loket.kernel.text.Refusal under age; recorded already and no case asks for recording again; another
     *         seat works on it
     */
    Recording begin(Session session, long residentId);

    /**
     * @param session who records; needs {@link #RECORD}
     * @param enrolmentId a recording that was begun
     * @return the recording
     */
    Recording resume(Session session, long enrolmentId);

    /**
     * @param session who asks; needs {@link #RECORD}
     * @param limit at most this many
     * @return recordings the counter has not finished, latest first
     */
    List<Recording> begun(Session session, int limit);

    /**
     * @param session who records; needs {@link #RECORD}
     * @param enrolmentId the recording
     * @return the recording, its biodata confirmed
     */
    Recording confirmBiodata(Session session, long enrolmentId);

    /**
     * Accepts what was taken: the best of the tries is kept with its image, the others with their quality.
     *
     * @param session who records; needs {@link #RECORD}
     * @param enrolmentId the recording
     * @param item what was taken
     * @param tries what the device gave, in order; at most {@link Policy#tries()}
     * @param device key of the device
     * @return the recording
     * @throws id.loket.kernel.text.Refusal if all tries are below the threshold and there are tries left; if it is taken
     *         already; if earlier steps are open; if the packet is sealed
     */
    Recording accept(Session session, long enrolmentId, Item item, List<Capture.Image> tries, String device);

    /**
     * Discards what was taken, so that it is taken again. Not after the endorsement.
     *
     * @param session who records; needs {@link #RECORD}
     * @param enrolmentId the recording
     * @param item what is taken again
     * @return the recording
     */
    Recording retake(Session session, long enrolmentId, Item item);

    /**
     * Leaves items out with a supervisor's consent.
     *
     * @param session who records; needs {@link #RECORD}
     * @param enrolmentId the recording
     * @param items what cannot be taken; {@link Item#mayBeExcepted()}
     * @param kind why
     * @param approval under {@link #APPROVE_EXCEPTION}; its reason is kept
     * @return the recording
     */
    Recording except(Session session, long enrolmentId, Set<Item> items, ExceptionKind kind, Approval approval);

    /**
     * Compares a finger taken again with its kept print.
     *
     * @param session who records; needs {@link #RECORD}
     * @param enrolmentId the recording
     * @param item one of {@link Recording#toVerify()}
     * @param probe what the device gave
     * @return the recording; the last of its verifications tells the score
     */
    Recording verify(Session session, long enrolmentId, Item item, Capture.Image probe);

    /**
     * @param enrolmentId a recording
     * @return how the audit trail names it, and what consent to go on without a match is given for
     */
    static String subject(long enrolmentId) {
        return "enrolment:" + enrolmentId;
    }

    /**
     * Goes on without a match, by a supervisor's decision.
     *
     * @param session who records; needs {@link #RECORD}
     * @param enrolmentId the recording
     * @param item a finger for which {@link Recording#verificationFailed}
     * @param approval under {@link #APPROVE_MISMATCH} to this {@link #subject}; its reason is kept
     * @return the recording
     */
    Recording overrideMismatch(Session session, long enrolmentId, Item item, Approval approval);

    /**
     * Seals everything into one packet for centre and regency, opens it again to prove it, and keeps the references for
     * card and hand-over; all in one transaction. Called again it does nothing.
     *
     * @param session who records; needs {@link #RECORD}
     * @param enrolmentId a recording whose endorsement is done
     * @return the recording
     */
    Recording seal(Session session, long enrolmentId);

    /**
     * Makes the slip the resident takes home, with a QR code that names the recording and nothing else.
     *
     * @param session who records; needs {@link #RECORD}
     * @param enrolmentId a sealed recording
     * @return a PDF
     */
    byte[] slip(Session session, long enrolmentId);

    /**
     * Leaves the seat without losing anything; also after a fault.
     *
     * @param session who records; needs {@link #RECORD}
     * @param enrolmentId the recording
     */
    void postpone(Session session, long enrolmentId);

    /**
     * Gives up a recording that was begun by mistake. Its row and its audit stay, the images taken are deleted, and the
     * resident may be recorded anew.
     *
     * @param session who records; needs {@link #RECORD}
     * @param enrolmentId a recording that is not sealed
     * @param reason why; at most {@value #REASON_LENGTH} characters are kept
     * @throws id.loket.kernel.text.Refusal without a reason; if the packet is sealed; if another seat works on it
     */
    void abandon(Session session, long enrolmentId, String reason);

    /**
     * Keeps the seat while the operator waits for the resident. Call it every five seconds.
     *
     * @param session who records; needs {@link #RECORD}
     * @param enrolmentId the recording
     * @throws id.loket.kernel.text.Refusal if another seat took it over
     */
    void keepSeat(Session session, long enrolmentId);

    /**
     * @param session who records; needs {@link #RECORD}
     * @param enrolmentId the recording
     * @param item what was taken
     * @return the kept image as PNG
     */
    Optional<byte[]> image(Session session, long enrolmentId, Item item);

    /** @return the office's rules for captures */
    Policy policy();
}
