package id.loket.enrolment;

import java.time.Instant;

import id.loket.access.Approval;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** One comparison of a finger taken again with the kept print, or a supervisor's decision to go on without a match. */
@Entity
@Table(name = "VERIFICATION_TRY")
@SequenceGenerator(name = "VERIFICATION_TRY_SEQ", sequenceName = "VERIFICATION_TRY_SEQ", allocationSize = 50)
public class VerificationTry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "VERIFICATION_TRY_SEQ")
    private long id;
    private long enrolmentId;
    private long captureId;
    @Enumerated(EnumType.STRING)
    private Item item;
    private double score;
    private boolean matched;
    private String approver;
    private String reason;
    private Instant triedAt;

    /** For JPA. */
    protected VerificationTry() {
    }

    /**
     * @param enrolmentId of which recording
     * @param kept the print it was compared with; taking that one again makes this try void
     * @param score similarity
     * @param matched whether it counts as the same finger
     * @param triedAt when
     */
    public VerificationTry(long enrolmentId, CapturedItem kept, double score, boolean matched, Instant triedAt) {
        this.enrolmentId = enrolmentId;
        captureId = kept.id();
        item = kept.item();
        this.score = score;
        this.matched = matched;
        this.triedAt = triedAt;
    }

    /**
     * @param enrolmentId of which recording
     * @param kept the print that does not match
     * @param approval the supervisor's reasoned decision
     * @param triedAt when
     */
    public VerificationTry(long enrolmentId, CapturedItem kept, Approval approval, Instant triedAt) {
        this(enrolmentId, kept, 0, false, triedAt);
        approver = approval.approver();
        reason = approval.reason();
    }

    public long id() {
        return id;
    }

    /** @return the kept print's id */
    public long captureId() {
        return captureId;
    }

    public Item item() {
        return item;
    }

    /** @return SourceAFIS similarity; 0 for a decision */
    public double score() {
        return score;
    }

    public boolean matched() {
        return matched;
    }

    /** @return whether the finger counts as verified: matched, or decided so by a supervisor */
    public boolean settled() {
        return matched || approver != null;
    }

    /** @return the supervisor who decided, or null */
    public String approver() {
        return approver;
    }

    /** @return why, or null */
    public String reason() {
        return reason;
    }

    public Instant triedAt() {
        return triedAt;
    }
}
