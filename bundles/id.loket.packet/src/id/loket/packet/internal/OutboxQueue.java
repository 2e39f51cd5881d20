package id.loket.packet.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import id.loket.packet.Packets.OutboxRow;
import id.loket.packet.Packets.Receiver;
import id.loket.packet.internal.OutboxEntry.State;
import id.loket.store.Timestamps;

/**
 * Changes to many rows of the outbox, each by a conditional update, and always in the order of their ids: a courier, a
 * person who switches the route and another seat neither find each other's rows changed under them nor wait in a circle.
 */
final class OutboxQueue {

    private static final String CHANGE = "UPDATE OUTBOX SET VERSION = VERSION + 1, ";
    private static final String WAITING = " STATE = '" + State.WAITING + "'";

    private final Connection connection;
    private final String node;

    OutboxQueue(Connection connection, String node) {
        this.connection = connection;
        this.node = node;
    }

    /** @return those of the rows that no other seat claimed first, as they are now */
    List<OutboxRow> claim(List<OutboxEntry> due, Instant leaseEnd) {
        var sql = CHANGE + "ATTEMPTS = ATTEMPTS + 1, NEXTATTEMPT = ?, CLAIMEDBY = ? WHERE" + WAITING
                + " AND ID = ? AND VERSION = ?";
        var claimed = new HashSet<OutboxEntry>();
        due.stream().sorted(Comparator.comparing(OutboxEntry::id))
                .filter(entry -> change(sql, Timestamps.of(leaseEnd), node, entry.id(), entry.version()) == 1)
                .forEach(claimed::add);
        return due.stream().filter(claimed::contains).map(entry -> entry.claimedUntil(leaseEnd)).toList();
    }

    /** @return how many rows an earlier run of this node had claimed and are due now */
    int release(Instant now) {
        return changeEach(waiting(" AND CLAIMEDBY = ?", node), "NEXTATTEMPT = ?, CLAIMEDBY = NULL", Timestamps.of(now));
    }

    int reschedule(Set<Receiver> receivers, String reason, Instant nextAttempt) {
        var places = String.join(",", Collections.nCopies(receivers.size(), "?"));
        return changeEach(waiting(" AND RECEIVER IN (" + places + ")", receivers.stream().map(Enum::name).toArray()),
                "REASON = ?, NEXTATTEMPT = ?", OutboxEntry.shortened(reason), Timestamps.of(nextAttempt));
    }

    int hold(String reason) {
        return changeEach(waiting(" AND NEXTATTEMPT IS NOT NULL"), "REASON = ?, NEXTATTEMPT = NULL",
                OutboxEntry.shortened(reason));
    }

    private List<Long> waiting(String condition, Object... values) {
        try (var statement = connection.prepareStatement("SELECT ID FROM OUTBOX WHERE" + WAITING + condition + " ORDER BY ID")) {
            bind(statement, values);
            var ids = new ArrayList<Long>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
            return ids;
        } catch (SQLException failure) {
            throw unexpected(failure);
        }
    }

    private int changeEach(List<Long> ids, String change, Object... values) {
        var all = Arrays.copyOf(values, values.length + 1);
        return ids.stream().mapToInt(id -> {
            all[values.length] = id;
            return change(CHANGE + change + " WHERE" + WAITING + " AND ID = ?", all);
        }).sum();
    }

    private int change(String sql, Object... values) {
        try (var statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw unexpected(failure);
        }
    }

    /** The store tells a person what a busy or full database means. */
    private static IllegalStateException unexpected(SQLException failure) {
        return new IllegalStateException(failure);
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
