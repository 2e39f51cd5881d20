package id.loket.issuance.letter;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** One decision whether letters are issued, with its reason. Never changed; the newest holds. */
@Entity
@Table(name = "LETTER_POLICY")
@SequenceGenerator(name = "LETTER_POLICY_SEQ", sequenceName = "LETTER_POLICY_SEQ", allocationSize = 1)
public class LetterPolicy {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "LETTER_POLICY_SEQ")
    private long id;
    private boolean allowed;
    private String reason;
    private String actor;
    private Instant decidedAt;

    /** For JPA. */
    protected LetterPolicy() {
    }

    /**
     * @param allowed whether letters are issued from now on
     * @param reason why
     * @param actor who decided
     * @param now the time
     */
    public LetterPolicy(boolean allowed, String reason, String actor, Instant now) {
        this.allowed = allowed;
        this.reason = reason;
        this.actor = actor;
        decidedAt = now;
    }

    public boolean allowed() {
        return allowed;
    }

    public String reason() {
        return reason;
    }

    public String actor() {
        return actor;
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
