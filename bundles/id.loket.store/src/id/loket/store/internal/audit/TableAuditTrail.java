package id.loket.store.internal.audit;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;

import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.store.AuditEntry;
import id.loket.store.AuditTrail;
import id.loket.store.internal.Failures;

/** The trail in the table AUDIT, read in pages along its key. */
public final class TableAuditTrail implements AuditTrail {

    private static final Logger LOG = LoggerFactory.getLogger(TableAuditTrail.class);
    private static final int PAGE = 5000;
    private static final String PAGE_SQL = "SELECT " + AuditRow.COLUMNS
            + " FROM AUDIT WHERE NODE = ? AND SEQ > ? ORDER BY SEQ FETCH FIRST " + PAGE + " ROWS ONLY";

    private final DataSource connections;
    private final AuditChain chain;
    private final HeadFile heads;
    private final byte[] key;
    private final Failures failures;

    /**
     * @param connections of the open database
     * @param chain this node's
     * @param heads the heads noted outside the database
     * @param key of the chains' MACs
     * @param failures turns SQL errors into refusals
     */
    public TableAuditTrail(DataSource connections, AuditChain chain, HeadFile heads, byte[] key, Failures failures) {
        this.connections = connections;
        this.chain = chain;
        this.heads = heads;
        this.key = key.clone();
        this.failures = failures;
    }

    @Override
    public Head head() {
        return chain.head();
    }

    @Override
    public List<Finding> verify(Collection<Head> given) {
        var anchors = anchors(given);
        var findings = new Findings();
        var macs = new ChainMacs(key);
        try (var connection = connections.getConnection()) {
            var nodes = new TreeSet<>(anchors.keySet());
            nodes.addAll(nodes(connection));
            for (var node : nodes) {
                var check = new ChainCheck(node, macs::chain, findings, anchors.getOrDefault(node, Map.of()));
                read(connection, node, row -> check.row(row.seq(), row.born(), macs.row(row).equals(row.rowMac()), row.rowMac(),
                        row.chainMac()));
                check.end();
            }
        } catch (SQLException e) {
            throw failures.translate(e);
        }
        return findings.list();
    }

    @Override
    public List<AuditEntry> entries(String action) {
        var macs = new ChainMacs(key);
        var entries = new ArrayList<AuditEntry>();
        try (var connection = connections.getConnection();
                var statement = connection.prepareStatement(
                        "SELECT " + AuditRow.COLUMNS + " FROM AUDIT WHERE ACTION = ? ORDER BY NODE, SEQ")) {
            statement.setString(1, action);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var row = AuditRow.of(rows);
                    if (macs.row(row).equals(row.rowMac())) {
                        entries.add(AuditEntry.of(row.actor(), row.action(), row.purpose(), row.subjects().split(" ")));
                    }
                }
            }
        } catch (SQLException e) {
            throw failures.translate(e);
        }
        return entries;
    }

    @Override
    public long rows() {
        try (var connection = connections.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT COUNT(*) FROM AUDIT")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw failures.translate(e);
        }
    }

    private static void read(Connection connection, String node, Consumer<AuditRow> reader) throws SQLException {
        try (var statement = connection.prepareStatement(PAGE_SQL)) {
            statement.setString(1, node);
            var seq = Long.MIN_VALUE;
            for (var count = PAGE; count == PAGE;) {
                statement.setLong(2, seq);
                count = 0;
                try (var rows = statement.executeQuery()) {
                    for (; rows.next(); count++) {
                        var row = AuditRow.of(rows);
                        reader.accept(row);
                        seq = row.seq();
                    }
                }
            }
        }
    }

    private static List<String> nodes(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT DISTINCT NODE FROM AUDIT")) {
            var nodes = new ArrayList<String>();
            while (rows.next()) {
                nodes.add(rows.getString(1));
            }
            return nodes;
        }
    }

    private Map<String, Map<Long, String>> anchors(Collection<Head> given) {
        var all = new ArrayList<>(given);
        all.add(chain.head());
        try {
            all.addAll(heads.lost());
        } catch (IOException e) {
            LOG.warn("The kept heads of the audit trail could not be read: {}", e.toString());
        }
        var anchors = new HashMap<String, Map<Long, String>>();
        all.stream().filter(head -> head.seq() > 0)
                .forEach(head -> anchors.computeIfAbsent(head.node(), node -> new HashMap<>()).put(head.seq(), head.chainMac()));
        return anchors;
    }
}
