package id.loket.store.postgresql.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

import javax.sql.DataSource;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postgresql.ds.PGSimpleDataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import id.loket.kernel.text.Refusal;
import id.loket.store.Installation;
import id.loket.store.SharedTexts;
import id.loket.store.Store.Engine;
import id.loket.store.StoreMsg;
import id.loket.store.spi.Database;
import id.loket.store.spi.SeatNews;

/**
 * The office's PostgreSQL server, named by {@code loket.store.url} ({@code jdbc:postgresql://host/database}),
 * {@code loket.store.user} and {@code loket.store.password}.
 */
@Component(service = Database.class)
public final class PostgresqlDatabase implements Database {

    /** A seat that falls asleep in the middle of its work holds rows that others wait for: the server ends it after a minute. */
    private static final String ASLEEP_IN_A_TRANSACTION = "-c idle_in_transaction_session_timeout=60s";

    private final Installation installation;
    private HikariDataSource pool;

    /**
     * @param installation knows server, user and password
     */
    @Activate
    public PostgresqlDatabase(@Reference Installation installation) {
        this.installation = installation;
    }

    @Override
    public Engine engine() {
        return Engine.POSTGRESQL;
    }

    @Override
    public String place() {
        return setting("store.url").replaceAll("\\?.*", "");
    }

    @Override
    public boolean exists() {
        try (var connection = source().getConnection();
                var tables = connection.getMetaData().getTables(null, connection.getSchema(), "storemark", null)) {
            return tables.next();
        } catch (SQLException e) {
            throw new Refusal(e, StoreMsg.connectionLost);
        }
    }

    @Override
    public synchronized DataSource open(byte[] dataKey) throws SQLException {
        var source = source();
        source.setOptions(ASLEEP_IN_A_TRANSACTION);
        source.getConnection().close();
        var config = new HikariConfig();
        config.setPoolName("postgresql");
        config.setDataSource(source);
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(10_000);
        pool = new HikariDataSource(config);
        return pool;
    }

    /** There is nothing to throw away: the rehearsal only connects, and no key is needed for that. */
    @Override
    public Rehearsal rehearse() {
        var source = source();
        return new Rehearsal() {

            @Override
            public DataSource connections() {
                return source;
            }

            @Override
            public void close() {
                // each connection was closed by whoever took it
            }
        };
    }

    @Override
    public synchronized void close() {
        if (pool != null) {
            pool.close();
            pool = null;
        }
    }

    @Override
    public void backup(Path folder) throws IOException {
        new PgTool("pg_dump", installation).run("--format=custom", "--no-owner", "--no-privileges", "--file="
                + folder.resolve("loket.dump"));
    }

    @Override
    public Optional<SharedTexts> sharedTexts() {
        return Optional.of(new SharedTextTable(source()));
    }

    @Override
    public Optional<SeatNews> news() {
        return Optional.of(new Notifications(source()));
    }

    @Override
    public void restore(Path folder) throws IOException {
        if (exists()) {
            throw new Refusal(StoreMsg.restoreNotEmpty, place());
        }
        // A key ring without a store opens nothing; the dump brings the one that does.
        new SharedTextTable(source()).drop();
        new PgTool("pg_restore", installation).run("--no-owner", "--no-privileges", "--single-transaction",
                "--exit-on-error", folder.resolve("loket.dump").toString());
    }

    private PGSimpleDataSource source() {
        var source = new PGSimpleDataSource();
        source.setUrl(setting("store.url"));
        source.setUser(setting("store.user"));
        source.setPassword(setting("store.password"));
        source.setReWriteBatchedInserts(true);
        source.setConnectTimeout(5);
        source.setTcpKeepAlive(true);
        // The server's detail names the values of a row, a NIK among them, and would end in the log.
        source.setLogServerErrorDetail(false);
        source.setApplicationName("loket " + installation.node());
        return source;
    }

    private String setting(String key) {
        return installation.setting(key).orElse("");
    }
}
