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

/** Something that cannot be taken of this resident, with the reason and the supervisor who agreed. */
@Entity
@Table(name = "BIOMETRIC_EXCEPTION")
@SequenceGenerator(name = "BIOMETRIC_EXCEPTION_SEQ", sequenceName = "BIOMETRIC_EXCEPTION_SEQ", allocationSize = 50)
public class BiometricException {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "BIOMETRIC_EXCEPTION_SEQ")
    private long id;
    private long enrolmentId;
    @Enumerated(EnumType.STRING)
    private Item item;
    @Enumerated(EnumType.STRING)
    private ExceptionKind kind;
    private String reason;
    private String approver;
    private Instant approvedAt;

    /** For JPA. */
    protected BiometricException() {
    }

    /**
     * @param enrolmentId of which recording
     * @param item what cannot be taken
     * @param kind why, in one word
     * @param approval who agreed, and why in own words
     */
    public BiometricException(long enrolmentId, Item item, ExceptionKind kind, Approval approval) {
        this.enrolmentId = enrolmentId;
        this.item = item;
        this.kind = kind;
        reason = approval.reason();
        approver = approval.approver();
        approvedAt = approval.at();
    }

    public long id() {
        return id;
    }

    public Item item() {
        return item;
    }

    public ExceptionKind kind() {
        return kind;
    }

    public String reason() {
        return reason;
    }

    /** @return the supervisor's account */
    public String approver() {
        return approver;
    }

    public Instant approvedAt() {
        return approvedAt;
    }
}
