package id.loket.issuance;

import java.time.Duration;
import java.time.Instant;

import id.loket.access.Approval;
import id.loket.card.Card;
import id.loket.kernel.FingerPosition;
import id.loket.kernel.text.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * One hand-over of one card: who came, how that was proven, and whether the card left the counter. PROVEN is the
 * intent; GIVEN or CANCELLED the outcome, which only the person at the counter can tell.
 */
@Entity
@Table(name = "HANDOVER")
@SequenceGenerator(name = "HANDOVER_SEQ", sequenceName = "HANDOVER_SEQ", allocationSize = 50)
public class HandOver {

    /** Where it stands. */
    public enum State { TRYING, PROVEN, GIVEN, CANCELLED }

    /**
     * How long a match, or a supervisor's word, speaks for the person at the counter: time to take the old card in and
     * to explain the new one, but not for the next person in the line.
     */
    public static final Duration PROOF_LASTS = Duration.ofMinutes(10);

    /** How the person was recognised. */
    public enum Proof { FINGER, OVERRIDE }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "HANDOVER_SEQ")
    private long id;
    @Version
    private int version;
    private long cardId;
    private long residentId;
    private Long inProgress;
    @Enumerated(EnumType.STRING)
    private State state = State.TRYING;
    @Enumerated(EnumType.STRING)
    private Proof proof;
    @Enumerated(EnumType.STRING)
    private FingerPosition finger;
    private double score;
    private int tries;
    private String approvedBy;
    private String reason;
    private String oldChip;
    private String actor;
    private Instant startedAt;
    private Instant provenAt;
    private Instant endedAt;

    /** For JPA. */
    protected HandOver() {
    }

    /**
     * @param card the card to be handed over
     * @param actor who serves the resident
     * @param now the time
     */
    public HandOver(Card card, String actor, Instant now) {
        cardId = card.id();
        residentId = card.residentId();
        inProgress = card.id();
        this.actor = actor;
        startedAt = now;
    }

    /**
     * A finger was compared; the best score is kept. The last comparison decides: one that fails takes an earlier
     * match, and a supervisor's word, away, since somebody else may be at the scanner.
     *
     * @param tried the finger
     * @param result its score
     * @param matched whether that is enough
     * @param now the time
     */
    public void compared(FingerPosition tried, double result, boolean matched, Instant now) {
        from(State.TRYING, State.PROVEN);
        tries++;
        if (result >= score) {
            score = result;
            finger = tried;
        }
        if (matched) {
            prove(Proof.FINGER, now);
        } else if (state == State.PROVEN) {
            doubt();
        }
    }

    /**
     * A supervisor vouches for the person; again, if the earlier proof has grown old. The word counts from when it was
     * given: one kept for later opens nothing.
     *
     * @param approval the consent with its reason
     */
    public void overridden(Approval approval) {
        from(State.TRYING, State.PROVEN);
        approvedBy = approval.approver();
        reason = fit(approval.reason());
        prove(Proof.OVERRIDE, approval.at());
    }

    /**
     * @param now the time
     * @throws Refusal if nobody was recognised, or longer than {@link #PROOF_LASTS} ago
     */
    public void requireProof(Instant now) {
        from(State.TRYING, State.PROVEN);
        if (state != State.PROVEN) {
            throw new Refusal(IssuanceMsg.notProven);
        }
        if (provenAt.plus(PROOF_LASTS).isBefore(now)) {
            throw new Refusal(IssuanceMsg.proofTooOld, PROOF_LASTS.toMinutes());
        }
    }

    /**
     * The card left the counter.
     *
     * @param old number of the old card taken in, or null
     * @param now the time
     * @throws Refusal if nobody was recognised, or longer than {@link #PROOF_LASTS} ago
     */
    public void given(String old, Instant now) {
        requireProof(now);
        oldChip = old;
        end(State.GIVEN, now);
    }

    /**
     * The card stays in the office.
     *
     * @param why what the operator says
     * @param now the time
     */
    public void cancelled(String why, Instant now) {
        from(State.TRYING, State.PROVEN);
        reason = why;
        end(State.CANCELLED, now);
    }

    /** A supervisor's dialog allows longer texts than this table. */
    private static String fit(String text) {
        return text.length() <= Issuance.REASON_LENGTH ? text : text.substring(0, Issuance.REASON_LENGTH);
    }

    private void prove(Proof how, Instant now) {
        proof = how;
        provenAt = now;
        state = State.PROVEN;
    }

    private void doubt() {
        proof = null;
        provenAt = null;
        approvedBy = null;
        reason = null;
        state = State.TRYING;
    }

    private void end(State outcome, Instant now) {
        state = outcome;
        endedAt = now;
        inProgress = null;
    }

    private void from(State... allowed) {
        for (var each : allowed) {
            if (state == each) {
                return;
            }
        }
        throw new Refusal(IssuanceMsg.handOverEnded);
    }

    public long id() {
        return id;
    }

    public long cardId() {
        return cardId;
    }

    public long residentId() {
        return residentId;
    }

    public State state() {
        return state;
    }

    /** @return how the person was recognised, or null */
    public Proof proof() {
        return proof;
    }

    /** @return the finger with the best score, or null */
    public FingerPosition finger() {
        return finger;
    }

    /** @return the best score so far */
    public double score() {
        return score;
    }

    /** @return fingers compared so far */
    public int tries() {
        return tries;
    }

    /** @return the supervisor who vouched, or null */
    public String approvedBy() {
        return approvedBy;
    }

    /** @return the supervisor's reason, or why it was cancelled, or null */
    public String reason() {
        return reason;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** @return since when the person counts as recognised, or null */
    public Instant provenAt() {
        return provenAt;
    }

    /** @return when it ended, or null */
    public Instant endedAt() {
        return endedAt;
    }
}
