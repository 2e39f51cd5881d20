package id.loket.printing.batch.internal;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A card's place in a batch; what became of it is the card's to say. */
@Entity
@Table(name = "PRINT_BATCH_ITEM")
@SequenceGenerator(name = "PRINT_BATCH_ITEM_SEQ", sequenceName = "PRINT_BATCH_ITEM_SEQ", allocationSize = 50)
public class PrintBatchItem {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "PRINT_BATCH_ITEM_SEQ")
    private long id;
    @Version
    private int version;
    private long batchId;
    private long cardId;
    private Long openCard;
    private long place;
    private int attemptsBefore;
    private String outReason;
    private String outBy;
    private Instant outAt;

    /** For JPA. */
    protected PrintBatchItem() {
    }

    PrintBatchItem(long batchId, long cardId, long place, int attemptsBefore) {
        this.batchId = batchId;
        this.cardId = cardId;
        openCard = cardId;
        this.place = place;
        this.attemptsBefore = attemptsBefore;
    }

    void takeOut(String reason, String account, Instant now) {
        openCard = null;
        outReason = reason;
        outBy = account;
        outAt = now;
    }

    /** The batch is closed: the card may go into another one. */
    void release() {
        openCard = null;
    }

    void place(long next) {
        place = next;
    }

    long place() {
        return place;
    }

    long cardId() {
        return cardId;
    }

    boolean isOut() {
        return outAt != null;
    }

    String outReason() {
        return outReason;
    }

    int attemptsBefore() {
        return attemptsBefore;
    }
}
