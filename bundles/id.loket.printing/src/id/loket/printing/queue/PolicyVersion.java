package id.loket.printing.queue;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A policy as it held from some moment on: by whom and why. The newest one holds; none is ever changed. */
@Entity
@Table(name = "QUEUE_POLICY")
@SequenceGenerator(name = "QUEUE_POLICY_SEQ", sequenceName = "QUEUE_POLICY_SEQ", allocationSize = 1)
public class PolicyVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "QUEUE_POLICY_SEQ")
    private long id;
    private String content;
    private Instant madeAt;
    private String madeBy;
    private String reason;

    /** For JPA. */
    protected PolicyVersion() {
    }

    /**
     * @param policy what holds from now on
     * @param madeAt when
     * @param madeBy by whom
     * @param reason why
     */
    public PolicyVersion(Policy policy, Instant madeAt, String madeBy, String reason) {
        content = policy.code();
        this.madeAt = madeAt;
        this.madeBy = madeBy;
        this.reason = reason;
    }

    public long id() {
        return id;
    }

    public Policy policy() {
        return Policy.of(content);
    }

    public Instant madeAt() {
        return madeAt;
    }

    public String madeBy() {
        return madeBy;
    }

    public String reason() {
        return reason;
    }
}
