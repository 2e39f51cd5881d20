package id.loket.stock.internal;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import id.loket.card.PrintAttempt;
import id.loket.stock.Balance;
import id.loket.stock.Movement.Kind;
import id.loket.stock.Place;
import id.loket.store.Timestamps;
import id.loket.store.Transaction;

/**
 * Sums over the ledger: now from the running totals, at other times from the sums of the days and the movements of the
 * days begun. None reads all movements.
 */
public final class Figures {

    /** Before any movement. */
    public static final Instant BEGINNING = Instant.parse("2000-01-01T00:00:00Z");

    private static final String TOTALS = "SELECT PLACE, KIND, PIECESIN, PIECESOUT FROM BLANK_TOTAL";
    private static final String DAYS = "SELECT PLACE, KIND, SUM(PIECESIN), SUM(PIECESOUT) FROM BLANK_DAY"
            + " WHERE MOVEDON >= ? AND MOVEDON < ? GROUP BY PLACE, KIND";
    private static final String MOVED = "SELECT SOURCE, TARGET, KIND, SUM(PIECES) FROM BLANK_MOVEMENT"
            + " WHERE MOVEDAT >= ? AND MOVEDAT < ? AND REVERSES IS NULL GROUP BY SOURCE, TARGET, KIND";
    private static final String TAKEN_BACK = "SELECT M.SOURCE, M.TARGET, R.KIND, SUM(M.PIECES) FROM BLANK_MOVEMENT M"
            + " JOIN BLANK_MOVEMENT R ON R.ID = M.REVERSES WHERE M.MOVEDAT >= ? AND M.MOVEDAT < ?"
            + " GROUP BY M.SOURCE, M.TARGET, R.KIND";
    /** These two hold every piece ever used, in many ranges: they are counted from the movements, and by the check. */
    private static final Collection<Place> ENDS = List.of(Place.ISSUED, Place.DESTROYED);

    private Figures() {
    }

    /**
     * @param transaction any
     * @return blanks that can be printed on, wherever they lie
     */
    public static long left(Transaction transaction) {
        var sums = totals(transaction);
        return sums.places().stream().filter(Place::isUnused).mapToLong(sums::net).sum();
    }

    /**
     * @param transaction any
     * @return what moved until now
     */
    public static Sums totals(Transaction transaction) {
        try (var statement = transaction.connection().prepareStatement(TOTALS)) {
            var sums = new Sums();
            addSides(statement, sums);
            return sums;
        } catch (SQLException e) {
            throw new IllegalStateException("The totals of the ledger cannot be read", e);
        }
    }

    /**
     * @param transaction any
     * @param from the first moment
     * @param until the first moment after
     * @return what moved between them
     */
    public static Sums between(Transaction transaction, Instant from, Instant until) {
        var firstDay = ceiling(from);
        var endDay = DaySums.day(until);
        try {
            var sums = new Sums();
            if (!firstDay.isBefore(endDay)) {
                addMoved(transaction.connection(), sums, from, until);
                return sums;
            }
            addMoved(transaction.connection(), sums, from, DaySums.start(firstDay));
            try (var statement = transaction.connection().prepareStatement(DAYS)) {
                statement.setDate(1, Date.valueOf(firstDay));
                statement.setDate(2, Date.valueOf(endDay));
                addSides(statement, sums);
            }
            addMoved(transaction.connection(), sums, DaySums.start(endDay), until);
            return sums;
        } catch (SQLException e) {
            throw new IllegalStateException("The sums of the ledger cannot be read", e);
        }
    }

    /**
     * @param transaction any; where it does not hold the ledger's lock, others may move pieces while it reads
     * @return the balance now, each place counted by its holdings and by the movements
     */
    public static Balance balance(Transaction transaction) {
        var sums = totals(transaction);
        var held = held(transaction, sums);
        return balance(transaction.now(), sums, held, openToReceive(transaction), printedOnCards(transaction, transaction.now()));
    }

    /**
     * @param transaction any
     * @param moment any moment; what moved in it is counted
     * @return the balance then, by the movements
     */
    public static Balance balance(Transaction transaction, Instant moment) {
        var sums = between(transaction, BEGINNING, moment.truncatedTo(ChronoUnit.MICROS).plus(1, ChronoUnit.MICROS));
        return balance(moment, sums, Map.of(), -sums.net(Place.UNRECEIVED), printedOnCards(transaction, moment));
    }

