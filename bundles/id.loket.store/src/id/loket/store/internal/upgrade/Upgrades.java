package id.loket.store.internal.upgrade;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.kernel.text.Refusal;
import id.loket.store.Store.Engine;
import id.loket.store.StoreMsg;
import id.loket.store.UniqueRule;
import id.loket.store.spi.StoreModule;
import id.loket.store.spi.StoreModule.Script;

/**
 * Brings the tables of every module to the version its scripts give, in the modules' order; one history table each.
 *
 * <p>Flyway needs half a second to find out that nothing is new. A digest of the scripts each module last ran lies in
 * the database itself (so a restored backup stays true), and a module whose digest is unchanged is not asked again.
 */
public final class Upgrades {

    private static final Logger LOG = LoggerFactory.getLogger(Upgrades.class);
    private static final String STAMPS = "UPGRADESTAMP";
    /** Number of the server's lock under which one seat at a time upgrades; any number no other program takes. */
    private static final long TURN = 7_110_017L;

    private final DataSource connections;
    private final Engine engine;

    /**
     * @param connections of the open database
     * @param engine which one it is
     */
    public Upgrades(DataSource connections, Engine engine) {
        this.connections = connections;
        this.engine = engine;
    }

    /**
     * @param modules in the order they are upgraded; the store's own first
     * @param progress told which module is being upgraded
     * @throws Refusal a script failed; names the module
     */
    public void run(List<StoreModule> modules, Consumer<String> progress) throws SQLException {
        if (engine != Engine.POSTGRESQL) {
            upgrade(modules, progress);
            return;
        }
        // Seats may open a new database at the same time, and Flyway's own lock begins only after its baseline.
        try (var connection = connections.getConnection(); var statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + TURN + ")");
            try {
                upgrade(modules, progress);
            } finally {
                statement.execute("SELECT pg_advisory_unlock(" + TURN + ")");
            }
        }
    }

    private void upgrade(List<StoreModule> modules, Consumer<String> progress) throws SQLException {
        var stamps = stamps();
        for (var module : modules) {
            if (module.name().isEmpty()) {
                continue;
            }
            var scripts = scripts(module);
            var digest = digest(scripts);
            if (!digest.equals(stamps.get(module.name()))) {
                progress.accept(StoreMsg.upgrading.text(module.name()));
                migrate(module.name(), scripts);
                stamp(module.name(), digest);
            }
        }
    }

    private List<Script> scripts(StoreModule module) {
        var own = engine.name().toLowerCase(Locale.ROOT);
        return module.scripts().stream().filter(script -> script.folder().equals("common") || script.folder().equals(own))
                .sorted(Comparator.comparing(Script::file)).toList();
    }

    private void migrate(String module, List<Script> scripts) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        var flyways = Flyway.class.getClassLoader();
        thread.setContextClassLoader(flyways);
        try {
            Flyway.configure(flyways).dataSource(connections).resourceProvider(new ScriptProvider(scripts))
                    .javaMigrationClassProvider(List::of).loggers("slf4j").locations("classpath:db")
                    .table("UPGRADES_" + module.toUpperCase(Locale.ROOT)).baselineOnMigrate(true).baselineVersion("0")
                    .placeholders(dialect()).cleanDisabled(true).load().migrate();
        } catch (FlywayException e) {
            LOG.error("Upgrade of module {} failed", module, e);
            throw new Refusal(e, StoreMsg.upgradeFailed, module);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** The words in which the engines differ, so that most modules need one script for both. */
    private Map<String, String> dialect() {
        return engine == Engine.POSTGRESQL ? Map.of("blob", "BYTEA", "bytewise", "COLLATE \"C\"")
                : Map.of("blob", "BLOB", "bytewise", "");
    }

    private Map<String, String> stamps() throws SQLException {
        var stamps = new HashMap<String, String>();
        try (var connection = connections.getConnection()) {
            if (!exists(connection, STAMPS)) {
                return stamps;
            }
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT MODULE, DIGEST FROM UPGRADESTAMP")) {
                while (rows.next()) {
                    stamps.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return stamps;
    }

    private boolean exists(Connection connection, String table) throws SQLException {
        var name = engine == Engine.POSTGRESQL ? table.toLowerCase(Locale.ROOT) : table;
        try (var tables = connection.getMetaData().getTables(null, connection.getSchema(), name, null)) {
            return tables.next();
        }
    }

    private void stamp(String module, String digest) throws SQLException {
        try (var connection = connections.getConnection()) {
            if (stamp(connection, "UPDATE UPGRADESTAMP SET DIGEST = ? WHERE MODULE = ?", digest, module) == 0) {
                stamp(connection, "INSERT INTO UPGRADESTAMP (DIGEST, MODULE) VALUES (?, ?)", digest, module);
            }
        } catch (SQLException e) {
            if (!UniqueRule.brokenBy(e)) {
                throw e;
            }
            LOG.info("Another seat upgraded module {} at the same time", module);
        }
    }

    private static int stamp(Connection connection, String sql, String digest, String module) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, digest);
            statement.setString(2, module);
            return statement.executeUpdate();
        }
    }

    private static String digest(List<Script> scripts) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (var script : scripts) {
                sha.update((script.folder() + '/' + script.file() + '\0').getBytes(StandardCharsets.UTF_8));
                sha.update((script.sql() + '\0').getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has this algorithm", e);
        }
    }
}
