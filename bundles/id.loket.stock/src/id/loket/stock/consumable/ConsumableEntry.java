package id.loket.stock.consumable;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** One thing that happened to rolls of a batch. Never changed. */
@Entity
@Table(name = "CONSUMABLE_ENTRY")
@SequenceGenerator(name = "CONSUMABLE_ENTRY_SEQ", sequenceName = "CONSUMABLE_ENTRY_SEQ", allocationSize = 50)
public class ConsumableEntry {

    /** What happened. */
    public enum Kind {
        RECEIVED(ConsumableMsg.entryReceived),
        MOUNTED(ConsumableMsg.entryMounted),
        USED_UP(ConsumableMsg.entryUsedUp),
        SPOILED(ConsumableMsg.entrySpoiled),
        BACK(ConsumableMsg.entryBack),
        /** Counted, and found different. */
        COUNTED(ConsumableMsg.entryCounted);

        private final ConsumableMsg label;

        Kind(ConsumableMsg label) {
            this.label = label;
        }

        /** @return the name in the language of this session */
        public String label() {
            return label.text();
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "CONSUMABLE_ENTRY_SEQ")
    private long id;
    private long batchId;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    private long rolls;
    private long shelf;
    private String printer;
    private Long prints;
    private String document;
    private String actor;
    private Instant movedAt;

    /** For JPA. */
    protected ConsumableEntry() {
    }

    /**
     * @param batch after the change
     * @param kind what happened
     * @param rolls how many; negative only where fewer were counted
     * @param where printer or paper
     * @param actor account
     * @param movedAt when
     */
    public ConsumableEntry(ConsumableBatch batch, Kind kind, long rolls, Where where, String actor, Instant movedAt) {
        batchId = batch.id();
        shelf = batch.onShelf();
        this.kind = kind;
        this.rolls = rolls;
        printer = where.printer();
        prints = where.prints();
        document = where.document();
        this.actor = actor;
        this.movedAt = movedAt;
    }

    public long id() {
        return id;
    }

    public long batchId() {
        return batchId;
    }

    public Kind kind() {
        return kind;
    }

    public long rolls() {
        return rolls;
    }

    /** @return unused rolls of the batch after it */
    public long shelf() {
        return shelf;
    }

    /** @return key of the printer, or null */
    public String printer() {
        return printer;
    }

    /** @return cards printed with the roll, or null if nobody counted */
    public Long prints() {
        return prints;
    }

    /** @return delivery note or reason, or null */
    public String document() {
        return document;
    }

    public String actor() {
        return actor;
    }

    public Instant movedAt() {
        return movedAt;
    }

    /**
     * Where rolls went or what they came by.
     *
     * @param printer key, or null
     * @param prints made with the roll, or null
     * @param document paper or reason, or null
     */
    public record Where(String printer, Long prints, String document) {
    }
}
