package id.loket.store.spi;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Consumer;

/** Tells the seats on one database what another one changed. */
public interface SeatNews {

    /**
     * Part of the transaction: told if it commits, and only then.
     *
     * @param connection of the transaction that changed something
     * @param areas what changed, as announced
     * @throws SQLException the transaction cannot go on
     */
    void tell(Connection connection, Set<String> areas) throws SQLException;

    /**
     * Listens until it is closed. After a time without the server, when news may have been missed, every area heard of so
     * far is told once.
     *
     * @param areas told what other seats changed, usually within milliseconds; on a thread of its own
     * @return ends the listening
     */
    Listening listen(Consumer<String> areas);

    /** News that are being heard. */
    interface Listening extends AutoCloseable {

        @Override
        void close();
    }
}