    private static Balance balance(Instant at, Sums sums, Map<String, Long> held, long toBeReceived, long onCards) {
        var takenIn = sums.out(Place.OUTSIDE, Kind.TAKE_IN) - sums.in(Place.OUTSIDE, Kind.TAKE_IN);
        var borrowed = sums.out(Place.OUTSIDE, Kind.BORROW) - sums.in(Place.OUTSIDE, Kind.BORROW)
                - sums.in(Place.OUTSIDE, Kind.BORROW_BACK) + sums.out(Place.OUTSIDE, Kind.BORROW_BACK);
        var places = sums.places();
        places.add(Place.OFFICE);
        return new Balance(at, -sums.net(Place.OUTSIDE) - takenIn - borrowed, takenIn, borrowed, toBeReceived,
                sums.moved(Kind.PRINT) + sums.in(Place.ISSUED, Kind.FOUND), onCards,
                sums.moved(Kind.SPOIL) + sums.in(Place.INVALID, Kind.FOUND),
                places.stream().filter(Place::isCounted)
                        .map(place -> new Balance.Line(place, held.getOrDefault(place.code(), sums.net(place)), sums.net(place)))
                        .filter(line -> line.held() != 0 || line.moved() != 0 || line.place().isKept())
                        .toList());
    }

    /** Counts the ranges at each place that has or should have any, but not where all used pieces end. */
    private static Map<String, Long> held(Transaction transaction, Sums sums) {
        var counted = sums.places().stream().filter(Place::isCounted).filter(place -> !ENDS.contains(place))
                .filter(place -> sums.net(place) != 0).map(Place::code).toList();
        var held = new HashMap<String, Long>();
        if (counted.isEmpty()) {
            return held;
        }
        counted.forEach(code -> held.put(code, 0L));
        // The 1 stands first in the sum, since the query language's parser binds a - b + c as a - (b + c).
        for (var row : transaction.entities()
                .createQuery("select h.place, sum(1 + h.lastSerial - h.firstSerial) from Holding h where h.place in :places"
                        + " group by h.place", Object[].class)
                .setParameter("places", counted)
                .getResultList()) {
            held.put((String) row[0], ((Number) row[1]).longValue());
        }
        return held;
    }

    private static void addMoved(Connection connection, Sums sums, Instant from, Instant until) throws SQLException {
        if (!from.isBefore(until)) {
            return;
        }
        for (var sql : new String[] { MOVED, TAKEN_BACK }) {
            var back = sql.equals(TAKEN_BACK);
            try (var statement = connection.prepareStatement(sql)) {
                statement.setTimestamp(1, Timestamps.of(from));
                statement.setTimestamp(2, Timestamps.of(until));
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        var kind = Kind.valueOf(rows.getString(3));
                        var pieces = rows.getLong(4);
                        sums.add(rows.getString(1), kind, back ? -pieces : 0, back ? 0 : pieces);
                        sums.add(rows.getString(2), kind, back ? 0 : pieces, back ? -pieces : 0);
                    }
                }
            }
        }
    }

    private static void addSides(PreparedStatement statement, Sums sums) throws SQLException {
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                sums.add(rows.getString(1), Kind.valueOf(rows.getString(2)), rows.getLong(3), rows.getLong(4));
            }
        }
    }

    private static LocalDate ceiling(Instant moment) {
        var day = DaySums.day(moment);
        return DaySums.start(day).equals(moment) ? day : day.plusDays(1);
    }

    private static long openToReceive(Transaction transaction) {
        return transaction.entities()
                .createQuery("select count(t) from ToReceive t where t.receiptId is null", Long.class).getSingleResult();
    }

    private static long printedOnCards(Transaction transaction, Instant until) {
        return transaction.entities()
                .createQuery("select count(a) from PrintAttempt a where a.result = :printed and a.endedAt <= :until", Long.class)
                .setParameter("printed", PrintAttempt.Result.PRINTED)
                .setParameter("until", until)
                .getSingleResult();
    }
}
