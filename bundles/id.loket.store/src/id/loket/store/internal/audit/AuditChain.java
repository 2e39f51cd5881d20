package id.loket.store.internal.audit;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

import javax.sql.DataSource;

import id.loket.store.AuditEntry;
import id.loket.store.AuditTrail.Head;
import id.loket.store.Timestamps;

/**
 * This node's chain, growing. Rows are numbered right before their commit, and the chain is held until the commit is
 * through: numbers have no gaps and stand in commit order, whatever the clock does.
 */
public final class AuditChain {

    private static final String INSERT = "INSERT INTO AUDIT (" + AuditRow.COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final int SUBJECTS_LENGTH = 30_000;
    private static final int PURPOSE_LENGTH = 500;

    private final String node;
    private final ChainMacs macs;
    private final HeadFile heads;
    private final SecureRandom random = new SecureRandom();
    private final ReentrantLock growing = new ReentrantLock();
    private volatile Head head;
    private boolean headInDoubt;

    /**
     * @param node this node
     * @param key of the chain's MACs
     * @param heads where the head is noted outside the database
     */
    public AuditChain(String node, byte[] key, HeadFile heads) {
        this.node = node;
        this.macs = new ChainMacs(key);
        this.heads = heads;
        this.head = new Head(node, 0, "");
    }

    /** @return the newest committed row */
    public Head head() {
        return head;
    }

    /**
     * Takes up the chain where the database has it.
     *
     * @param connections of the open database
     * @return when the newest row of any node was written, or null if there is none
     */
    public Instant resume(DataSource connections) throws SQLException {
        try (var connection = connections.getConnection()) {
            head = newest(connection);
            try (var statement = connection.prepareStatement("SELECT MOMENT FROM AUDIT WHERE NODE = ? AND SEQ = ?")) {
                statement.setString(1, node);
                statement.setLong(2, head.seq());
                try (var rows = statement.executeQuery()) {
                    return rows.next() ? Timestamps.toInstant(rows.getTimestamp(1)) : null;
                }
            }
        }
    }

    /**
     * Adds rows and commits.
     *
     * @param connection of the transaction they belong to
     * @param entries what happened, in order
     * @param at the transaction's time
     * @param commit commits that transaction
     */
    public void append(Connection connection, List<AuditEntry> entries, Instant at, Runnable commit) throws SQLException {
        growing.lock();
        try {
            if (headInDoubt) {
                head = newest(connection);
            }
            headInDoubt = true;
            var grown = insert(connection, entries, at);
            commit.run();
            headInDoubt = false;
            head = grown;
            heads.note(grown);
        } finally {
            growing.unlock();
        }
    }

    private Head insert(Connection connection, List<AuditEntry> entries, Instant at) throws SQLException {
        var last = head;
        try (var statement = connection.prepareStatement(INSERT)) {
            for (var entry : entries) {
                for (var subjects : portions(entry.subjects())) {
                    var row = row(last, entry, subjects, at);
                    bind(statement, row);
                    statement.addBatch();
                    last = new Head(node, row.seq(), row.chainMac());
                }
            }
            statement.executeBatch();
        }
        return last;
    }

    private AuditRow row(Head before, AuditEntry entry, String subjects, Instant at) {
        var seq = before.seq() + 1;
        var entryId = seq + "-" + HexFormat.of().toHexDigits(random.nextLong());
        var purpose = entry.purpose().length() <= PURPOSE_LENGTH ? entry.purpose() : entry.purpose().substring(0, PURPOSE_LENGTH);
        var row = new AuditRow(node, seq, entryId, at, entry.actor(), entry.action(), purpose, subjects, "", "");
        var rowMac = macs.row(row);
        return new AuditRow(node, seq, entryId, at, entry.actor(), entry.action(), purpose, subjects, rowMac,
                macs.chain(before.chainMac(), seq, rowMac));
    }

    private static void bind(PreparedStatement statement, AuditRow row) throws SQLException {
        statement.setString(1, row.node());
        statement.setLong(2, row.seq());
        statement.setString(3, row.entryId());
        statement.setTimestamp(4, Timestamps.of(row.at()));
        statement.setString(5, row.actor());
        statement.setString(6, row.action());
        statement.setString(7, row.purpose());
        statement.setString(8, row.subjects());
        statement.setString(9, row.rowMac());
        statement.setString(10, row.chainMac());
    }

    /** A query that found more than a row can name goes on in the next row. */
    private static List<String> portions(List<String> subjects) {
        var portions = new ArrayList<String>();
        var portion = new StringBuilder();
        for (var subject : subjects) {
            if (portion.length() + subject.length() + 1 > SUBJECTS_LENGTH) {
                portions.add(portion.toString());
                portion.setLength(0);
            }
            portion.append(portion.isEmpty() ? "" : " ").append(subject);
        }
        portions.add(portion.toString());
        return portions;
    }

    private Head newest(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(
                "SELECT SEQ, CHAINMAC FROM AUDIT WHERE NODE = ? ORDER BY SEQ DESC FETCH FIRST 1 ROW ONLY")) {
            statement.setString(1, node);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? new Head(node, rows.getLong(1), rows.getString(2)) : new Head(node, 0, "");
            }
        }
    }
}
