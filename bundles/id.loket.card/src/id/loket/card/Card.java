package id.loket.card;

import java.time.Instant;

import id.loket.kernel.CardState;
import id.loket.kernel.ChipNumber;
import id.loket.kernel.IssueReason;
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

/**
 * One card of one resident, from request to hand-over. The state machine of the design lives here: a step that the
 * present state does not allow is refused, whoever asks.
 *
 * <p>ASSIGNED and PRINTING are the intent, PRINTED and SPOILED the outcome of a physical act; an interruption between
 * them makes it INSPECT, out of which only a person's answer leads.
 */
@Entity
@Table(name = "CARD")
@SequenceGenerator(name = "CARD_SEQ", sequenceName = "CARD_SEQ", allocationSize = 50)
public class Card {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "CARD_SEQ")
    private long id;
    @Version
    private int version;
    private long residentId;
    @Enumerated(EnumType.STRING)
    private IssueReason reason;
    @Enumerated(EnumType.STRING)
    private CardState state = CardState.REQUESTED;
    private String chipNumber;
    private String printer;
    private String printerJob;
    private String note;
    private Instant requestedAt;
    private Instant releasedAt;
    private Instant stateAt;
    private int attempts;

    /** For JPA. */
    protected Card() {
    }

    Card(long residentId, IssueReason reason, Instant now) {
        this.residentId = residentId;
        this.reason = reason;
        requestedAt = now;
        stateAt = now;
    }

    /**
     * The centre says print-ready: into the queue.
     *
     * @param releasedBy when the centre released it
     * @param now the time
     */
    public void queue(Instant releasedBy, Instant now) {
        from(CardState.REQUESTED);
        releasedAt = releasedBy;
        to(CardState.QUEUED, now, null);
    }

    /**
     * The centre confirmed once more that the card may be printed.
     *
     * @param confirmedAt when
     */
    public void confirmRelease(Instant confirmedAt) {
        from(CardState.QUEUED);
        releasedAt = confirmedAt;
    }

    /**
     * Intent: this blank in this printer becomes this card.
     *
     * @param chip the blank's chip number
     * @param printerName the printer
     * @param now the time
     */
    public void assign(ChipNumber chip, String printerName, Instant now) {
        from(CardState.QUEUED);
        chipNumber = chip.value();
        printer = printerName;
        printerJob = null;
        attempts++;
        to(CardState.ASSIGNED, now, null);
    }

    /**
     * The printer has taken the job.
     *
     * @param job the printer's own job number
     * @param now the time
     */
    public void printing(String job, Instant now) {
        from(CardState.ASSIGNED);
        printerJob = job;
        to(CardState.PRINTING, now, null);
    }

    /**
     * Outcome: the card is there.
     *
     * @param now the time
     */
    public void printed(Instant now) {
        from(CardState.PRINTING, CardState.INSPECT);
        to(CardState.PRINTED, now, null);
    }

    /**
     * Outcome: the blank is spoiled; the resident's card goes back into the queue.
     *
     * @param cause what a person or the printer said
     * @param now the time
     */
    public void spoiled(String cause, Instant now) {
        from(CardState.ASSIGNED, CardState.PRINTING, CardState.INSPECT);
        backToQueue(cause, now);
    }

    /**
     * Outcome: the act did not happen, the blank is untouched; back into the queue.
     *
     * @param cause what a person saw
     * @param now the time
     */
    public void unused(String cause, Instant now) {
        from(CardState.ASSIGNED, CardState.INSPECT);
        backToQueue(cause, now);
    }

    /**
     * The act was interrupted and nobody knows its outcome.
     *
     * @param known what is known: last answer of the printer
     * @param now the time
     */
    public void inspect(String known, Instant now) {
        from(CardState.ASSIGNED, CardState.PRINTING);
        to(CardState.INSPECT, now, known);
    }

    /**
     * Outcome of the hand-over.
     *
     * @param now the time
     */
    public void handedOver(Instant now) {
        from(CardState.PRINTED, CardState.SHIPPED);
        to(CardState.HANDED_OVER, now, null);
    }

    private void backToQueue(String cause, Instant now) {
        chipNumber = null;
        printer = null;
        printerJob = null;
        to(CardState.QUEUED, now, cause);
    }

    private void from(CardState... allowed) {
        for (var each : allowed) {
            if (state == each) {
                return;
            }
        }
        throw new Refusal(CardMsg.stepNotAllowed, state.label());
    }

    private void to(CardState next, Instant now, String why) {
        state = next;
        stateAt = now;
        note = why;
    }

    public long id() {
        return id;
    }

    public long residentId() {
        return residentId;
    }

    public IssueReason reason() {
        return reason;
    }

    public CardState state() {
        return state;
    }

    /** @return the chip number of the blank, or null before one is assigned */
    public ChipNumber chip() {
        return chipNumber == null ? null : new ChipNumber(chipNumber);
    }

    /** @return the printer's name, or null */
    public String printer() {
        return printer;
    }

    /** @return the printer's job number, or null */
    public String printerJob() {
        return printerJob;
    }

    /** @return why it is where it is, or null: the cause of spoiling, what is known at INSPECT */
    public String note() {
        return note;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    /** @return when the centre last said that it may be printed, or null */
    public Instant releasedAt() {
        return releasedAt;
    }

    public Instant stateAt() {
        return stateAt;
    }

    /** @return how many blanks were tried */
    public int attempts() {
        return attempts;
    }
}
