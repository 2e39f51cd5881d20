package id.loket.stock.internal;

import java.util.Map;
import java.util.TreeMap;

import id.loket.card.PrintAttempt;
import id.loket.stock.Balance;
import id.loket.stock.Movement.Kind;
import id.loket.stock.Place;
import id.loket.store.Transaction;

/** Sums over the ledger. The 1 stands first in the sums, since the query language's parser binds a - b + c as a - (b + c). */
final class Figures {

    private Figures() {
    }

    static long left(Transaction transaction) {
        return number(transaction.entities()
                .createQuery("select sum(1 + h.lastSerial - h.firstSerial) from Holding h"
                        + " where h.place = :office or h.place like :hoppers", Number.class)
                .setParameter("office", Place.OFFICE.code())
                .setParameter("hoppers", Place.hopper("%").code())
                .getSingleResult());
    }

    static Balance balance(Transaction transaction) {
        var held = perPlace(transaction,
                "select h.place, sum(1 + h.lastSerial - h.firstSerial) from Holding h group by h.place");
        var into = perPlace(transaction, "select m.target, sum(m.pieces) from Movement m group by m.target");
        var out = perPlace(transaction, "select m.source, sum(m.pieces) from Movement m group by m.source");
        var names = new TreeMap<String, Long>(into);
        held.forEach(names::putIfAbsent);
        names.putIfAbsent(Place.OFFICE.code(), 0L);
        var lines = names.keySet().stream().map(Place::new).filter(Place::isCounted)
                .map(place -> new Balance.Line(place, held.getOrDefault(place.code(), 0L),
                        into.getOrDefault(place.code(), 0L) - out.getOrDefault(place.code(), 0L)))
                .toList();
        return new Balance(transaction.now(),
                moved(transaction, Kind.RECEIPT, null),
                moved(transaction, Kind.TAKE_IN, Place.OUTSIDE),
                openToReceive(transaction),
                moved(transaction, Kind.PRINT, null) + foundAt(transaction, Place.ISSUED),
                printedOnCards(transaction),
                moved(transaction, Kind.SPOIL, null) + foundAt(transaction, Place.INVALID),
                lines);
    }

    private static long openToReceive(Transaction transaction) {
        return transaction.entities()
                .createQuery("select count(t) from ToReceive t where t.receiptId is null", Long.class).getSingleResult();
    }

    private static long printedOnCards(Transaction transaction) {
        return transaction.entities()
                .createQuery("select count(a) from PrintAttempt a where a.result = :printed", Long.class)
                .setParameter("printed", PrintAttempt.Result.PRINTED)
                .getSingleResult();
    }

    private static long foundAt(Transaction transaction, Place place) {
        return number(transaction.entities()
                .createQuery("select sum(m.pieces) from Movement m where m.kind = :kind and m.target = :place", Number.class)
                .setParameter("kind", Kind.FOUND)
                .setParameter("place", place.code())
                .getSingleResult());
    }

    private static long moved(Transaction transaction, Kind kind, Place source) {
        var query = transaction.entities()
                .createQuery("select sum(m.pieces) from Movement m where m.kind = :kind"
                        + (source == null ? "" : " and m.source = :source"), Number.class)
                .setParameter("kind", kind);
        return number(source == null ? query.getSingleResult()
                : query.setParameter("source", source.code()).getSingleResult());
    }

    private static Map<String, Long> perPlace(Transaction transaction, String query) {
        var sums = new TreeMap<String, Long>();
        for (var row : transaction.entities().createQuery(query, Object[].class).getResultList()) {
            sums.put((String) row[0], number((Number) row[1]));
        }
        return sums;
    }

    private static long number(Number sum) {
        return sum == null ? 0 : sum.longValue();
    }
}
