package id.loket.printing.internal;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.card.Seat;
import id.loket.kernel.text.Refusal;
import id.loket.printing.Printing.Waiting;
import id.loket.printing.queue.PrintQueue.Taken;
import id.loket.store.Store;
import id.loket.store.Timestamps;
import id.loket.store.Transaction;

/** Cards that one seat has claimed together: by a condition in the database, so that two seats never get the same. */
final class TakenCards implements Taken {

    private static final Logger LOG = LoggerFactory.getLogger(TakenCards.class);

    private final Store store;
    private final String seat;
    private final List<Waiting> cards;
    private final Future<?> beating;

    TakenCards(Store store, Leases leases, String seat, List<Waiting> cards) {
        this.store = store;
        this.seat = seat;
        this.cards = List.copyOf(cards);
        beating = leases.beat(this::keep);
    }

    /** @return those of the cards that are the seat's now, in the same order */
    static List<Long> claim(Transaction transaction, String seat, List<Long> ids) throws SQLException {
        var now = transaction.databaseTime();
        try (var update = transaction.connection().prepareStatement("update CARD set SEAT = ?, SEATUNTIL = ?,"
                + " VERSION = VERSION + 1 where ID = ? and LANE is not null and (SEATUNTIL is null or SEATUNTIL <= ?)")) {
            for (var id : ids) {
                update.setString(1, seat);
                update.setTimestamp(2, Timestamps.of(now.plus(Seat.LEASE)));
                update.setLong(3, id);
                update.setTimestamp(4, Timestamps.of(now));
                update.addBatch();
            }
            var claimed = new ArrayList<Long>();
            var counts = update.executeBatch();
            for (var i = 0; i < counts.length; i++) {
                if (counts[i] == 1) {
                    claimed.add(ids.get(i));
                }
            }
            return claimed;
        }
    }

    @Override
    public List<Waiting> cards() {
        return cards;
    }

    @Override
    public String seat() {
        return seat;
    }

    @Override
    public void close() {
        beating.cancel(false);
        store.write(transaction -> each(transaction,
                "update CARD set SEAT = null, SEATUNTIL = null where ID = ? and SEAT = ? and LANE is not null", null));
    }

    private void keep() {
        try {
            store.write(transaction -> each(transaction, "update CARD set SEATUNTIL = ? where ID = ? and SEAT = ?",
                    Timestamps.of(transaction.databaseTime().plus(Seat.LEASE))));
        } catch (Refusal notNow) {
            LOG.warn("No sign of life for {} claimed cards: {}", cards.size(), notNow.getMessage());
        } catch (RuntimeException defect) {
            // Thrown on, it would be the last sign, and other seats would take the cards.
            LOG.error("No sign of life for {} claimed cards; the next one is tried", cards.size(), defect);
        }
    }

    private int[] each(Transaction transaction, String sql, Timestamp until) throws SQLException {
        try (var update = transaction.connection().prepareStatement(sql)) {
            for (var card : cards) {
                var at = 1;
                if (until != null) {
                    update.setTimestamp(at++, until);
                }
                update.setLong(at++, card.cardId());
                update.setString(at, seat);
                update.addBatch();
            }
            return update.executeBatch();
        }
    }
}
