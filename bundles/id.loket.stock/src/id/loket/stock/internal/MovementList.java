package id.loket.stock.internal;

import java.sql.Date;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import id.loket.stock.Movement;
import id.loket.stock.Movements.Filter;
import id.loket.stock.Place;
import id.loket.store.Transaction;

/**
 * The list of movements, newest first, out of millions: the sums of the days tell on which days a place was touched, and
 * only as many days are read as fill the list.
 */
final class MovementList {

    private static final String OF_PLACE = " and (m.source = :place or m.target = :place)";

    private final Transaction transaction;
    private final Filter filter;

    MovementList(Transaction transaction, Filter filter) {
        this.transaction = transaction;
        this.filter = filter;
    }

    List<Movement> rows() {
        if (filter.chip().isPresent()) {
            return ofPiece();
        }
        if (filter.place().isEmpty() && filter.from().isEmpty() && filter.until().isEmpty()) {
            return latest();
        }
        var rows = new ArrayList<Movement>();
        for (var day : days()) {
            rows.addAll(ofDay(day, filter.limit() - rows.size()));
            if (rows.size() >= filter.limit()) {
                break;
            }
        }
        return rows;
    }

    private List<Movement> ofPiece() {
        return Stories.of(transaction, filter.chip().get()).stream()
                .filter(each -> filter.place().map(place -> each.source().equals(place) || each.target().equals(place)).orElse(true))
                .filter(each -> filter.from().map(from -> !each.movedAt().isBefore(from)).orElse(true))
                .filter(each -> filter.until().map(until -> each.movedAt().isBefore(until)).orElse(true))
                .filter(each -> each.id() < before())
                .sorted(Comparator.comparingLong(Movement::id).reversed())
                .limit(filter.limit())
                .toList();
    }

    /** Numbers have no gaps: the latest are those right below the head. */
    private List<Movement> latest() {
        var head = transaction.entities().createQuery("select h.lastMovement from LedgerHead h", Long.class).getSingleResult();
        var end = Math.min(before(), head + 1);
        return transaction.entities()
                .createQuery("select m from Movement m where m.id < :before and m.id >= :first order by m.id desc", Movement.class)
                .setParameter("before", end)
                .setParameter("first", end - filter.limit())
                .getResultList();
    }

    private List<LocalDate> days() {
        var sql = "SELECT DISTINCT MOVEDON FROM BLANK_DAY WHERE MOVEDON >= ? AND MOVEDON <= ?"
                + filter.place().map(place -> " AND PLACE = ?").orElse("") + " ORDER BY MOVEDON DESC";
        try (var statement = transaction.connection().prepareStatement(sql)) {
            statement.setDate(1, Date.valueOf(DaySums.day(filter.from().orElse(Figures.BEGINNING))));
            statement.setDate(2, Date.valueOf(DaySums.day(filter.until().orElse(transaction.now().plusSeconds(86_400)))));
            if (filter.place().isPresent()) {
                statement.setString(3, filter.place().get().code());
            }
            var days = new ArrayList<LocalDate>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    days.add(rows.getDate(1).toLocalDate());
                }
            }
            return days;
        } catch (SQLException e) {
            throw new IllegalStateException("The days of the ledger cannot be read", e);
        }
    }

    private List<Movement> ofDay(LocalDate day, int limit) {
        var start = later(DaySums.start(day), filter.from().orElse(Instant.MIN));
        var end = earlier(DaySums.start(day.plusDays(1)), filter.until().orElse(Instant.MAX));
        var query = transaction.entities()
                .createQuery("select m from Movement m where m.movedAt >= :start and m.movedAt < :end and m.id < :before"
                        + filter.place().map(place -> OF_PLACE).orElse("") + " order by m.id desc", Movement.class)
                .setParameter("start", start)
                .setParameter("end", end)
                .setParameter("before", before())
                .setMaxResults(limit);
        filter.place().map(Place::code).ifPresent(code -> query.setParameter("place", code));
        return query.getResultList();
    }

    private long before() {
        return filter.before() <= 0 ? Long.MAX_VALUE : filter.before();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
