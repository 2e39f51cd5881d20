package id.loket.testing;

import java.sql.SQLException;
import java.util.UUID;

import javax.sql.DataSource;

import org.apache.derby.jdbc.BasicEmbeddedDataSource40;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import id.loket.store.Store.Engine;

/** Derby in memory. */
final class MemoryDerby extends TestDatabase {

    private static final String DROPPED = "08006";

    private final String name = "memory:" + UUID.randomUUID();
    private final HikariDataSource pool;

    MemoryDerby() {
        if (System.getProperty("derby.stream.error.file") == null) {
            System.setProperty("derby.stream.error.file", System.getProperty("java.io.tmpdir") + "/loket-test-derby.log");
        }
        System.setProperty("derby.locks.waitTimeout", "5");
        System.setProperty("derby.locks.deadlockTimeout", "2");
        var config = new HikariConfig();
        config.setPoolName(name.replace(':', '-'));
        config.setDataSource(source("create=true"));
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(1);
        pool = new HikariDataSource(config);
    }

    private BasicEmbeddedDataSource40 source(String attributes) {
        var source = new BasicEmbeddedDataSource40();
        source.setDatabaseName(name);
        source.setConnectionAttributes(attributes);
        return source;
    }

    @Override
    public Engine engine() {
        return Engine.DERBY;
    }

    @Override
    public String place() {
        return name;
    }

    @Override
    DataSource connections() {
        return pool;
    }

    @Override
    void drop() {
        pool.close();
        try {
            source("drop=true").getConnection().close();
        } catch (SQLException e) {
            if (!DROPPED.equals(e.getSQLState())) {
                throw new IllegalStateException("the database in memory was not dropped", e);
            }
        }
    }
}
