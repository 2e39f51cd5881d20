package id.loket.issuance;

import java.time.Instant;

import id.loket.card.Card;
import id.loket.kernel.IssueReason;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A further card asked for, with the evidence its reason needs. Never changed. */
@Entity
@Table(name = "REISSUE")
@SequenceGenerator(name = "REISSUE_SEQ", sequenceName = "REISSUE_SEQ", allocationSize = 50)
public class Reissue {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "REISSUE_SEQ")
    private long id;
    private long cardId;
    private long residentId;
    @Enumerated(EnumType.STRING)
    private IssueReason reason;
    private String evidence;
    private String actor;
    private Instant requestedAt;

    /** For JPA. */
    protected Reissue() {
    }

    /**
     * @param card the card asked for
     * @param evidence number and kind of the document
     * @param actor who took the request
     * @param now the time
     */
    public Reissue(Card card, String evidence, String actor, Instant now) {
        cardId = card.id();
        residentId = card.residentId();
        reason = card.reason();
        this.evidence = evidence;
        this.actor = actor;
        requestedAt = now;
    }

    public long cardId() {
        return cardId;
    }

    public long residentId() {
        return residentId;
    }

    public IssueReason reason() {
        return reason;
    }

    public String evidence() {
        return evidence;
    }

    public Instant requestedAt() {
        return requestedAt;
    }
}
