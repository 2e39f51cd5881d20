package id.loket.stock.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import id.loket.kernel.ChipNumber;
import id.loket.kernel.text.Refusal;
import id.loket.stock.BlankRange;
import id.loket.stock.Movement;
import id.loket.stock.Movement.Entry;
import id.loket.stock.Movement.Kind;
import id.loket.stock.Place;
import id.loket.stock.StockMsg;
import id.loket.stock.closing.internal.ClosedDays;
import id.loket.store.Transaction;
import jakarta.persistence.LockModeType;

/**
 * The ledger inside one transaction. Making one locks the ledger until the transaction ends: movements of all seats
 * happen one after the other, each in a few milliseconds. With each movement go the holdings, the sums of the day and the
 * chain that proves it.
 */
public final class Ledger {

    private static final Set<Kind> BY_TWO = EnumSet.of(Kind.LOSE, Kind.LEND, Kind.DESTROY, Kind.REVERSE);
    private static final Set<Kind> BY_PAPER = EnumSet.of(Kind.LOSE, Kind.LEND, Kind.DESTROY, Kind.REVERSE, Kind.BORROW);
    /** What belongs to a card's own records is answered there. */
    private static final Set<Kind> OF_CARDS = EnumSet.of(Kind.TAKE, Kind.PRINT, Kind.SPOIL, Kind.RETURN, Kind.TAKE_IN,
            Kind.FOUND);

    private final Transaction transaction;
    private final LedgerHead head;
    private final Optional<Instant> closed;
    private final Holdings holdings;
    private final DaySums sums;
    private final LedgerChain chain;

    /**
     * Locks the ledger until the transaction ends.
     *
     * @param transaction that writes
     */
    public Ledger(Transaction transaction) {
        this.transaction = transaction;
        head = transaction.entities().find(LedgerHead.class, LedgerHead.ONLY, LockModeType.PESSIMISTIC_WRITE);
        // Not before the lock is there: a closing may have ended while this waited for it.
        closed = ClosedDays.requireOpen(transaction);
        holdings = new Holdings(transaction);
        sums = new DaySums(transaction);
        chain = new LedgerChain(transaction, head);
    }

    /**
     * Moves a whole range, or refuses and moves nothing.
     *
     * @param range the pieces
     * @param source where each of them must lie
     * @param target where they go
     * @param entry why and for whom; losing, lending and destroying need a second person and a paper
     * @return the movement
     * @throws Refusal a piece does not lie at the source, or is in the books already where it comes from outside; the
     *         second person or the paper is missing
     */
    public Movement move(BlankRange range, Place source, Place target, Entry entry) {
        if (entry.kind() == Kind.REVERSE) {
            throw new IllegalArgumentException("a movement is taken back by its number");
        }
        requirePeopleAndPaper(range, entry);
        if (source.equals(target)) {
            throw new Refusal(StockMsg.samePlace, range, source.label());
        }
        if (range.pieces() > BlankRange.MOST_PIECES) {
            throw new Refusal(StockMsg.rangeTooLong, range.pieces(), BlankRange.MOST_PIECES);
        }
        leave(range, source);
        return book(range, source, target, entry, entry.kind());
    }

    /**
     * Moves one piece from where it was just found, without looking for it a second time: a print does so twice.
     *
     * @param chip the piece
     * @param holding where it lies, as {@link #overlapping} gave it in this transaction
     * @param target where it goes
     * @param entry why and for whom; nothing that needs a second person or a paper
     */
    void move(ChipNumber chip, Holding holding, Place target, Entry entry) {
        var range = BlankRange.of(chip);
        requirePeopleAndPaper(range, entry);
        var source = holding.place();
        holdings.cut(holding, chip.serial(), chip.serial());
        book(range, source, target, entry, entry.kind());
    }

