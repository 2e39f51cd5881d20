package id.loket.store.internal;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.kernel.text.Refusal;
import id.loket.store.StoreMsg;
import id.loket.store.UniqueRule;

/** Proves that a data key belongs to a database, also on an engine that boots with any key. */
public final class KeyCheck {

    private static final Logger LOG = LoggerFactory.getLogger(KeyCheck.class);

    private KeyCheck() {
    }

    /**
     * Notes the value at the first opening, compares it at every other.
     *
     * @param connections of the open database
     * @param check derived from the data key
     * @throws Refusal the key belongs to another database
     */
    public static void require(DataSource connections, String check) throws SQLException {
        try (var connection = connections.getConnection()) {
            if (known(connection) == null) {
                note(connection, check);
            }
            if (!check.equals(known(connection))) {
                throw new Refusal(StoreMsg.wrongKey);
            }
        }
    }

    private static void note(Connection connection, String check) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO STOREMARK (ID, KEYCHECK) VALUES (1, ?)")) {
            insert.setString(1, check);
            insert.executeUpdate();
        } catch (SQLException e) {
            if (!UniqueRule.brokenBy(e)) {
                throw e;
            }
            LOG.info("Another seat opened the new database at the same time");
        }
    }

    private static String known(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT KEYCHECK FROM STOREMARK WHERE ID = 1")) {
            return rows.next() ? rows.getString(1) : null;
        }
    }
}
