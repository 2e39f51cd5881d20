package id.loket.store.internal;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import id.loket.store.Transaction;
import id.loket.store.spi.SeatNews;

/**
 * Where changes are told.
 *
 * @param here this seat's listeners, after the commit
 * @param elsewhere the other seats, with the commit; empty where there are none
 */
public record Announcements(Consumer<String> here, Optional<SeatNews> elsewhere) {

    /** Before the commit: the database tells the other seats if it succeeds. */
    void tellOthers(Transaction transaction, Set<String> areas) throws SQLException {
        if (elsewhere.isPresent() && !areas.isEmpty()) {
            elsewhere.get().tell(transaction.connection(), areas);
        }
    }
}
