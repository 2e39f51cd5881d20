package id.loket.verification.field.internal;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import id.loket.registry.fieldwork.FieldStatus;
import id.loket.store.Timestamps;
import id.loket.verification.campaign.ListRow;
import id.loket.verification.campaign.internal.ListCipher;
import id.loket.verification.desk.FieldFinding;

/** What teams found out about rows, in one transaction. */
public final class FindingTable {

    private static final String SEAL = "finding";
    private static final String INSERT = "INSERT INTO LIST_FINDING (ID, LISTID, LISTROWID, STATUS, NOTEDBY, NOTEDAT, SOURCE, SEALED)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String KNOWN = "SELECT COUNT(*) FROM LIST_FINDING WHERE ID = ?";
    private static final String OF_ROW = "SELECT ID, STATUS, NOTEDBY, NOTEDAT, SOURCE, SEALED FROM LIST_FINDING WHERE LISTROWID = ?"
            + " ORDER BY NOTEDAT DESC, ID";
    private static final String OF_LIST = "SELECT ID, LISTROWID FROM LIST_FINDING WHERE LISTROWID BETWEEN ? AND ? ORDER BY LISTROWID";
    private static final String SEEN = "SELECT DISTINCT LISTROWID FROM LIST_FINDING WHERE LISTROWID IN (";

    private final Connection connection;

    /** @param connection of the transaction */
    public FindingTable(Connection connection) {
        this.connection = connection;
    }

    boolean knows(String id) throws SQLException {
        try (var statement = connection.prepareStatement(KNOWN)) {
            statement.setString(1, id);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1) > 0;
            }
        }
    }

    void insert(FieldFinding finding, ListCipher cipher) throws SQLException {
        try (var statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, finding.id());
            statement.setLong(2, finding.rowId() / ListRow.LINES);
            statement.setLong(3, finding.rowId());
            statement.setString(4, finding.status().name());
            statement.setString(5, finding.by());
            statement.setTimestamp(6, Timestamps.of(finding.at()));
            statement.setString(7, finding.team());
            statement.setBytes(8, cipher.seal(SEAL, finding.evidence().getBytes(StandardCharsets.UTF_8), line(finding.rowId())));
            statement.executeUpdate();
        }
    }

    /**
     * @param rowId a row
     * @param cipher of its list
     * @return what was found out, newest first
     * @throws SQLException from the connection
     */
    public List<FieldFinding> of(long rowId, ListCipher cipher) throws SQLException {
        var findings = new ArrayList<FieldFinding>();
        try (var statement = connection.prepareStatement(OF_ROW)) {
            statement.setLong(1, rowId);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    findings.add(new FieldFinding(rows.getString(1), rowId, FieldStatus.valueOf(rows.getString(2)),
                            new String(cipher.open(SEAL, rows.getBytes(6), line(rowId)), StandardCharsets.UTF_8),
                            rows.getString(3), Timestamps.toInstant(rows.getTimestamp(4)), rows.getString(5)));
                }
            }
        }
        return findings;
    }

    /**
     * Writes what was found out about rows beside the rows of the next version of their list, too.
     *
     * @param heirs id of the new row by that of the row before; some hundred
     * @param from opens the older version
     * @param to seals the newer one
     * @throws SQLException from the connection
     */
    public void handOn(Map<Long, Long> heirs, ListCipher from, ListCipher to) throws SQLException {
        for (var earlier : seen(heirs.keySet())) {
            var row = heirs.get(earlier);
            for (var finding : of(earlier, from)) {
                insert(new FieldFinding(heirId(finding.id(), row), row, finding.status(), finding.evidence(), finding.by(),
                        finding.at(), finding.team()), to);
            }
        }
    }

    /** The same each time, so that it can be told whether a finding came home before. */
    private static String heirId(String finding, long row) {
        return UUID.nameUUIDFromBytes((finding + "/" + row).getBytes(StandardCharsets.US_ASCII)).toString();
    }

    /** @return the rows of a list that something was found out about */
    Set<Long> rowsOf(long listId) throws SQLException {
        return rowsNotIn(listId, Set.of());
    }

    /** @return the rows of a list about which something was found out that is not among those */
    Set<Long> rowsNotIn(long listId, Set<String> findings) throws SQLException {
        var found = new TreeSet<Long>();
        try (var statement = connection.prepareStatement(OF_LIST)) {
            statement.setLong(1, ListRow.id(listId, 0));
            statement.setLong(2, ListRow.id(listId + 1, 0) - 1);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    if (!findings.contains(rows.getString(1))) {
                        found.add(rows.getLong(2));
                    }
                }
            }
        }
        return found;
    }

    /**
     * @param rowIds some hundred rows at most
     * @return those of them that a team looked for
     * @throws SQLException from the connection
     */
    public Set<Long> seen(Collection<Long> rowIds) throws SQLException {
        var seen = new HashSet<Long>();
        if (rowIds.isEmpty()) {
            return seen;
        }
        var sql = SEEN + String.join(",", Collections.nCopies(rowIds.size(), "?")) + ")";
        try (var statement = connection.prepareStatement(sql)) {
            int index = 0;
            for (var row : rowIds) {
                statement.setLong(++index, row);
            }
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    seen.add(rows.getLong(1));
                }
            }
        }
        return seen;
    }

    private static int line(long rowId) {
        return (int) (rowId % ListRow.LINES);
    }
}
