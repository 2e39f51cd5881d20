package id.loket.stock.supply.internal;

import java.util.List;
import java.util.Optional;

import id.loket.stock.BlankRange;
import id.loket.stock.Movement.Kind;
import id.loket.stock.Place;
import id.loket.stock.RangeSet;
import id.loket.stock.supply.Consignment;
import id.loket.stock.supply.SupplyMsg;
import id.loket.stock.supply.internal.LineCheck.Fault;
import id.loket.store.Transaction;

/** What the ledger knows of numbers that are about to come in. */
final class Books {

    private final Transaction transaction;

    Books(Transaction transaction) {
        this.transaction = transaction;
    }

    /** Numbers that lie somewhere already; those on cards that no receipt covers yet are what a receipt is awaited for. */
    Optional<Fault> known(BlankRange range) {
        var awaited = RangeSet.of(awaited(range));
        return transaction.entities()
                .createQuery("select h.firstSerial, h.lastSerial, h.place from Holding h where h.series = :series"
                        + " and h.firstSerial <= :last and h.lastSerial >= :first order by h.firstSerial", Object[].class)
                .setParameter("series", range.series())
                .setParameter("first", range.first().serial())
                .setParameter("last", range.last().serial())
                .getResultStream()
                .flatMap(row -> known(range, row, awaited).stream())
                .findFirst();
    }

    private static Optional<Fault> known(BlankRange range, Object[] holding, RangeSet awaited) {
        var common = BlankRange.of(range.series(), Math.max(range.first().serial(), (Long) holding[0]),
                Math.min(range.last().serial(), (Long) holding[1]));
        return awaited.outside(common).map(pieces -> new Fault(SupplyMsg.lineInBooks, pieces, new Place((String) holding[2]).label()));
    }

    private List<BlankRange> awaited(BlankRange range) {
        return transaction.entities()
                .createQuery("select t.serial from ToReceive t where t.receiptId is null and t.series = :series"
                        + " and t.serial between :first and :last", Long.class)
                .setParameter("series", range.series())
                .setParameter("first", range.first().serial())
                .setParameter("last", range.last().serial())
                .getResultStream()
                .map(serial -> BlankRange.of(range.series(), serial, serial))
                .toList();
    }

    /** Numbers another open note announces. */
    Optional<Fault> announcedElsewhere(BlankRange range) {
        return transaction.entities()
                .createQuery("select c.noteNumber from Announced a, Consignment c where c.id = a.consignmentId and c.state in :open"
                        + " and a.series = :series and a.firstSerial <= :last and a.lastSerial >= :first", String.class)
                .setParameter("open", List.of(Consignment.State.EXPECTED, Consignment.State.PARTLY))
                .setParameter("series", range.series())
                .setParameter("first", range.first().serial())
                .setParameter("last", range.last().serial())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(note -> new Fault(SupplyMsg.lineAnnouncedElsewhere, range, note));
    }

    List<BlankRange> announced(long consignment) {
        return transaction.entities()
                .createQuery("select a from Announced a where a.consignmentId = :id order by a.id", Announced.class)
                .setParameter("id", consignment)
                .getResultStream()
                .map(Announced::range)
                .toList();
    }

    /** What came under a note so far, by the receipts of its arrivals. */
    List<BlankRange> received(long consignment) {
        return transaction.entities()
                .createQuery("select m.series, m.firstSerial, m.lastSerial from Movement m, Arrival a"
                        + " where a.consignmentId = :id and m.receiptId = a.receiptId and m.kind = :receipt", Object[].class)
                .setParameter("id", consignment)
                .setParameter("receipt", Kind.RECEIPT)
                .getResultStream()
                .map(row -> BlankRange.of((String) row[0], (Long) row[1], (Long) row[2]))
                .toList();
    }
}
