package id.loket.card;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import id.loket.card.BlankSupply.SpoilCause;
import id.loket.kernel.CardState;
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
 * them makes it INSPECT, out of which only a person's answer leads. {@code now} is the office's time.
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
    @Embedded
    private Binding binding;
    private String note;
    private Instant requestedAt;
    private Instant releasedAt;
    private Instant stateAt;
    private int attempts;
    @Embedded
    private Seat seat;
    @Embedded
    private Standing standing;
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
     * @return the card, REQUESTED and not stored
     */
    public static Card requested(long residentId, IssueReason reason, Instant now) {
        return new Card(residentId, reason, now);
    }

    /** The centre says print-ready, and since when: into the queue. */
    public void queue(Instant released, Instant now) {
        from(CardState.REQUESTED);
        releasedAt = released;
        to(CardState.QUEUED, now, null);
    }

    /** The centre confirmed once more that the card may be printed. */
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

    /** Leaves a queued card to whoever comes next; nothing if the seat is not theirs. */
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
     * @return the attempt, which stays in the card's story
     */
    public PrintAttempt assign(PrintAttempt.Place place, Instant now) {
        from(CardState.QUEUED);
        binding = Binding.of(place);
        attempts++;
        to(CardState.ASSIGNED, now, null);
        var attempt = new PrintAttempt(this, attempts, place, now);
        tries.add(attempt);
        return attempt;
    }

    /** @return the attempt that goes on; refused if none does */
    public PrintAttempt act() {
        from(CardState.ASSIGNED, CardState.PRINTING);
        return lastTry();
    }

    /** The printer has taken the job, under this number of its own. */
    public void printing(String job, Instant now) {
        from(CardState.ASSIGNED);
        binding.takenAs(job);
        lastTry().submitted(now);
        to(CardState.PRINTING, now, null);
    }

    /** Outcome: the card is there. */
    public void printed(Instant now) {
        from(CardState.PRINTING, CardState.INSPECT);
        lastTry().end(PrintAttempt.Result.PRINTED, null, null, now);
        to(CardState.PRINTED, now, null);
    }

    /**
     * The printer says that the card is there, and a person is to look at it: until then its blank's outcome stays open
     * and nobody is handed this card.
     */
    public void printedUnchecked(Instant now) {
        from(CardState.PRINTING);
        checkDueAt = now;
        to(CardState.PRINTED, now, null);
    }

    /** Outcome: a person looked at the printed card and it is good. */
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

    private void requireNoCheckDue() {
        if (checkDueAt != null) {
            throw new Refusal(CardMsg.checkDue);
        }
    }

    /**
     * Outcome: the blank is spoiled; the resident's card goes back into the queue.
     *
     * @param cause which of the four kinds
     * @param words what a person or the printer said
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
     */
    public void unused(String cause, Instant now) {
        from(CardState.ASSIGNED, CardState.INSPECT);
        lastTry().end(PrintAttempt.Result.UNUSED, null, cause, now);
        backToQueue(cause, now);
    }

    /** The act was interrupted and nobody knows its outcome; what is known is the last answer of the printer. */
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
     * @return the attempt, open and out of the stock's books
     */
    public PrintAttempt reopen(boolean blankIsFree, String known, Instant now) {
        from(CardState.QUEUED);
        if (tries.isEmpty() || lastTry().result() != PrintAttempt.Result.UNUSED) {
            throw new Refusal(CardMsg.stepNotAllowed, state.label());
        }
        var attempt = lastTry();
        attempt.reopen();
        binding = Binding.again(attempt, blankIsFree);
        to(CardState.INSPECT, now, known);
        return attempt;
    }

    /** More became known while the card waits for inspection: it replaces what was known before. */
    public void learn(String known) {
        from(CardState.INSPECT);
        note = PrintAttempt.fit(known);
    }

    /** On its way to the village where it is handed over. */
    public void shipped(Instant now) {
        from(CardState.PRINTED);
        requireNoCheckDue();
        to(CardState.SHIPPED, now, null);
    }

    /** Nobody fetched it in the village: it is in the office again. */
    public void broughtBack(Instant now) {
        from(CardState.SHIPPED);
        to(CardState.PRINTED, now, null);
    }

    /** Outcome of the hand-over. */
    public void handedOver(Instant now) {
        from(CardState.PRINTED, CardState.SHIPPED);
        requireNoCheckDue();
        to(CardState.HANDED_OVER, now, null);
        inProgress = null;
    }

    /** @return the facts that decide its place in the queue */
    public Standing standing() {
        return standing;
    }

    private void backToQueue(String cause, Instant now) {
        binding = null;
        to(CardState.QUEUED, now, cause);
    }

    void requireAssigned() {
        from(CardState.ASSIGNED);
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
            binding().outOfPrinter();
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

    /** @return the blank and the printer it is bound to, all of it null while it is bound to none */
    public Binding binding() {
        return binding == null ? Binding.none() : binding;
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
