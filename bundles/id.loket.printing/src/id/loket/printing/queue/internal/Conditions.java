package id.loket.printing.queue.internal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import id.loket.printing.queue.QueueFilter;
import id.loket.store.Timestamps;

/** Conditions of a question to the store with the values in their places. */
public final class Conditions {

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    /**
     * @param condition with a question mark for each value
     * @param value moments, days, numbers or texts
     * @return this
     */
    public Conditions and(String condition, Object... value) {
        sql.append(sql.isEmpty() ? "" : " and ").append(condition);
        values.addAll(List.of(value));
        return this;
    }

    /**
     * @param filter village, origin and day of it; kind and hold are the plan's, the text is looked for elsewhere
     * @param zone of the office
     * @return this
     */
    public Conditions and(QueueFilter filter, ZoneId zone) {
        if (filter.village() != null) {
            and("CARD.VILLAGECODE = ?", filter.village());
        }
        if (filter.origin() != null) {
            and("CARD.ORIGINON = ?", filter.origin().date());
            and("CARD.ORIGINLABEL = ?", filter.origin().label());
        }
        if (filter.askedOn() != null) {
            and("CARD.REQUESTEDAT >= ?", filter.askedOn().atStartOfDay(zone).toInstant());
            and("CARD.REQUESTEDAT < ?", filter.askedOn().plusDays(1).atStartOfDay(zone).toInstant());
        }
        return this;
    }

    /**
     * @param query prepared with {@link #toString}
     * @throws SQLException from the query
     */
    public void set(PreparedStatement query) throws SQLException {
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

    /** @return the conditions in SQL */
    @Override
    public String toString() {
        return sql.toString();
    }
}
