package id.loket.store.internal.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

import id.loket.store.Timestamps;

/**
 * One row as it stands in the table.
 *
 * @param entryId the number under which the row was written, a dash and a random part; in an untouched chain that
 *        number is {@code seq}, and it tells where a row belongs that was moved
 */
record AuditRow(String node, long seq, String entryId, Instant at, String actor, String action, String purpose,
        String subjects, String rowMac, String chainMac) {

    static final String COLUMNS = "NODE, SEQ, ENTRYID, MOMENT, ACTOR, ACTION, PURPOSE, SUBJECTS, ROWMAC, CHAINMAC";

    static AuditRow of(ResultSet row) throws SQLException {
        return new AuditRow(row.getString(1), row.getLong(2), row.getString(3), Timestamps.toInstant(row.getTimestamp(4)),
                row.getString(5), row.getString(6), row.getString(7), row.getString(8), row.getString(9), row.getString(10));
    }

    /** @return the number under which the row was written, or 0 if that is not to be read */
    long born() {
        var dash = entryId.indexOf('-');
        if (dash < 1 || dash > 18 || !entryId.chars().limit(dash).allMatch(c -> c >= '0' && c <= '9')) {
            return 0;
        }
        return Long.parseLong(entryId.substring(0, dash));
    }
}
