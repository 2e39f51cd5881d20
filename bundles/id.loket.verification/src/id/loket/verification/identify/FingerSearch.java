package id.loket.verification.identify;

import java.time.Instant;

import id.loket.kernel.FingerPosition;
import id.loket.kernel.Sex;
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

/** A search by finger that was carried out, and what a person decided. The print itself is not kept. */
@Entity
@Table(name = "FINGER_SEARCH")
@SequenceGenerator(name = "FINGER_SEARCH_SEQ", sequenceName = "FINGER_SEARCH_SEQ", allocationSize = 1)
public class FingerSearch {

    /** How it stands. */
    public enum Outcome {
        /** Nobody has decided yet. */
        OPEN,
        /** One of the candidates is the person. */
        FOUND,
        /** None is. */
        NOT_FOUND
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "FINGER_SEARCH_SEQ")
    private long id;
    @Version
    private int version;
    private String searchedBy;
    private Instant searchedAt;
    @Enumerated(EnumType.STRING)
    private FingerPosition finger;
    private int quality;
    @Enumerated(EnumType.STRING)
    private Sex sex;
    private Integer birthYear;
    private int tolerance;
    private boolean wide;
    private String reason;
    private Long listRowId;
    private int compared;
    private int threshold;
    @Enumerated(EnumType.STRING)
    private Outcome outcome = Outcome.OPEN;
    private Long residentId;
    private String decidedBy;
    private Instant decidedAt;

    /** For JPA. */
    protected FingerSearch() {
    }

    /**
     * @param question who was looked for, and why
     * @param probe by which print
     * @param compared with how many fingers
     * @param threshold from which score somebody is a candidate
     * @param account who searched
     * @param now when
     */
    public FingerSearch(Question question, Probe probe, int compared, int threshold, String account, Instant now) {
        searchedBy = account;
        searchedAt = now;
        finger = probe.finger();
        quality = probe.quality();
        sex = question.sex();
        birthYear = question.birthYear();
        tolerance = question.tolerance();
        wide = question.wide();
        reason = question.reason();
        listRowId = question.rowId();
        this.compared = compared;
        this.threshold = threshold;
    }

    /**
     * @param resident the person
     * @param account who decided
     * @param now when
     */
    public void found(long resident, String account, Instant now) {
        decide(Outcome.FOUND, account, now);
        residentId = resident;
    }

    /**
     * @param account who decided
     * @param now when
     */
    public void notFound(String account, Instant now) {
        decide(Outcome.NOT_FOUND, account, now);
    }

    private void decide(Outcome decision, String account, Instant now) {
        requireOpen();
        outcome = decision;
        decidedBy = account;
        decidedAt = now;
    }

    /** Takes the decision back. */
    public void reopen() {
        if (outcome == Outcome.OPEN) {
            throw new Refusal(IdentifyMsg.notDecided);
        }
        outcome = Outcome.OPEN;
        residentId = null;
        decidedBy = null;
        decidedAt = null;
    }

    /** A decided search is decided; it can be taken back first. */
    public void requireOpen() {
        if (outcome != Outcome.OPEN) {
            throw new Refusal(IdentifyMsg.decidedAlready, decidedBy);
        }
    }

    public long id() {
        return id;
    }

    /** @return the account that searched */
    public String searchedBy() {
        return searchedBy;
    }

    public Instant searchedAt() {
        return searchedAt;
    }

    /** @return the finger that was laid down */
    public FingerPosition finger() {
        return finger;
    }

    /** @return the sex asked for, or null */
    public Sex sex() {
        return sex;
    }

    /** @return the birth year asked for, or null */
    public Integer birthYear() {
        return birthYear;
    }

    /** @return years by which the birth year might be wrong */
    public int tolerance() {
        return tolerance;
    }

    /** @return whether everybody and both hands were compared */
    public boolean wide() {
        return wide;
    }

    /** @return why */
    public String reason() {
        return reason;
    }

    /** @return the row of a list that it was for, or null */
    public Long listRowId() {
        return listRowId;
    }

    /** @return with how many fingers the print was compared */
    public int compared() {
        return compared;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** @return the person, once found, else null */
    public Long residentId() {
        return residentId;
    }

    /** @return the account that decided, or null */
    public String decidedBy() {
        return decidedBy;
    }

    /** @return when it was decided, or null */
    public Instant decidedAt() {
        return decidedAt;
    }
}
