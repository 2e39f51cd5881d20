package id.loket.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import javax.sql.DataSource;

import id.loket.store.Store.Engine;

/** The rows the upgrades left, by table; puts them back between tests. Sequences go on. */
final class TableSnapshot {

    private static final Set<String> KEPT = Set.of("UPGRADESTAMP", "STOREMARK");
    private static final String HISTORY = "UPGRADES_";
    private static final String FOREIGN_KEY = "23503";

    private final Map<String, List<Object[]>> rows = new LinkedHashMap<>();

    private TableSnapshot() {
    }

    static TableSnapshot of(DataSource connections) throws SQLException {
        var snapshot = new TableSnapshot();
        try (var connection = connections.getConnection()) {
            for (var table : tables(connection)) {
                snapshot.rows.put(table, read(connection, table));
            }
        }
        return snapshot;
    }

    void restore(DataSource connections, Engine engine) throws SQLException {
        try (var connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            if (engine == Engine.POSTGRESQL) {
                try (var statement = connection.createStatement()) {
                    statement.execute("TRUNCATE " + String.join(", ", rows.keySet()) + " CASCADE");
                }
            } else {
                empty(connection);
            }
            for (var table : rows.entrySet()) {
                insert(connection, table.getKey(), table.getValue());
            }
            connection.commit();
        }
    }

    /** A table that others point to cannot be emptied before them: it waits for the next round. */
    private void empty(Connection connection) throws SQLException {
        List<String> waiting = new ArrayList<>(rows.keySet());
        for (var round = waiting.size(); !waiting.isEmpty(); round--) {
            var blocked = new ArrayList<String>();
            for (var table : waiting) {
                try (var statement = connection.createStatement()) {
                    statement.executeUpdate("DELETE FROM " + table);
                } catch (SQLException e) {
                    if (!FOREIGN_KEY.equals(e.getSQLState()) || round == 0) {
                        throw e;
                    }
                    blocked.add(table);
                }
            }
            waiting = blocked;
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var found = connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] { "TABLE" })) {
            while (found.next()) {
                var name = found.getString("TABLE_NAME");
                var upper = name.toUpperCase(Locale.ROOT);
                if (!KEPT.contains(upper) && !upper.startsWith(HISTORY)) {
                    tables.add(name);
                }
            }
        }
        return tables;
    }

    private static List<Object[]> read(Connection connection, String table) throws SQLException {
        var list = new ArrayList<Object[]>();
        try (var statement = connection.createStatement(); var found = statement.executeQuery("SELECT * FROM " + table)) {
            while (found.next()) {
                var row = new Object[found.getMetaData().getColumnCount()];
                for (var i = 0; i < row.length; i++) {
                    row[i] = found.getObject(i + 1);
                }
                list.add(row);
            }
        }
        return list;
    }

    private static void insert(Connection connection, String table, List<Object[]> list) throws SQLException {
        if (list.isEmpty()) {
            return;
        }
        var places = String.join(", ", Collections.nCopies(list.get(0).length, "?"));
        try (var statement = connection.prepareStatement("INSERT INTO " + table + " VALUES (" + places + ")")) {
            for (var row : list) {
                for (var i = 0; i < row.length; i++) {
                    statement.setObject(i + 1, row[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
