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
        return upTo(series, last, 1).stream().findFirst().filter(holding -> holding.lastSerial() >= first);
    }

    /** Holdings that begin at a number or below it, the highest first. */
    private List<Holding> upTo(String series, long serial, int most) {
        return transaction.entities()
                .createQuery("select h from Holding h where h.series = :series and h.firstSerial <= :last"
                        + " order by h.firstSerial desc", Holding.class)
                .setParameter("series", series)
                .setParameter("last", serial)
                .setMaxResults(most)
                .getResultList();
    }

    List<Holding> at(Place place, int limit) {
        return transaction.entities()
                .createQuery("select h from Holding h where h.place = :place order by h.id", Holding.class)
                .setParameter("place", place.code())
                .setMaxResults(limit)
                .getResultList();
    }

    void add(BlankRange range, Place place) {
        var first = range.first().serial();
        var last = range.last().serial();
        // The one that may begin right behind the range, and the one below it.
        var near = upTo(range.series(), last + 1, 2);
        near.stream().filter(holding -> holding.firstSerial() <= last && holding.lastSerial() >= first).findFirst()
                .ifPresent(holding -> {
                    var common = Math.max(holding.firstSerial(), first);
                    throw new Refusal(StockMsg.numberInBooks, BlankRange.of(range.series(), common, common),
                            holding.place().label());
                });
        var here = near.stream().filter(holding -> holding.place().equals(place)).toList();
        var before = here.stream().filter(holding -> holding.lastSerial() == first - 1).findFirst();
        var after = here.stream().filter(holding -> holding.firstSerial() == last + 1).findFirst();
        if (before.isPresent() && after.isPresent()) {
            before.get().endAt(after.get().lastSerial());
            transaction.entities().remove(after.get());
        } else if (before.isPresent()) {
            before.get().endAt(last);
        } else if (after.isPresent()) {
            after.get().beginAt(first);
        } else {
            transaction.entities().persist(new Holding(place, range.series(), first, last));
        }
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

    void cut(Holding holding, long first, long last) {
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
