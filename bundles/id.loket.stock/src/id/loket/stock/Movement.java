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
        FOUND(StockMsg.kindFound),
        /** On the way to a district, a print room or back, with a courier. */
        SEND(StockMsg.kindSend),
        /** Arrived where it was sent to. */
        ARRIVE(StockMsg.kindArrive),
        /** Lent to another regency. */
        LEND(StockMsg.kindLend),
        /** Lent pieces that came back. */
        LEND_BACK(StockMsg.kindLendBack),
        /** Borrowed from another regency. */
        BORROW(StockMsg.kindBorrow),
        /** Borrowed pieces given back. */
        BORROW_BACK(StockMsg.kindBorrowBack),
        /** Damaged before anything was printed on it: on arrival, or in the store. */
        DAMAGE(StockMsg.kindDamage),
        /** Missing, with its report. */
        LOSE(StockMsg.kindLose),
        /** Missing and found again. */
        RECOVER(StockMsg.kindRecover),
        /** Destroyed by an official record. */
        DESTROY(StockMsg.kindDestroy),
        /** An earlier movement taken back: what was wrong is moved back, never edited. */
        REVERSE(StockMsg.kindReverse);

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
    private String document;
    private String approvedBy;
    private Long reverses;
    private Long born;
    private String rowMac;
    private String chainMac;

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
        document = entry.document();
        approvedBy = entry.approvedBy();
        reverses = entry.reverses();
    }

    /**
     * Proves the movement, before it is written.
     *
     * @param ownMac over what it says
     * @param linkMac binds it to the movement before
     */
    public void seal(String ownMac, String linkMac) {
        born = id;
        rowMac = ownMac;
        chainMac = linkMac;
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

    /** @return the paper it goes by: delivery note, courier's list, official record; null where none is due */
    public String document() {
        return document;
    }

    /** @return the second person where the rule asks for two, or null */
    public String approvedBy() {
        return approvedBy;
    }

    /** @return the number of the movement that this one takes back, or null */
    public Long reverses() {
        return reverses;
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
     * @param document the paper it goes by, or null
     * @param approvedBy the second person, or null
     * @param reverses the movement taken back, or null
     */
    public record Entry(Kind kind, String actor, Long receiptId, Long cardId, Long residentId, SpoilCause cause,
            String document, String approvedBy, Long reverses) {

        /**
         * @param kind why
         * @param actor who
         * @return an entry of whole ranges
         */
        public static Entry of(Kind kind, String actor) {
            return new Entry(kind, actor, null, null, null, null, null, null, null);
        }

        /**
         * @param receipt the receipt
         * @return an entry of that receipt
         */
        public static Entry of(Receipt receipt) {
            return new Entry(Kind.RECEIPT, receipt.receivedBy(), receipt.id(), null, null, null, receipt.document(), null, null);
        }

        /**
         * @param kind why
         * @param actor who
         * @param card the card
         * @param cause why invalid, or null
         * @return an entry of one card's blank
         */
        public static Entry of(Kind kind, String actor, long card, SpoilCause cause) {
            return new Entry(kind, actor, null, card, null, cause, null, null, null);
        }

        /**
         * @param paper number of the document it goes by
         * @return this entry with it
         */
        public Entry by(String paper) {
            return new Entry(kind, actor, receiptId, cardId, residentId, cause, paper, approvedBy, reverses);
        }

        /**
         * @param account the second person
         * @return this entry with that person's consent
         */
        public Entry approved(String account) {
            return new Entry(kind, actor, receiptId, cardId, residentId, cause, document, account, reverses);
        }

        /**
         * @param why the piece is invalid
         * @return this entry with it
         */
        public Entry because(SpoilCause why) {
            return new Entry(kind, actor, receiptId, cardId, residentId, why, document, approvedBy, reverses);
        }

        /**
         * @param movement what is taken back
         * @param account who takes it back
         * @param why the paper or the reason
         * @return the entry of the opposite movement
         */
        public static Entry reversing(Movement movement, String account, String why) {
            return new Entry(Kind.REVERSE, account, null, movement.cardId(), movement.residentId(), movement.cause(), why,
                    null, movement.id());
        }
    }
}
