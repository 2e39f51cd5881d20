package id.loket.card;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import id.loket.card.ActTrace.Step;
import id.loket.card.BlankSupply.SpoilCause;
import id.loket.kernel.CardState;
import id.loket.kernel.ChipNumber;
import id.loket.kernel.IssueReason;
import id.loket.kernel.text.Refusal;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
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
    private Long inProgress;
    @Enumerated(EnumType.STRING)
    private IssueReason reason;
    @Enumerated(EnumType.STRING)
    private CardState state = CardState.REQUESTED;
    private String chipNumber;
    private String printer;
    private String printerJob;
    private String node;
    private String note;
    private Instant requestedAt;
    private Instant releasedAt;
    private Instant stateAt;
    private int attempts;
    @Embedded
    private Seat seat;
    @Embedded
    private Standing standing;
    private String busyPrinter;
    private Instant checkDueAt;
    @OneToMany(mappedBy = "card", cascade = CascadeType.PERSIST)
    @OrderBy("number")
    private List<PrintAttempt> tries = new ArrayList<>();

    /** For JPA. */
    protected Card() {
    }

    private Card(long residentId, IssueReason reason, Instant now) {
        this.residentId = residentId;
        inProgress = residentId;
        this.reason = reason;
        standing = Standing.of(reason);
        requestedAt = now;
        stateAt = now;
    }

    /**
     * A card asked for; {@link Cards#request} is the way to one that is kept.
     *
     * @param residentId for whom
     * @param reason why
     * @param now the time
     * @return the card, REQUESTED and not stored
     */
    public static Card requested(long residentId, IssueReason reason, Instant now) {
        return new Card(residentId, reason, now);
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
        if (releasedAt == null) {
            note = null;
        }
        releasedAt = confirmedAt;
        standing.queued(releasedAt, confirmedAt);
    }

    /**
     * The centre took its release back: the card keeps its place and waits until it is released again.
     *
     * @param why the centre's word
     */
    public void withdrawRelease(String why) {
        from(CardState.QUEUED);
        releasedAt = null;
        note = PrintAttempt.fit(why);
        standing.queued(null, stateAt);
    }

    /**
     * Takes the seat at a queued card, so that no other seat begins to work on it.
     *
     * @param by who works on it: one name for each piece of work, not for each station
     * @param databaseTime the database's time, the only one that all seats share
     * @throws Refusal if another seat works on it
     */
    public void claim(String by, Instant databaseTime) {
        from(CardState.QUEUED);
        if (seat().claimed(databaseTime) && !seat().heldBy(by)) {
            throw new Refusal(CardMsg.claimedElsewhere);
        }
        seat = Seat.taken(by, databaseTime);
    }

    /**
     * A sign of life.
     *
     * @param by who worked on it
     * @param databaseTime the database's time
     * @return whether the seat is still theirs, and now for another {@link Seat#LEASE}
     */
    public boolean keep(String by, Instant databaseTime) {
        if (!seat().heldBy(by)) {
            return false;
        }
        seat = Seat.taken(by, databaseTime);
        return true;
    }

    /**
     * Leaves a queued card to whoever comes next; nothing if the seat is not theirs.
     *
     * @param by who worked on it
     */
    public void leave(String by) {
        if (state == CardState.QUEUED && seat().heldBy(by)) {
            seat = Seat.free();
        }
    }

    /** @return who works on it now; free if nobody does */
    public Seat seat() {
        return seat == null ? Seat.free() : seat;
    }

    /**
     * @param databaseTime the database's time
     * @return whether its act was begun by a seat that has fallen silent
     */
    public boolean abandoned(Instant databaseTime) {
        return (state == CardState.ASSIGNED || state == CardState.PRINTING) && !seat().claimed(databaseTime);
    }

    /**
     * Intent: this blank in this printer becomes this card.
     *
     * @param place the blank, the printer it lies in, the station
     * @param now the time
     * @return the attempt, which stays in the card's story
     */
    public PrintAttempt assign(PrintAttempt.Place place, Instant now) {
        from(CardState.QUEUED);
        chipNumber = place.chip().value();
        printer = place.printer();
        node = place.node();
        printerJob = null;
        busyPrinter = place.machine().name();
        attempts++;
        to(CardState.ASSIGNED, now, null);
        var attempt = new PrintAttempt(this, attempts, place, now);
        tries.add(attempt);
        return attempt;
    }

    /**
     * The chip of the blank is about to be written.
     *
     * @param now the time
     */
    public void encoding(Instant now) {
        from(CardState.ASSIGNED);
        lastTry().trace().to(Step.ENCODING, now);
    }

    /**
     * The chip of the blank was read, and written.
     *
     * @param read its number
     * @param now the time
     */
    public void encoded(ChipNumber read, Instant now) {
        from(CardState.ASSIGNED);
        lastTry().trace().read(read);
        lastTry().trace().to(Step.ENCODED, now);
    }

    /**
     * A device said something of the act that goes on.
     *
     * @param words what
     * @param at when
     * @param works whether the printer works on the job by its own word
     */
    public void heard(String words, Instant at, boolean works) {
        from(CardState.ASSIGNED, CardState.PRINTING);
        lastTry().trace().heard(words, at);
        if (works && state == CardState.PRINTING) {
            lastTry().trace().to(Step.PRINTING, at);
        }
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
        lastTry().trace().to(Step.SUBMITTED, now);
        to(CardState.PRINTING, now, null);
    }

    /**
     * Outcome: the card is there.
     *
     * @param now the time
     */
    public void printed(Instant now) {
        from(CardState.PRINTING, CardState.INSPECT);
        lastTry().end(PrintAttempt.Result.PRINTED, null, null, now);
        to(CardState.PRINTED, now, null);
    }

    /**
     * The printer says that the card is there, and a person is to look at it: until then its blank's outcome stays open
     * and nobody is handed this card.
     *
     * @param now the time
     */
    public void printedUnchecked(Instant now) {
        from(CardState.PRINTING);
        checkDueAt = now;
        to(CardState.PRINTED, now, null);
    }

    /**
     * Outcome: a person looked at the printed card and it is good.
     *
     * @param now the time
     */
    public void passed(Instant now) {
        requireCheckDue();
        checkDueAt = null;
        lastTry().end(PrintAttempt.Result.PRINTED, null, null, now);
    }

    /**
     * Outcome: a person looked at the printed card and the piece is spoiled; the resident's card goes back into the queue.
     *
     * @param cause which of the four kinds
     * @param words what that person said
     * @param now the time
     */
    public void failed(SpoilCause cause, String words, Instant now) {
        requireCheckDue();
        checkDueAt = null;
        lastTry().end(PrintAttempt.Result.SPOILED, cause, words, now);
        backToQueue(words, now);
    }

    /** @return since when it waits for a person to say that it is good, or null if it does not */
    public Instant checkDueAt() {
        return checkDueAt;
    }

    private void requireCheckDue() {
        if (checkDueAt == null) {
            throw new Refusal(CardMsg.noCheckDue, state.label());
        }
    }

    /**
     * Outcome: the blank is spoiled; the resident's card goes back into the queue.
     *
     * @param cause which of the four kinds
     * @param words what a person or the printer said
     * @param now the time
     */
    public void spoiled(SpoilCause cause, String words, Instant now) {
        from(CardState.ASSIGNED, CardState.PRINTING, CardState.INSPECT);
        lastTry().end(PrintAttempt.Result.SPOILED, cause, words, now);
        backToQueue(words, now);
    }

    /**
     * Outcome: the act did not happen, the blank is untouched; back into the queue.
     *
     * @param cause what a person saw
     * @param now the time
     */
    public void unused(String cause, Instant now) {
        from(CardState.ASSIGNED, CardState.INSPECT);
        lastTry().end(PrintAttempt.Result.UNUSED, null, cause, now);
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
     * The printer speaks of the last blank after a person had called it untouched: the card leaves the queue, and its
     * outcome is open again. {@link Cards#reopen} is the way to it.
     *
     * @param blankIsFree whether no other card has taken that blank since
     * @param known the late word
     * @param now the time
     * @return the attempt, open and out of the stock's books
     */
    public PrintAttempt reopen(boolean blankIsFree, String known, Instant now) {
        from(CardState.QUEUED);
        if (tries.isEmpty() || lastTry().result() != PrintAttempt.Result.UNUSED) {
            throw new Refusal(CardMsg.stepNotAllowed, state.label());
        }
        var attempt = lastTry();
        attempt.reopen();
        chipNumber = blankIsFree ? attempt.chip().value() : null;
        printer = attempt.printer();
        node = attempt.node();
        to(CardState.INSPECT, now, known);
        return attempt;
    }

    /**
     * More became known while the card waits for inspection.
     *
     * @param known replaces what was known before
     */
    public void learn(String known) {
        from(CardState.INSPECT);
        note = PrintAttempt.fit(known);
    }

    /**
     * On its way to the village where it is handed over.
     *
     * @param now the time
     */
    public void shipped(Instant now) {
        from(CardState.PRINTED);
        if (checkDueAt != null) {
            throw new Refusal(CardMsg.checkDue);
        }
        to(CardState.SHIPPED, now, null);
    }

    /**
     * Nobody fetched it in the village: it is in the office again.
     *
     * @param now the time
     */
    public void broughtBack(Instant now) {
        from(CardState.SHIPPED);
        to(CardState.PRINTED, now, null);
    }

    /**
     * Outcome of the hand-over.
     *
     * @param now the time
     */
    public void handedOver(Instant now) {
        from(CardState.PRINTED, CardState.SHIPPED);
        if (checkDueAt != null) {
            throw new Refusal(CardMsg.checkDue);
        }
        to(CardState.HANDED_OVER, now, null);
        inProgress = null;
    }

    /** @return the facts that decide its place in the queue */
    public Standing standing() {
        return standing;
    }

    private void backToQueue(String cause, Instant now) {
        chipNumber = null;
        printer = null;
        node = null;
        printerJob = null;
        to(CardState.QUEUED, now, cause);
    }

    private void from(CardState... allowed) {
        if (!List.of(allowed).contains(state)) {
            throw new Refusal(CardMsg.stepNotAllowed, state.label());
        }
    }

    private void to(CardState next, Instant now, String why) {
        state = next;
        stateAt = now;
        note = PrintAttempt.fit(why);
        if (next != CardState.ASSIGNED && next != CardState.PRINTING) {
            seat = Seat.free();
            busyPrinter = null;
        }
        if (next == CardState.QUEUED) {
            standing.queued(releasedAt, now);
        } else {
            standing.left();
        }
    }

    private PrintAttempt lastTry() {
        return tries.get(tries.size() - 1);
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

    /** @return the printer's key, or null */
    public String printer() {
        return printer;
    }

    /** @return the printer's job number, or null */
    public String printerJob() {
        return printerJob;
    }

    /** @return the station that prints or printed it, or null before */
    public String node() {
        return node;
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

    /** @return the blanks tried for this card, in order; only inside the transaction that read the card */
    public List<PrintAttempt> story() {
        return List.copyOf(tries);
    }

    /** @return how many blanks were tried */
    public int attempts() {
        return attempts;
    }
}
