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
final class Ledger {

    private final Transaction transaction;
    private final LedgerHead head;

    Ledger(Transaction transaction) {
        this.transaction = transaction;
        head = transaction.entities().find(LedgerHead.class, LedgerHead.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Moves a whole range, or refuses and moves nothing. */
    Movement move(BlankRange range, Place source, Place target, Movement.Entry entry) {
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

    /** Where a piece lies; empty if the books do not know it. */
    Optional<Place> placeOf(ChipNumber chip) {
        return overlapping(BlankRange.of(chip)).map(Holding::place);
    }

    /** The holding with the highest number that overlaps a range. */
    Optional<Holding> overlapping(BlankRange range) {
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

    /** What lies at a place, in the order in which it came there. */
    List<Holding> at(Place place, int limit) {
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
