package id.loket.card;

import java.time.Instant;

import id.loket.card.ActTrace.Step;
import id.loket.card.BlankSupply.SpoilCause;
import id.loket.kernel.CardState;
import id.loket.kernel.ChipNumber;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * One blank tried for one card. The rows of a card are its print story; they stay after the blank is spoiled and the
 * card has got another one, with or without the stock module.
 */
@Entity
@Table(name = "CARD_ATTEMPT")
@SequenceGenerator(name = "CARD_ATTEMPT_SEQ", sequenceName = "CARD_ATTEMPT_SEQ", allocationSize = 50)
public class PrintAttempt {

    private static final int NOTE_LENGTH = 2000;

    /** What became of the blank. */
    public enum Result { OPEN, PRINTED, SPOILED, UNUSED }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "CARD_ATTEMPT_SEQ")
    private long id;
    @Version
    private int version;
    @ManyToOne(optional = false)
    @JoinColumn(name = "CARDID")
    private Card card;
    private int number;
    private String chipNumber;
    private String printer;
    private String node;
    private Instant startedAt;
    private Instant endedAt;
    @Enumerated(EnumType.STRING)
    private Result result = Result.OPEN;
    @Enumerated(EnumType.STRING)
    private SpoilCause spoilCause;
    private String cause;
    private boolean inStock;
    @Embedded
    private ActTrace trace;

    /** For JPA. */
    protected PrintAttempt() {
    }

    PrintAttempt(Card card, int number, Place place, Instant now) {
        this.card = card;
        this.number = number;
        chipNumber = place.chip().value();
        printer = place.printer();
        node = place.node();
        startedAt = now;
        trace = ActTrace.assigned(now);
    }

    static String fit(String text) {
        return text == null || text.length() <= NOTE_LENGTH ? text : text.substring(0, NOTE_LENGTH);
    }

    /**
     * The chip of the blank is about to be written; refused once the printer has the job.
     *
     * @param now the time
     */
    public void encoding(Instant now) {
        card.requireAssigned();
        trace().to(Step.ENCODING, now);
    }

    /**
     * The chip of the blank was read, and written; refused once the printer has the job.
     *
     * @param read its number
     * @param now the time
     */
    public void encoded(ChipNumber read, Instant now) {
        card.requireAssigned();
        trace().read(read);
        trace().to(Step.ENCODED, now);
    }

    /**
     * A device said something of the act that goes on.
     *
     * @param words what
     * @param at when
     * @param works whether the printer works on the job by its own word
     */
    public void heard(String words, Instant at, boolean works) {
        trace().heard(words, at);
        if (works && card.state() == CardState.PRINTING) {
            trace().to(Step.PRINTING, at);
        }
    }

    void submitted(Instant now) {
        trace().to(Step.SUBMITTED, now);
    }

    void end(Result outcome, SpoilCause kind, String why, Instant now) {
        result = outcome;
        spoilCause = kind;
        cause = fit(why);
        endedAt = now;
    }

    /** What was said of the blank is in doubt, so what was booked for it no longer counts. */
    void reopen() {
        end(Result.OPEN, null, null, null);
        inStock = false;
    }

    /** The stock has this blank in its books: outcomes are booked there, and it needs no reconciling. */
    public void bookedInStock() {
        inStock = true;
    }

    /** @return how far it has come and the last that is known of it */
    public ActTrace trace() {
        if (trace == null) {
            trace = new ActTrace();
        }
        return trace;
    }

    public long id() {
        return id;
    }

    public Card card() {
        return card;
    }

    /** @return 1 for the card's first blank */
    public int number() {
        return number;
    }

    public ChipNumber chip() {
        return new ChipNumber(chipNumber);
    }

    public String printer() {
        return printer;
    }

    public String node() {
        return node;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** @return when its outcome was known, or null while it is open */
    public Instant endedAt() {
        return endedAt;
    }

    public Result result() {
        return result;
    }

    /** @return which kind of spoiling, or null if it is not spoiled */
    public SpoilCause spoilCause() {
        return spoilCause;
    }

    /** @return why it is spoiled or unused, in words, or null */
    public String cause() {
        return cause;
    }

    /** @return whether the stock knows of this blank's use; false for cards printed without the stock module */
    public boolean inStock() {
        return inStock;
    }

    /**
     * Where a blank becomes a card.
     *
     * @param chip the blank's chip number
     * @param printer key of the printer it lies in
     * @param node the station that prints
     */
    public record Place(ChipNumber chip, String printer, String node) {

        /** @return the machine, unique in the office */
        public Machine machine() {
            return Machine.of(printer, node);
        }
    }
}
