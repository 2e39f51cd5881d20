package id.loket.store.derby.internal;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;

import javax.sql.DataSource;

import org.apache.derby.jdbc.BasicEmbeddedDataSource40;

import com.zaxxer.hikari.HikariDataSource;

import id.loket.store.spi.Database.Rehearsal;

/** An encrypted database in memory, with a key that nobody keeps: it loads engine, cipher and pool. */
final class MemoryRehearsal implements Rehearsal {

    private static final String NAME = "memory:rehearsal";
    private static final String DROPPED = "08006";

    private final HikariDataSource pool;

    MemoryRehearsal(String encryption) throws SQLException {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        var source = source("create=true" + encryption + HexFormat.of().formatHex(key));
        source.getConnection().close();
        pool = new HikariDataSource(DerbyDatabase.pooled(source));
    }

    private static BasicEmbeddedDataSource40 source(String attributes) {
        var source = new BasicEmbeddedDataSource40();
        source.setDatabaseName(NAME);
        source.setConnectionAttributes(attributes);
        return source;
    }

    @Override
    public DataSource connections() {
        return pool;
    }

    @Override
    public void close() throws SQLException {
        pool.close();
        try {
            source("drop=true").getConnection().close();
        } catch (SQLException e) {
            if (!DROPPED.equals(e.getSQLState())) {
                throw e;
            }
        }
    }
}