    /**
     * Takes a movement back: the opposite one, of the same pieces.
     *
     * @param number of the movement
     * @param account who takes it back
     * @param second the second person
     * @param why the paper or the reason
     * @return the opposite movement
     * @throws Refusal there is no such movement, it is taken back already, it is itself a taking back or belongs to a
     *         card, or a piece has moved on since
     */
    public Movement reverse(long number, String account, String second, String why) {
        var wrong = transaction.entities().find(Movement.class, number);
        if (wrong == null) {
            throw new Refusal(StockMsg.noSuchMovement, Long.toString(number));
        }
        if (wrong.kind() == Kind.REVERSE || OF_CARDS.contains(wrong.kind())) {
            throw new Refusal(StockMsg.notReversible, Long.toString(number), wrong.kind().label());
        }
        reversalOf(number).ifPresent(done -> {
            throw new Refusal(StockMsg.reversedAlready, Long.toString(number), Long.toString(done.id()));
        });
        var entry = Entry.reversing(wrong, account, why).approved(second);
        requirePeopleAndPaper(wrong.range(), entry);
        requireUntouched(wrong);
        leave(wrong.range(), wrong.target());
        return book(wrong.range(), wrong.target(), wrong.source(), entry, wrong.kind());
    }

    static boolean needsSecond(Kind kind) {
        return BY_TWO.contains(kind);
    }

    private void leave(BlankRange range, Place source) {
        if (source.isCounted()) {
            holdings.remove(range, source);
        }
    }

    /** Writes down pieces that have left their source. */
    private Movement book(BlankRange range, Place source, Place target, Entry entry, Kind countedAs) {
        if (target.isCounted()) {
            holdings.add(range, target);
        }
        var movement = new Movement(head.lastMovement() + 1, range, source, target, entry, time());
        chain.add(movement);
        transaction.entities().persist(movement);
        sums.count(movement, countedAs);
        transaction.announce("blanks");
        return movement;
    }

    /**
     * The time of what is booked now: this seat's, but not before what is booked already, since clocks of seats differ by
     * seconds and a transaction may have begun before the one it waited for. A clock that is off by more moves nobody else's.
     *
     * @return at least the newest movement's time, and after the last closing
     */
    public Instant time() {
        var now = transaction.now().truncatedTo(ChronoUnit.MICROS);
        return Stream.of(Optional.ofNullable(head.lastAt()), closed.map(at -> at.plus(1, ChronoUnit.MICROS)))
                .flatMap(Optional::stream)
                .filter(at -> at.isAfter(now) && !at.isAfter(now.plus(ClosedDays.SKEW)))
                .max(Comparator.naturalOrder())
                .orElse(now);
    }

    LedgerChain chain() {
        return chain;
    }

    static void requirePeopleAndPaper(BlankRange range, Entry entry) {
        if (BY_PAPER.contains(entry.kind()) && isBlank(entry.document())) {
            throw new Refusal(StockMsg.paperMissing, entry.kind().label(), range);
        }
        if (BY_TWO.contains(entry.kind()) && (isBlank(entry.approvedBy()) || entry.approvedBy().equals(entry.actor()))) {
            throw new Refusal(StockMsg.twoPeople, entry.kind().label(), range);
        }
    }

    /** Each piece's latest movement must be this one: a piece that left and came back has a story of its own since. */
    private void requireUntouched(Movement wrong) {
        Stories.firstTouchedAfter(transaction, wrong).ifPresent(later -> {
            var first = Math.max(later.range().first().serial(), wrong.range().first().serial());
            throw new Refusal(StockMsg.movedOn, Long.toString(wrong.id()), BlankRange.of(wrong.range().series(), first, first),
                    Long.toString(later.id()), later.kind().label());
        });
    }

    private Optional<Movement> reversalOf(long number) {
        return transaction.entities()
                .createQuery("select m from Movement m where m.reverses = :number", Movement.class)
                .setParameter("number", number)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * Writes the head of the movements' chain into the audit trail; for closings. The first movement of each day does so,
     * too.
     *
     * @param purpose of the audit entry
     * @return the number of the newest movement and its MAC, for the closing's own paper
     */
    public String anchor(String purpose) {
        chain.anchor(purpose);
        return head.lastMovement() + " " + head.chainMac();
    }

    /**
     * @param chip a piece
     * @return where it lies; empty if the books do not know it
     */
    public Optional<Place> placeOf(ChipNumber chip) {
        return overlapping(BlankRange.of(chip)).map(Holding::place);
    }

    /**
     * @param range numbers
     * @return the holding with the highest number that overlaps them
     */
    public Optional<Holding> overlapping(BlankRange range) {
        return holdings.overlapping(range);
    }

    /**
     * @param place where
     * @param limit at most this many
     * @return what lies there, in the order in which it came there
     */
    public List<Holding> at(Place place, int limit) {
        return holdings.at(place, limit);
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
