package id.loket.store.spi;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

import javax.sql.DataSource;

import id.loket.store.SharedTexts;
import id.loket.store.Store.Engine;

/** One database engine. Each is a bundle of its own; the store takes the one the installation names. */
public interface Database {

    /** @return which one */
    Engine engine();

    /** @return where the data lies, as a person would look for it: a folder, or a server and its database */
    String place();

    /** @return whether there is a database already */
    boolean exists();

    /** @return texts that all seats share, also while this is closed; empty for an engine that serves one seat only */
    default Optional<SharedTexts> sharedTexts() {
        return Optional.empty();
    }

    /** @return how seats on this database tell each other what changed; empty for an engine that serves one seat only */
    default Optional<SeatNews> news() {
        return Optional.empty();
    }

    /**
     * Boots or connects, after a crash with recovery; creates the database if there is none.
     *
     * @param dataKey 32 bytes, for engines that encrypt; not kept beyond {@link #close()}
     * @return pooled connections
     * @throws SQLException what the engine said: wrong key, disk full, server away; the store makes refusals of it
     */
    DataSource open(byte[] dataKey) throws SQLException;

    /**
     * Loads the engine before there is a key, with a throw-away database that holds nothing.
     *
     * @return connections to it, until {@link Rehearsal#close()}
     * @throws SQLException the engine does not run
     */
    Rehearsal rehearse() throws SQLException;

    /** Gives back every connection and shuts the engine down; nothing if it is not open. */
    void close();

    /**
     * Copies the open database while others write.
     *
     * @param folder exists and is empty
     * @throws SQLException the engine could not copy
     * @throws IOException the copy could not be written
     */
    void backup(Path folder) throws SQLException, IOException;

    /**
     * Puts a copy in place; the database is closed, and there is none or an empty one.
     *
     * @param folder what {@link #backup} wrote
     * @throws id.loket.kernel.text.Refusal there is data already
     * @throws IOException the copy could not be put back
     */
    void restore(Path folder) throws IOException;

    /** A throw-away database. */
    interface Rehearsal extends AutoCloseable {

        /** @return connections to it */
        DataSource connections();

        /** Throws it away. */
        @Override
        void close() throws SQLException;
    }
}
