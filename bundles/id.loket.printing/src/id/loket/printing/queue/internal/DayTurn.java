package id.loket.printing.queue.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;

import id.loket.card.Lane;
import id.loket.card.Lane.Gate;
import id.loket.store.Timestamps;

/**
 * Moves the cards that crossed a date to the other side of their gate: a 17th birthday, a release grown too old. Only
 * these are touched, a portion at a time; whoever prints asks the gate itself once more.
 */
public final class DayTurn {

    private static final int PORTION = 500;

    private final Connection connection;

    /** @param connection of the transaction */
    public DayTurn(Connection connection) {
        this.connection = connection;
    }

    /**
     * @param today at the office
     * @param oldest from when on a release is fresh
     * @return how many cards were moved; call again as long as it is not 0
     * @throws SQLException from the connection
     */
    public int turn(LocalDate today, Instant oldest) throws SQLException {
        var moved = 0;
        var young = new Crossing("PRINTABLEFROM", ">", java.sql.Date.valueOf(today));
        var grown = new Crossing("PRINTABLEFROM", "<=", java.sql.Date.valueOf(today));
        var old = new Crossing("RELEASEDAT", "<", Timestamps.of(oldest));
        var fresh = new Crossing("RELEASEDAT", ">=", Timestamps.of(oldest));
        for (var code : Lanes.there(connection)) {
            var lane = Lane.of(code);
            moved += switch (lane.gate()) {
                case AGE -> move(lane, Gate.OPEN, grown);
                case OPEN -> move(lane, Gate.AGE, young) + move(lane, Gate.OLD_RELEASE, old);
                case OLD_RELEASE -> move(lane, Gate.AGE, young) + move(lane, Gate.OPEN, fresh);
                case WITHDRAWN -> 0;
            };
        }
        return moved;
    }

    /** On which side of a date a card no longer belongs in its lane. */
    private record Crossing(String column, String compared, Object date) {

        /** In the order of the lane's index: without one, a database reads all cards to learn that none has crossed. */
        String sql() {
            return "select ID from CARD where LANE = ? and %1$s %2$s ? order by %1$s fetch first %3$d rows only"
                    .formatted(column, compared, PORTION);
        }
    }

    private int move(Lane lane, Gate to, Crossing crossing) throws SQLException {
        var ids = new ArrayList<Long>();
        try (var query = connection.prepareStatement(crossing.sql())) {
            query.setInt(1, lane.code());
            query.setObject(2, crossing.date());
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
        }
        if (ids.isEmpty()) {
            return 0;
        }
        try (var update = connection.prepareStatement("update CARD set LANE = ? where ID = ? and LANE = ?")) {
            for (var id : ids) {
                update.setInt(1, lane.behind(to).code());
                update.setLong(2, id);
                update.setInt(3, lane.code());
                update.addBatch();
            }
            update.executeBatch();
        }
        return ids.size();
    }
}
