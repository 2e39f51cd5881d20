package id.loket.stock.internal;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import id.loket.stock.Movement;
import id.loket.stock.Movement.Kind;
import id.loket.stock.Place;
import id.loket.store.Transaction;

/**
 * The running totals and the sums of each day, kept in the transaction of each movement. A day is one of Central
 * Indonesian Time, whatever zone a seat is set to: the opening hours of all three zones of the country lie within one
 * such day, and no setting makes two seats sum differently. A movement taken back counts against its own kind, so that the
 * sum of a kind is what remained of it.
 */
final class DaySums {

    /** Days of the ledger begin and end in it. */
    private static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

    private final Transaction transaction;

    DaySums(Transaction transaction) {
        this.transaction = transaction;
    }

    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    static Instant start(LocalDate day) {
        return day.atStartOfDay().toInstant(ZONE);
    }

    /**
     * @param movement made just now
     * @param kind it counts under: its own, or that of the movement it takes back
     */
    void count(Movement movement, Kind kind) {
        var connection = transaction.connection();
        var day = day(movement.movedAt());
        try {
            if (movement.reverses() == null) {
                add(connection, movement.source(), day, kind, 0, movement.pieces());
                add(connection, movement.target(), day, kind, movement.pieces(), 0);
            } else {
                add(connection, movement.source(), day, kind, -movement.pieces(), 0);
                add(connection, movement.target(), day, kind, 0, -movement.pieces());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The sums of the ledger cannot be written", e);
        }
    }

    static void add(Connection connection, Place place, LocalDate day, Kind kind, long in, long out) throws SQLException {
        var total = "TOTAL SET PIECESIN = PIECESIN + ?, PIECESOUT = PIECESOUT + ? WHERE PLACE = ? AND KIND = ?";
        if (changed(connection, "UPDATE BLANK_" + total, place, null, kind, in, out) == 0) {
            changed(connection, "INSERT INTO BLANK_TOTAL (PIECESIN, PIECESOUT, PLACE, KIND) VALUES (?, ?, ?, ?)", place, null,
                    kind, in, out);
        }
        var ofDay = "UPDATE BLANK_DAY SET PIECESIN = PIECESIN + ?, PIECESOUT = PIECESOUT + ?"
                + " WHERE PLACE = ? AND KIND = ? AND MOVEDON = ?";
        if (changed(connection, ofDay, place, day, kind, in, out) == 0) {
            changed(connection, "INSERT INTO BLANK_DAY (PIECESIN, PIECESOUT, PLACE, KIND, MOVEDON) VALUES (?, ?, ?, ?, ?)",
                    place, day, kind, in, out);
        }
    }

    private static int changed(Connection connection, String sql, Place place, LocalDate day, Kind kind, long in, long out)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, in);
            statement.setLong(2, out);
            statement.setString(3, place.code());
            statement.setString(4, kind.name());
            if (day != null) {
                statement.setDate(5, Date.valueOf(day));
            }
            return statement.executeUpdate();
        }
    }
}
