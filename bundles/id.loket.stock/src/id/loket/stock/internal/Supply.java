package id.loket.stock.internal;

import java.util.Objects;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.card.BlankSupply;
import id.loket.card.Machine;
import id.loket.kernel.ChipNumber;
import id.loket.kernel.OutageCause;
import id.loket.kernel.text.Refusal;
import id.loket.registry.office.OutageLog;
import id.loket.stock.BlankRange;
import id.loket.stock.Movement;
import id.loket.stock.Movement.Entry;
import id.loket.stock.Movement.Kind;
import id.loket.stock.Place;
import id.loket.stock.StockMsg;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** Gives blanks to printing, out of the ledger. */
@Component
public final class Supply implements BlankSupply {

    /** Under which name an empty stock stands in the outage log. */
    static final String SUBJECT = "blangko";
    /** Who stands in the ledger for what printing and hand-over do; the card's own records name the person. */
    private static final String ACTOR = "cards";
    /** Series of pieces whose number cannot be read; they are numbered as they come. */
    private static final String UNREADABLE = "X#8";

    private final Store store;
    private final OutageLog outages;

    /**
     * @param store open, with the ledger's tables
     * @param outages told when the last blank is used
     */
    @Activate
    public Supply(@Reference Store store, @Reference OutageLog outages) {
        this.store = store;
        this.outages = outages;
    }

    @Override
    public Optional<ChipNumber> next(Machine printer) {
        return store.read(transaction -> transaction.entities()
                .createQuery("select h from Holding h where h.place = :place order by h.id", Holding.class)
                .setParameter("place", Place.hopper(printer).code())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(holding -> holding.range().first()));
    }

    @Override
    public long left() {
        return store.read(Figures::left);
    }

    @Override
    public long left(Machine printer) {
        // The 1 stands first, since the query language's parser binds a - b + c as a - (b + c).
        return store.read(transaction -> transaction.entities()
                .createQuery("select sum(1 + h.lastSerial - h.firstSerial) from Holding h where h.place = :place", Number.class)
                .setParameter("place", Place.hopper(printer).code())
                .getResultStream().filter(Objects::nonNull).mapToLong(Number::longValue).sum());
    }

    @Override
    public void take(Transaction transaction, ChipNumber chip, long cardId) {
        var ledger = new Ledger(transaction);
        var holding = ledger.overlapping(BlankRange.of(chip)).orElseThrow(() -> new Refusal(
                Figures.left(transaction) == 0 ? StockMsg.stockEmpty : StockMsg.numberUnknown, chip));
        var place = holding.place();
        if (!place.isUnused()) {
            throw new Refusal(StockMsg.numberUsed, chip, place.label());
        }
        ledger.move(chip, holding, Place.IN_ACT, Entry.of(Kind.TAKE, ACTOR, cardId, null));
        if (ledger.at(place, 1).isEmpty() && Figures.left(transaction) == 0) {
            outages.begin(transaction, OutageCause.BLANK, SUBJECT, "");
        }
    }

    @Override
    public void printed(Transaction transaction, ChipNumber chip, long cardId) {
        outcome(transaction, chip, Place.ISSUED, Entry.of(Kind.PRINT, ACTOR, cardId, null));
    }

    @Override
    public void spoiled(Transaction transaction, ChipNumber chip, long cardId, SpoilCause cause) {
        outcome(transaction, chip, Place.INVALID, Entry.of(Kind.SPOIL, ACTOR, cardId, cause));
    }

    @Override
    public void untouched(Transaction transaction, ChipNumber chip, long cardId) {
        var origin = lastTake(transaction, chip).map(Movement::source).orElse(Place.OFFICE);
        outcome(transaction, chip, origin, Entry.of(Kind.RETURN, ACTOR, cardId, null));
        outages.end(transaction, OutageCause.BLANK, SUBJECT);
    }

    @Override
    public void takeIn(Transaction transaction, Optional<ChipNumber> chip, long residentId, SpoilCause cause) {
        var ledger = new Ledger(transaction);
        var piece = chip.orElseGet(() -> nextUnreadable(transaction));
        var place = ledger.placeOf(piece).orElse(Place.OUTSIDE);
        if (place.equals(Place.INVALID)) {
            throw new Refusal(StockMsg.takenInAlready, piece);
        }
        if (place.equals(Place.DESTROYED)) {
            throw new Refusal(StockMsg.takeInDestroyed, piece);
        }
        if (!place.equals(Place.OUTSIDE) && !place.equals(Place.ISSUED) && !place.equals(Place.LOST)) {
            throw new Refusal(StockMsg.takeInUnused, piece, place.label());
        }
        ledger.move(BlankRange.of(piece), place, Place.INVALID,
                new Entry(Kind.TAKE_IN, ACTOR, null, null, residentId, cause, null, null, null));
    }

    private static void outcome(Transaction transaction, ChipNumber chip, Place target, Entry entry) {
        var ledger = new Ledger(transaction);
        var holding = ledger.overlapping(BlankRange.of(chip)).orElseThrow(() -> new Refusal(StockMsg.numberUnknown, chip));
        if (!holding.place().equals(Place.IN_ACT)) {
            throw new Refusal(StockMsg.notInAct, chip, holding.place().label());
        }
        ledger.move(chip, holding, target, entry);
    }

    private static Optional<Movement> lastTake(Transaction transaction, ChipNumber chip) {
        return transaction.entities()
                .createQuery("select m from Movement m where m.series = :series and m.pieces = 1"
                        + " and m.firstSerial = :serial and m.kind = :take order by m.id desc", Movement.class)
                .setParameter("series", BlankRange.of(chip).series())
                .setParameter("serial", chip.serial())
                .setParameter("take", Kind.TAKE)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private static ChipNumber nextUnreadable(Transaction transaction) {
        var serial = transaction.entities()
                .createQuery("select h from Holding h where h.series = :series order by h.firstSerial desc", Holding.class)
                .setParameter("series", UNREADABLE)
                .setMaxResults(1)
                .getResultStream()
                .mapToLong(Holding::lastSerial)
                .findFirst()
                .orElse(0) + 1;
        return BlankRange.of(UNREADABLE, serial, serial).first();
    }
}
