package id.loket.enrolment;

import java.time.Instant;

import id.loket.access.Role;
import id.loket.kernel.EnrolmentState;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A recording the centre did not accept: somebody owns it, has a next thing to do, and it grows older until done. */
@Entity
@Table(name = "ENROLMENT_CASE")
@SequenceGenerator(name = "ENROLMENT_CASE_SEQ", sequenceName = "ENROLMENT_CASE_SEQ", allocationSize = 50)
public class EnrolmentCase {

    private static final int NOTE_LENGTH = 4000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ENROLMENT_CASE_SEQ")
    private long id;
    @Version
    private int version;
    private long enrolmentId;
    private long residentId;
    @Enumerated(EnumType.STRING)
    private EnrolmentState state;
    private String detail;
    @Enumerated(EnumType.STRING)
    private Role owner;
    @Enumerated(EnumType.STRING)
    private NextAction nextAction;
    private String note;
    private String handledBy;
    private Instant handledAt;
    private Instant openedAt;
    private Instant closedAt;

    /** For JPA. */
    protected EnrolmentCase() {
    }

    /**
     * @param enrolment what the centre did not accept; its state says how
     * @param openedAt when
     */
    public EnrolmentCase(Enrolment enrolment, Instant openedAt) {
        enrolmentId = enrolment.id();
        residentId = enrolment.residentId();
        this.openedAt = openedAt;
        follow(enrolment);
    }

    /**
     * The centre has been silent for too long: it may know the NIK already, and then it checks nothing and says nothing.
     *
     * @param enrolment sent, and not answered
     * @param why what is shown
     * @param now the time
     * @return its case: the office asks
     */
    public static EnrolmentCase silence(Enrolment enrolment, String why, Instant now) {
        var matter = new EnrolmentCase(enrolment, now);
        matter.detail = why;
        matter.next(NextAction.ASK_DECISION);
        return matter;
    }

    /** @return whether it was opened because nothing came, so that any word of the centre ends it */
    public boolean isAboutSilence() {
        return state == EnrolmentState.SENT_FOR_ENROLLMENT;
    }

    /**
     * The centre changed its word while the case was open.
     *
     * @param enrolment with its new state
     */
    public final void follow(Enrolment enrolment) {
        state = enrolment.state();
        detail = enrolment.statusDetail();
        next(firstAction(state));
    }

    /**
     * @param state what the centre said
     * @return what the office does first (Ditjen slides 2015)
     */
    public static NextAction firstAction(EnrolmentState state) {
        return switch (state) {
            case DUPLICATE_RECORD, ENROLL_FAILURE_AT_CENTRAL -> NextAction.ASK_DELETION;
            case ADJUDICATE_RECORD -> NextAction.ASK_DECISION;
            case ENROLL_FAILURE_AT_REGIONAL -> NextAction.RECORD_AGAIN;
            case SEARCH_FAILURE_AT_CENTRAL -> NextAction.RESEND;
            default -> NextAction.WAIT_FOR_CENTRE;
        };
    }

    /**
     * @param state what the centre said
     * @return whether that makes a case
     */
    public static boolean neededFor(EnrolmentState state) {
        return firstAction(state) != NextAction.WAIT_FOR_CENTRE;
    }

    /**
     * The next thing was done.
     *
     * @param by the account
     * @param text what was done: number of the letter, answer on the telephone
     * @param then what comes next
     * @param now the time
     */
    public void handled(String by, String text, NextAction then, Instant now) {
        handledBy = by;
        handledAt = now;
        var grown = note == null ? text : note + "\n" + text;
        note = grown.length() <= NOTE_LENGTH ? grown : grown.substring(grown.length() - NOTE_LENGTH);
        next(then);
    }

    /**
     * The centre released the resident, or a new recording took this one's place.
     *
     * @param now the time
     */
    public void close(Instant now) {
        closedAt = now;
    }

    private void next(NextAction action) {
        nextAction = action;
        owner = action.owner();
    }

    public long id() {
        return id;
    }

    public long enrolmentId() {
        return enrolmentId;
    }

    public long residentId() {
        return residentId;
    }

    /** @return what the centre said */
    public EnrolmentState state() {
        return state;
    }

    /** @return what the centre added, or null */
    public String detail() {
        return detail;
    }

    public Role owner() {
        return owner;
    }

    public NextAction nextAction() {
        return nextAction;
    }

    /** @return what was done so far, a line each, or null */
    public String note() {
        return note;
    }

    /** @return the account that last did something, or null */
    public String handledBy() {
        return handledBy;
    }

    /** @return when something was last done, or null */
    public Instant handledAt() {
        return handledAt;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** @return when it was closed, or null */
    public Instant closedAt() {
        return closedAt;
    }
}
