package id.loket.store.derby.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

import org.apache.derby.jdbc.BasicEmbeddedDataSource40;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Connections to a Derby database that can be written.
 *
 * <p>Derby shuts a database down when it cannot write its log, and the next connection boots it again: read-only while
 * there is no space, and so it stays until it is shut down. Here it is, so that work goes on as soon as there is space.
 */
final class WritableSource extends BasicEmbeddedDataSource40 {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(WritableSource.class);
    private static final String SHUT_DOWN = "08006";
    private static final String DISK_FULL = "53100";
    private static final String NOT_ALLOWED = "08004";
    private static final long SPACE_TO_BOOT = 1 << 20;

    private final transient Path folder;

    WritableSource(Path folder, String attributes) {
        this.folder = folder;
        setDatabaseName(folder.toString());
        setConnectionAttributes(attributes);
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        if (!connection.isReadOnly()) {
            return connection;
        }
        return rebooted(connection);
    }

    private synchronized Connection rebooted(Connection before) throws SQLException {
        before.close();
        shutDown();
        var connection = super.getConnection();
        if (!connection.isReadOnly()) {
            LOG.info("The database can be written again");
            return connection;
        }
        connection.close();
        shutDown();
        throw new SQLException("the database can only be read: " + folder, full() ? DISK_FULL : NOT_ALLOWED);
    }

    private boolean full() {
        try {
            return Files.getFileStore(folder).getUsableSpace() < SPACE_TO_BOOT;
        } catch (IOException e) {
            LOG.warn("Free space of {} is not known: {}", folder, e.toString());
            return false;
        }
    }

    /** Derby answers a shut-down with an exception; anything but the expected one is worth a line in the log. */
    void shutDown() {
        var ending = new BasicEmbeddedDataSource40();
        ending.setDatabaseName(folder.toString());
        ending.setShutdownDatabase("shutdown");
        try {
            ending.getConnection().close();
        } catch (SQLException e) {
            if (!SHUT_DOWN.equals(e.getSQLState())) {
                LOG.debug("Derby was not running: {}", e.getMessage());
            }
        }
    }
}
