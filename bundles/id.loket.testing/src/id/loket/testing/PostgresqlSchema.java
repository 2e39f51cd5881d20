package id.loket.testing;

import java.sql.SQLException;
import java.util.UUID;

import javax.sql.DataSource;

import org.postgresql.ds.PGSimpleDataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import id.loket.store.Store.Engine;

/** A schema of its own on the test server. */
final class PostgresqlSchema extends TestDatabase {

    /** System property that names the server. */
    static final String URL = "loket.test.postgresql.url";

    private static final String USER = "loket.test.postgresql.user";
    private static final String PASSWORD = "loket.test.postgresql.password";

    private final String schema = "test_" + UUID.randomUUID().toString().replace("-", "");
    private final HikariDataSource pool;

    PostgresqlSchema() {
        execute("CREATE SCHEMA " + schema);
        var source = source();
        source.setCurrentSchema(schema);
        var config = new HikariConfig();
        config.setPoolName(schema);
        config.setDataSource(source);
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(1);
        pool = new HikariDataSource(config);
    }

    private static PGSimpleDataSource source() {
        var source = new PGSimpleDataSource();
        source.setUrl(System.getProperty(URL));
        source.setReWriteBatchedInserts(true);
        if (System.getProperty(USER) != null) {
            source.setUser(System.getProperty(USER));
            source.setPassword(System.getProperty(PASSWORD));
        }
        return source;
    }

    private static void execute(String sql) {
        try (var connection = source().getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public Engine engine() {
        return Engine.POSTGRESQL;
    }

    @Override
    public String place() {
        return schema;
    }

    @Override
    DataSource connections() {
        return pool;
    }

    @Override
    void drop() {
        pool.close();
        execute("DROP SCHEMA " + schema + " CASCADE");
    }
}
