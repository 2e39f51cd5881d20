package id.loket.printing.queue.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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
        var sql = new StringBuilder("select ").append(by).append(" from CARD where LANE = ?");
        var values = new ArrayList<Object>();
        values.add(lane.code());
        restrict(section, sql, values);
        if (after != null) {
            after(column, after, sql, values);
        }
        sql.append(" order by ").append(by).append(" fetch first ").append(limit).append(" rows only");
        try (var query = connection.prepareStatement(sql.toString())) {
            set(query, values);
            try (var rows = query.executeQuery()) {
                return keys(rows, at, column != null);
            }
        }
    }

    private void restrict(Section section, StringBuilder sql, List<Object> values) {
        if (section.letterAfter() != null) {
            add(sql, values, " and LETTERUNTIL > ?", section.letterAfter());
        }
        if (section.letterUpTo() != null) {
            add(sql, values, " and LETTERUNTIL <= ?", section.letterUpTo());
        }
        if (filter.village() != null) {
            add(sql, values, " and VILLAGECODE = ?", filter.village());
        }
        if (filter.origin() != null) {
            add(sql, values, " and ORIGINON = ?", filter.origin().date());
            add(sql, values, " and ORIGINLABEL = ?", filter.origin().label());
        }
        if (filter.askedOn() != null) {
            add(sql, values, " and REQUESTEDAT >= ?", filter.askedOn().atStartOfDay(zone).toInstant());
            add(sql, values, " and REQUESTEDAT < ?", filter.askedOn().plusDays(1).atStartOfDay(zone).toInstant());
        }
    }

    /** The first condition bounds the range, the second leaves out what was read. */
    private static void after(String column, OrderKey after, StringBuilder sql, List<Object> values) {
        if (column == null) {
            add(sql, values, " and REQUESTEDAT >= ?", after.askedAt());
        } else {
            add(sql, values, " and " + column + " >= ?", after.day());
            add(sql, values, " and (" + column + " > ? or REQUESTEDAT >= ?", after.day());
            values.add(after.askedAt());
            sql.append(')');
        }
        sql.append(column == null ? " and (" : " and (" + column + " > ? or ");
        if (column != null) {
            values.add(after.day());
        }
        add(sql, values, "REQUESTEDAT > ? or ID > ?)", after.askedAt());
        values.add(after.cardId());
    }

    private static void add(StringBuilder sql, List<Object> values, String condition, Object value) {
        sql.append(condition);
        values.add(value);
    }

    private static void set(PreparedStatement query, List<Object> values) throws SQLException {
        for (var i = 0; i < values.size(); i++) {
            var value = values.get(i);
            if (value instanceof Instant moment) {
                query.setTimestamp(i + 1, Timestamps.of(moment));
            } else if (value instanceof LocalDate day) {
                query.setDate(i + 1, java.sql.Date.valueOf(day));
            } else {
                query.setObject(i + 1, value);
            }
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
