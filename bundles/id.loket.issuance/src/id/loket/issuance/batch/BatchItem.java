package id.loket.issuance.batch;

import java.time.Instant;

import id.loket.card.Card;
import id.loket.kernel.ChipNumber;
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

/** One card of a batch, and what became of it. */
@Entity
@Table(name = "HANDOVER_ITEM")
@SequenceGenerator(name = "HANDOVER_ITEM_SEQ", sequenceName = "HANDOVER_ITEM_SEQ", allocationSize = 50)
public class BatchItem {

    /** What became of the card. */
    public enum Outcome {
        /** Not known yet: the residual of the batch. */
        OUT(BatchMsg.outcomeOut),
        /** Its owner has it. */
        HANDED_OVER(BatchMsg.outcomeHandedOver),
        /** Nobody fetched it; it is in the office again. */
        BROUGHT_BACK(BatchMsg.outcomeBroughtBack);

        private final BatchMsg label;

        Outcome(BatchMsg label) {
            this.label = label;
        }

        /** @return the name in the language of this session */
        public String label() {
            return label.text();
        }
    }

    /** How the owner was recognised. */
    public enum Proof {
        /** 1:1 at a counter or on a laptop. */
        FINGER,
        /** By signature on the list, which a supervisor accepted. */
        SIGNATURE
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "HANDOVER_ITEM_SEQ")
    private long id;
    @Version
    private int version;
    private long batchId;
    private int line;
    private long cardId;
    private long residentId;
    private Long openCard;
    private Instant waitingSince;
    @Enumerated(EnumType.STRING)
    private Outcome outcome = Outcome.OUT;
    @Enumerated(EnumType.STRING)
    private Proof proof;
    private String signedBy;
    private String oldChip;
    private String actor;
    private Instant outcomeAt;

    /** For JPA. */
    protected BatchItem() {
    }

    /**
     * @param batch its batch, stored
     * @param line on the list, from 1
     * @param card the card
     * @param waitingSince since when it waits for its owner
     */
    public BatchItem(HandOverBatch batch, int line, Card card, Instant waitingSince) {
        batchId = batch.id();
        this.line = line;
        cardId = card.id();
        residentId = card.residentId();
        openCard = card.id();
        this.waitingSince = waitingSince;
    }

    /**
     * Its owner has it.
     *
     * @param how the owner was recognised
     * @param signer who signed for it, or null where a finger matched
     * @param by who recorded it
     * @param now the time
     */
    public void handedOver(Proof how, String signer, String by, Instant now) {
        proof = how;
        signedBy = signer;
        end(Outcome.HANDED_OVER, by, now);
    }

    /** @param chip number of the old card that came back with the list, or null if none was due or it cannot be read */
    public void tookIn(ChipNumber chip) {
        oldChip = chip == null ? null : chip.value();
    }

    /**
     * It is in the office again.
     *
     * @param by who recorded it
     * @param now the time
     */
    public void broughtBack(String by, Instant now) {
        end(Outcome.BROUGHT_BACK, by, now);
    }

    private void end(Outcome what, String by, Instant now) {
        if (outcome != Outcome.OUT) {
            throw new Refusal(BatchMsg.lineDone, line, outcome.label());
        }
        outcome = what;
        openCard = null;
        actor = by;
        outcomeAt = now;
    }

    public long batchId() {
        return batchId;
    }

    public int line() {
        return line;
    }

    public long cardId() {
        return cardId;
    }

    public long residentId() {
        return residentId;
    }

    public Instant waitingSince() {
        return waitingSince;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** @return how the owner was recognised, or null */
    public Proof proof() {
        return proof;
    }

    /** @return who signed, or null */
    public String signedBy() {
        return signedBy;
    }

    /** @return chip number of the old card that came back with the list, or null */
    public String oldChip() {
        return oldChip;
    }
}
