package id.loket.stock.internal;

import java.util.List;
import java.util.Optional;

import id.loket.kernel.ChipNumber;
import id.loket.kernel.text.Refusal;
import id.loket.stock.BlankRange;
import id.loket.stock.Movement;
import id.loket.stock.Place;
import id.loket.stock.StockMsg;
import id.loket.store.Transaction;
import jakarta.persistence.LockModeType;

/**
 * The ledger inside one transaction. Making one locks the ledger until the transaction ends: movements of all seats
 * happen one after the other, each in a few milliseconds.
 */
public final class Ledger {

    private final Transaction transaction;
    private final LedgerHead head;

    /**
     * Locks the ledger until the transaction ends.
     *
     * @param transaction that writes
     */
    public Ledger(Transaction transaction) {
        this.transaction = transaction;
        head = transaction.entities().find(LedgerHead.class, LedgerHead.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * Moves a whole range, or refuses and moves nothing.
     *
     * @param range the pieces
     * @param source where each of them must lie
     * @param target where they go
     * @param entry why and for whom
     * @return the movement
     * @throws Refusal a piece does not lie at the source, or is in the books already where it comes from outside
     */
    public Movement move(BlankRange range, Place source, Place target, Movement.Entry entry) {
        if (source.isCounted()) {
            remove(range, source);
        }
        if (target.isCounted()) {
            add(range, target);
        }
        var movement = new Movement(head.next(), range, source, target, entry, transaction.now());
        transaction.entities().persist(movement);
        transaction.announce("blanks");
        return movement;
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
        return transaction.entities()
                .createQuery("select h from Holding h where h.series = :series and h.firstSerial <= :last"
                        + " order by h.firstSerial desc", Holding.class)
                .setParameter("series", range.series())
                .setParameter("last", range.last().serial())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .filter(holding -> holding.lastSerial() >= range.first().serial());
    }

    /**
     * @param place where
     * @param limit at most this many
     * @return what lies there, in the order in which it came there
     */
    public List<Holding> at(Place place, int limit) {
        return transaction.entities()
                .createQuery("select h from Holding h where h.place = :place order by h.id", Holding.class)
                .setParameter("place", place.code())
                .setMaxResults(limit)
                .getResultList();
    }

    private void add(BlankRange range, Place place) {
        overlapping(range).ifPresent(holding -> {
            var first = Math.max(holding.firstSerial(), range.first().serial());
            throw new Refusal(StockMsg.numberInBooks, BlankRange.of(range.series(), first, first), holding.place().label());
        });
        var before = neighbour(range.series(), range.first().serial() - 1, place);
        var after = neighbour(range.series(), range.last().serial() + 1, place);
        if (before.isPresent() && after.isPresent()) {
            before.get().endAt(after.get().lastSerial());
            transaction.entities().remove(after.get());
        } else if (before.isPresent()) {
            before.get().endAt(range.last().serial());
        } else if (after.isPresent()) {
            after.get().beginAt(range.first().serial());
        } else {
            transaction.entities().persist(new Holding(place, range.series(), range.first().serial(),
                    range.last().serial()));
        }
    }

    private Optional<Holding> neighbour(String series, long serial, Place place) {
        return serial < 0 ? Optional.empty() : overlapping(BlankRange.of(series, serial, serial))
                .filter(holding -> holding.place().equals(place));
    }

    private void remove(BlankRange range, Place place) {
        var last = range.last().serial();
        while (last >= range.first().serial()) {
            var missing = BlankRange.of(range.series(), last, last);
            var holding = overlapping(missing).filter(each -> each.place().equals(place))
                    .orElseThrow(() -> new Refusal(StockMsg.notInStore, missing, place.label()));
            var first = Math.max(holding.firstSerial(), range.first().serial());
            cut(holding, first, last);
            last = first - 1;
        }
    }

    private void cut(Holding holding, long first, long last) {
        var end = holding.lastSerial();
        if (first > holding.firstSerial()) {
            holding.endAt(first - 1);
            if (last < end) {
                transaction.entities().persist(new Holding(holding.place(), holding.range().series(), last + 1, end));
            }
        } else if (last < end) {
            holding.beginAt(last + 1);
        } else {
            transaction.entities().remove(holding);
        }
    }
}
