package id.loket.store.derby.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

import id.loket.store.AuditEntry;
import id.loket.store.Store;
import id.loket.store.spi.OpenStore;
import id.loket.store.spi.StoreBuilder;
import id.loket.testing.FixedClock;
import id.loket.testing.TestStore;

/** An encrypted store on a disk, as a station has it. */
final class DiskStore {

    static final byte[] KEY = new byte[32];

    private DiskStore() {
    }

    static OpenStore open(Path data, FixedClock clock, byte[] key) {
        return open(data, new DerbyDatabase(data), clock, key);
    }

    static OpenStore open(Path data, DerbyDatabase database) {
        return open(data, database, new FixedClock(), KEY);
    }

    private static OpenStore open(Path data, DerbyDatabase database, FixedClock clock, byte[] key) {
        return new StoreBuilder(database, "loket-1", clock, TestStore.modules()).headsIn(data).open(key, text -> { });
    }

    static OpenStore open(Path data) {
        return open(data, new FixedClock(), KEY);
    }

    static void createTable(Store store) {
        store.write(transaction -> {
            try (var statement = transaction.connection().createStatement()) {
                return statement.executeUpdate("CREATE TABLE PAGE (ID INTEGER PRIMARY KEY, TEXT VARCHAR(8000))");
            }
        });
    }

    /** One accepted step: a row and its audit entry. */
    static void step(Store store, int id, String text) {
        store.write(transaction -> {
            try (var statement = transaction.connection().prepareStatement("INSERT INTO PAGE (ID, TEXT) VALUES (?, ?)")) {
                statement.setInt(1, id);
                statement.setString(2, text);
                statement.executeUpdate();
            }
            transaction.audit(AuditEntry.of("siti", "page.write", "uji", "page:" + id));
            return null;
        });
    }

    static int count(Store store) {
        return store.read(transaction -> count(transaction.connection()));
    }

    private static int count(Connection connection) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery("SELECT COUNT(*) FROM PAGE")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
