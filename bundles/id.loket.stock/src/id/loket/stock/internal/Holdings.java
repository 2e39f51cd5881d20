package id.loket.stock.internal;

import java.util.List;
import java.util.Optional;

import id.loket.kernel.text.Refusal;
import id.loket.stock.BlankRange;
import id.loket.stock.Place;
import id.loket.stock.StockMsg;
import id.loket.store.Transaction;

/** Which pieces lie where: disjoint ranges, neighbours at one place merged. */
final class Holdings {

    private final Transaction transaction;

    Holdings(Transaction transaction) {
        this.transaction = transaction;
    }

    Optional<Holding> overlapping(BlankRange range) {
        return overlapping(range.series(), range.first().serial(), range.last().serial());
    }

    private Optional<Holding> overlapping(String series, long first, long last) {
        return transaction.entities()
                .createQuery("select h from Holding h where h.series = :series and h.firstSerial <= :last"
                        + " order by h.firstSerial desc", Holding.class)
                .setParameter("series", series)
                .setParameter("last", last)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .filter(holding -> holding.lastSerial() >= first);
    }

    List<Holding> at(Place place, int limit) {
        return transaction.entities()
                .createQuery("select h from Holding h where h.place = :place order by h.id", Holding.class)
                .setParameter("place", place.code())
                .setMaxResults(limit)
                .getResultList();
    }

    void add(BlankRange range, Place place) {
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
        return overlapping(series, serial, serial).filter(holding -> holding.place().equals(place));
    }

    void remove(BlankRange range, Place place) {
        var last = range.last().serial();
        while (last >= range.first().serial()) {
            var holding = lyingAt(place, range.series(), last);
            var first = Math.max(holding.firstSerial(), range.first().serial());
            cut(holding, first, last);
            last = first - 1;
        }
    }

    /** Refuses unless each piece lies at the place. */
    void requireAt(BlankRange range, Place place) {
        var last = range.last().serial();
        while (last >= range.first().serial()) {
            last = lyingAt(place, range.series(), last).firstSerial() - 1;
        }
    }

    private Holding lyingAt(Place place, String series, long serial) {
        var holding = overlapping(series, serial, serial);
        if (holding.isEmpty()) {
            throw new Refusal(StockMsg.notInStore, BlankRange.of(series, serial, serial), place.label());
        }
        var there = holding.get().place();
        if (!there.equals(place)) {
            throw new Refusal(StockMsg.liesElsewhere, BlankRange.of(series, serial, serial), place.label(), there.label());
        }
        return holding.get();
    }

    private void cut(Holding holding, long first, long last) {
        var end = holding.lastSerial();
        if (first > holding.firstSerial()) {
            holding.endAt(first - 1);
            if (last < end) {
                transaction.entities().persist(new Holding(holding.place(), holding.series(), last + 1, end));
            }
        } else if (last < end) {
            holding.beginAt(last + 1);
        } else {
            transaction.entities().remove(holding);
        }
    }
}
