package id.loket.store.derby.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HexFormat;

import javax.sql.DataSource;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import id.loket.kernel.text.Refusal;
import id.loket.store.Installation;
import id.loket.store.Store.Engine;
import id.loket.store.StoreMsg;
import id.loket.store.spi.Database;

/**
 * Derby in this process, every page and log record encrypted with AES-256.
 *
 * <p>A new database, and a restored one, comes to be in a folder beside and is then renamed: what is called {@code db}
 * is whole, also if the power went while it was made.
 */
@Component(service = Database.class)
public final class DerbyDatabase implements Database {

    private static final String ENCRYPTION = ";dataEncryption=true;encryptionAlgorithm=AES/CBC/NoPadding"
            + ";encryptionKeyLength=256;encryptionKey=";

    private final Path data;
    private final Path folder;
    private WritableSource source;
    private HikariDataSource pool;

    /**
     * @param installation says where the data lies
     */
    @Activate
    public DerbyDatabase(@Reference Installation installation) {
        this(installation.data());
    }

    DerbyDatabase(Path data) {
        this.data = data;
        this.folder = data.resolve("db");
    }

    @Override
    public Engine engine() {
        return Engine.DERBY;
    }

    @Override
    public String place() {
        return folder.toString();
    }

    @Override
    public boolean exists() {
        return Files.exists(folder.resolve("service.properties"));
    }

    @Override
    public synchronized DataSource open(byte[] dataKey) throws SQLException {
        DerbySettings.apply(data);
        var attributes = ENCRYPTION + HexFormat.of().formatHex(dataKey);
        if (!exists()) {
            create(attributes);
        }
        source = new WritableSource(folder, attributes.substring(1));
        source.getConnection().close();
        pool = new HikariDataSource(pooled(source));
        return pool;
    }

    @Override
    public Rehearsal rehearse() throws SQLException {
        DerbySettings.apply(data);
        return new MemoryRehearsal(ENCRYPTION);
    }

    private void create(String attributes) throws SQLException {
        var fresh = data.resolve("db.new");
        try {
            Files.createDirectories(data);
            Folders.delete(fresh);
            var creating = new WritableSource(fresh, "create=true" + attributes);
            creating.getConnection().close();
            creating.shutDown();
            Files.move(fresh, folder);
        } catch (IOException e) {
            throw new SQLException("the database folder " + folder + " could not be made: " + e.getMessage(), e);
        }
    }

    static HikariConfig pooled(DataSource source) {
        var config = new HikariConfig();
        config.setPoolName("derby");
        config.setDataSource(source);
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(2);
        config.setMaxLifetime(0);
        config.setConnectionTimeout(5_000);
        return config;
    }

    @Override
    public synchronized void close() {
        if (pool != null) {
            pool.close();
            pool = null;
        }
        if (source != null) {
            source.shutDown();
            source = null;
        }
    }

    @Override
    public void backup(Path target) throws SQLException {
        try (var connection = pool.getConnection();
                var call = connection.prepareCall("CALL SYSCS_UTIL.SYSCS_BACKUP_DATABASE(?)")) {
            call.setString(1, target.toString());
            call.execute();
        }
    }

    @Override
    public void restore(Path backup) throws IOException {
        if (exists()) {
            throw new Refusal(StoreMsg.restoreNotEmpty, data);
        }
        var fresh = data.resolve("db.new");
        Files.createDirectories(data);
        Folders.delete(fresh);
        Folders.copy(backup.resolve("db"), fresh);
        Files.move(fresh, folder);
    }
}
