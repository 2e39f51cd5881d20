package id.loket.store.postgresql.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;

import javax.sql.DataSource;

import id.loket.kernel.text.Refusal;
import id.loket.store.SharedTexts;
import id.loket.store.StoreMsg;

/** Texts in a table of their own, which no upgrade script makes: they are read before any upgrade runs. */
final class SharedTextTable implements SharedTexts {

    private static final String NO_TABLE = "42P01";
    /** Two seats that make the table at the same moment would both fail without a common lock; any number does. */
    private static final long MAKING = 0x4c6f6b6574L;

    private final DataSource source;

    SharedTextTable(DataSource source) {
        this.source = source;
    }

    @Override
    public Optional<Version> read(String name) {
        try (var connection = source.getConnection();
                var select = connection.prepareStatement("SELECT VERSION, CONTENT FROM SHAREDTEXT WHERE NAME = ?")) {
            select.setString(1, name);
            try (var rows = select.executeQuery()) {
                return rows.next() ? Optional.of(new Version(rows.getLong(1), rows.getString(2))) : Optional.empty();
            }
        } catch (SQLException e) {
            if (NO_TABLE.equals(e.getSQLState())) {
                return Optional.empty();
            }
            throw new Refusal(e, StoreMsg.connectionLost);
        }
    }

    @Override
    public boolean replace(String name, long expected, String text) {
        try (var connection = source.getConnection()) {
            return expected == 0 ? insert(connection, name, text) : update(connection, name, expected, text);
        } catch (SQLException e) {
            throw new Refusal(e, StoreMsg.connectionLost);
        }
    }

    /** Makes room for a dump that brings the table along. */
    void drop() {
        try (var connection = source.getConnection(); var statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS SHAREDTEXT");
        } catch (SQLException e) {
            throw new Refusal(e, StoreMsg.connectionLost);
        }
    }

    private static boolean insert(Connection connection, String name, String text) throws SQLException {
        makeTable(connection);
        try (var insert = connection.prepareStatement("INSERT INTO SHAREDTEXT (NAME, VERSION, CONTENT) VALUES (?, 1, ?)"
                + " ON CONFLICT DO NOTHING")) {
            insert.setString(1, name);
            insert.setString(2, text);
            return one(insert);
        }
    }

    private static boolean update(Connection connection, String name, long expected, String text) throws SQLException {
        try (var update = connection.prepareStatement(
                "UPDATE SHAREDTEXT SET VERSION = VERSION + 1, CONTENT = ? WHERE NAME = ? AND VERSION = ?")) {
            update.setString(1, text);
            update.setString(2, name);
            update.setLong(3, expected);
            return one(update);
        }
    }

    private static boolean one(PreparedStatement statement) throws SQLException {
        return statement.executeUpdate() == 1;
    }

    private static void makeTable(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_xact_lock(" + MAKING + ")");
            statement.execute("CREATE TABLE IF NOT EXISTS SHAREDTEXT (NAME VARCHAR(60) PRIMARY KEY,"
                    + " VERSION BIGINT NOT NULL, CONTENT TEXT NOT NULL)");
        }
        connection.commit();
        connection.setAutoCommit(true);
    }
}
