package id.loket.stock;

import java.time.Instant;

import id.loket.card.BlankSupply.SpoilCause;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One entry of the ledger: pieces went from one place to another. Never changed; what is wrong is moved back. */
@Entity
@Table(name = "BLANK_MOVEMENT")
public class Movement {

    /** Why pieces moved. */
    public enum Kind {
        /** Received with a document. */
        RECEIPT(StockMsg.kindReceipt),
        /** Into a printer's hopper. */
        LOAD(StockMsg.kindLoad),
        /** Out of a hopper, back into the store. */
        UNLOAD(StockMsg.kindUnload),
        /** Bound to a card: the intent. */
        TAKE(StockMsg.kindTake),
        /** Became a card. */
        PRINT(StockMsg.kindPrint),
        /** Spoiled. */
        SPOIL(StockMsg.kindSpoil),
        /** Found untouched, back to where it lay. */
        RETURN(StockMsg.kindReturn),
        /** An old card handed in. */
        TAKE_IN(StockMsg.kindTakeIn),
        /** Found on a card that was printed without the stock module. */
        FOUND(StockMsg.kindFound);

        private final StockMsg label;

        Kind(StockMsg label) {
            this.label = label;
        }

        /** @return the name in the language of this session */
        public String label() {
            return label.text();
        }
    }

    @Id
    private long id;
    private Instant movedAt;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    private String source;
    private String target;
    private String series;
    private long firstSerial;
    private long lastSerial;
    private long pieces;
    private String actor;
    private Long receiptId;
    private Long cardId;
    private Long residentId;
    @Enumerated(EnumType.STRING)
    private SpoilCause cause;

    /** For JPA. */
    protected Movement() {
    }

    /**
     * @param id number in the ledger, without gaps
     * @param range the pieces
     * @param source from where
     * @param target to where
     * @param entry why and for whom
     * @param movedAt when
     */
    public Movement(long id, BlankRange range, Place source, Place target, Entry entry, Instant movedAt) {
        this.id = id;
        this.movedAt = movedAt;
        this.source = source.code();
        this.target = target.code();
        series = range.series();
        firstSerial = range.first().serial();
        lastSerial = range.last().serial();
        pieces = range.pieces();
        kind = entry.kind();
        actor = entry.actor();
        receiptId = entry.receiptId();
        cardId = entry.cardId();
        residentId = entry.residentId();
        cause = entry.cause();
    }

    public long id() {
        return id;
    }

    public Instant movedAt() {
        return movedAt;
    }

    public Kind kind() {
        return kind;
    }

    public Place source() {
        return new Place(source);
    }

    public Place target() {
        return new Place(target);
    }

    public BlankRange range() {
        return BlankRange.of(series, firstSerial, lastSerial);
    }

    public long pieces() {
        return pieces;
    }

    public String actor() {
        return actor;
    }

    /** @return the receipt it belongs to, or null */
    public Long receiptId() {
        return receiptId;
    }

    /** @return the card it was for, or null */
    public Long cardId() {
        return cardId;
    }

    /** @return whose old card it is, or null */
    public Long residentId() {
        return residentId;
    }

    /** @return why the piece is invalid, or null */
    public SpoilCause cause() {
        return cause;
    }

    /**
     * What a movement is for.
     *
     * @param kind why
     * @param actor account, or the component that booked it
     * @param receiptId receipt, or null
     * @param cardId card, or null
     * @param residentId resident, or null
     * @param cause why invalid, or null
     */
    public record Entry(Kind kind, String actor, Long receiptId, Long cardId, Long residentId, SpoilCause cause) {

        /**
         * @param kind why
         * @param actor who
         * @return an entry of whole ranges
         */
        public static Entry of(Kind kind, String actor) {
            return new Entry(kind, actor, null, null, null, null);
        }

        /**
         * @param receipt the receipt
         * @return an entry of that receipt
         */
        public static Entry of(Receipt receipt) {
            return new Entry(Kind.RECEIPT, receipt.receivedBy(), receipt.id(), null, null, null);
        }

        /**
         * @param kind why
         * @param actor who
         * @param card the card
         * @param cause why invalid, or null
         * @return an entry of one card's blank
         */
        public static Entry of(Kind kind, String actor, long card, SpoilCause cause) {
            return new Entry(kind, actor, null, card, null, cause);
        }
    }
}
