package id.loket.printing.queue.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import id.loket.card.Lane;
import id.loket.printing.queue.OrderKey;
import id.loket.printing.queue.QueueFilter;
import id.loket.store.Timestamps;

/**
 * Reads the queue in the order of a plan: each lane is a range of an index in the order wanted, and the lanes of a
 * section are merged. What is read does not grow with the queue.
 */
public final class LaneReader {

    private static final int FEWEST = 16;

    private final Connection connection;
    private final QueueFilter filter;
    private final ZoneId zone;

    /**
     * @param connection of the transaction
     * @param filter village, origin and day; kind and hold are the plan's
     * @param zone of the office
     */
    public LaneReader(Connection connection, QueueFilter filter, ZoneId zone) {
        this.connection = connection;
        this.filter = filter;
        this.zone = zone;
    }

    /**
     * @param plan the order
     * @param after the last key read before, or null
     * @param limit at most this many
     * @return the next keys in order
     * @throws SQLException from the connection
     */
    public List<OrderKey> read(Plan plan, OrderKey after, int limit) throws SQLException {
        var found = new ArrayList<OrderKey>();
        var there = Lanes.there(connection);
        for (var at = after == null ? 0 : after.section(); at < plan.sections().size() && found.size() < limit; at++) {
            var section = plan.sections().get(at);
            var from = after != null && after.section() == at ? after : null;
            var keys = new ArrayList<OrderKey>();
            for (var lane : section.lanes()) {
                if (there.contains(lane.code())) {
                    keys.addAll(range(section, at, lane, from, limit - found.size()));
                }
            }
            keys.sort(null);
            found.addAll(keys.subList(0, Math.min(keys.size(), limit - found.size())));
        }
        return found;
    }

    private List<OrderKey> range(Section section, int at, Lane lane, OrderKey after, int limit) throws SQLException {
        var column = section.order().column();
        var by = column == null ? "REQUESTEDAT, ID" : column + ", REQUESTEDAT, ID";
        var conditions = new Conditions().and("LANE = ?", lane.code());
        if (section.letterAfter() != null) {
            conditions.and("LETTERUNTIL > ?", section.letterAfter());
        }
        if (section.letterUpTo() != null) {
            conditions.and("LETTERUNTIL <= ?", section.letterUpTo());
        }
        conditions.and(filter, zone);
        if (after != null) {
            after(column, after, conditions);
        }
        try (var query = connection.prepareStatement("select %1$s from CARD where %2$s order by %1$s fetch first %3$d rows only"
                .formatted(by, conditions, portion(limit)))) {
            conditions.set(query);
            try (var rows = query.executeQuery()) {
                return keys(rows, at, column != null);
            }
        }
    }

    /** Rather a few keys too many than a text of its own for each number: a database plans every new text anew. */
    private static int portion(int limit) {
        return limit <= FEWEST ? FEWEST : Integer.highestOneBit(limit - 1) << 1;
    }

    /** The first condition bounds the range, the others leave out what was read. */
    private static void after(String column, OrderKey after, Conditions conditions) {
        if (column == null) {
            conditions.and("REQUESTEDAT >= ?", after.askedAt());
            conditions.and("(REQUESTEDAT > ? or ID > ?)", after.askedAt(), after.cardId());
        } else {
            conditions.and(column + " >= ?", after.day());
            conditions.and("(" + column + " > ? or REQUESTEDAT >= ?)", after.day(), after.askedAt());
            conditions.and("(" + column + " > ? or REQUESTEDAT > ? or ID > ?)", after.day(), after.askedAt(), after.cardId());
        }
    }

    private static List<OrderKey> keys(ResultSet rows, int section, boolean dated) throws SQLException {
        var keys = new ArrayList<OrderKey>();
        var column = dated ? 2 : 1;
        while (rows.next()) {
            keys.add(new OrderKey(section, dated ? rows.getDate(1).toLocalDate() : null, Timestamps.toInstant(rows.getTimestamp(column)),
                    rows.getLong(column + 1)));
        }
        return keys;
    }
}
