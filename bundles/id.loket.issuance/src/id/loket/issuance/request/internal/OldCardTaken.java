package id.loket.issuance.request.internal;

import java.time.Instant;
import java.util.Optional;

import id.loket.card.BlankSupply.SpoilCause;
import id.loket.kernel.ChipNumber;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** An old card taken in where no stock is kept: a stock takes it over later. */
@Entity
@Table(name = "OLD_CARD")
@SequenceGenerator(name = "OLD_CARD_SEQ", sequenceName = "OLD_CARD_SEQ", allocationSize = 50)
public class OldCardTaken {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "OLD_CARD_SEQ")
    private long id;
    @Version
    private int version;
    private long residentId;
    private long newCardId;
    private String chipNumber;
    @Enumerated(EnumType.STRING)
    private SpoilCause cause;
    private String actor;
    private Instant takenAt;
    private Instant reconciledAt;

    /** For JPA. */
    protected OldCardTaken() {
    }

    /**
     * @param residentId whose it was
     * @param newCardId the card given for it
     * @param chip its number; empty if it cannot be read
     * @param cause why it is invalid
     */
    public OldCardTaken(long residentId, long newCardId, Optional<ChipNumber> chip, SpoilCause cause) {
        this.residentId = residentId;
        this.newCardId = newCardId;
        chipNumber = chip.map(ChipNumber::value).orElse(null);
        this.cause = cause;
    }

    /**
     * @param by who took it in
     * @param now the time
     * @return this
     */
    public OldCardTaken taken(String by, Instant now) {
        actor = by;
        takenAt = now;
        return this;
    }

    void reconciled(Instant now) {
        reconciledAt = now;
    }

    long residentId() {
        return residentId;
    }

    /** @return its number, or empty if it cannot be read */
    public Optional<ChipNumber> chip() {
        return Optional.ofNullable(chipNumber).map(ChipNumber::new);
    }

    public SpoilCause cause() {
        return cause;
    }

    public String actor() {
        return actor;
    }

    public Instant takenAt() {
        return takenAt;
    }
}
