package id.loket.printing.internal;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.access.Session;
import id.loket.card.Card;
import id.loket.card.Cards;
import id.loket.card.Seat;
import id.loket.kernel.CardState;
import id.loket.kernel.text.Refusal;
import id.loket.store.Installation;
import id.loket.store.Store;
import id.loket.store.Timestamps;
import id.loket.store.Transaction;

/**
 * Keeps a card for the seat that works on it, for as long as that seat gives signs of life: {@link Seat#LEASE}. They are
 * given beside the work, since a printer may take longer than that to accept a single card.
 */
@Component(service = Leases.class)
public final class Leases {

    private static final Logger LOG = LoggerFactory.getLogger(Leases.class);

    private final Store store;
    private final Cards cards;
    private final String node;
    private final Clock clock;
    private final Duration renewEvery;
    private final ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "printing-leases");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * @param store open
     * @param cards the cards
     * @param installation this node's name
     * @param clock the office's time
     */
    @Activate
    public Leases(@Reference Store store, @Reference Cards cards, @Reference Installation installation,
            @Reference Clock clock) {
        this(store, cards, installation, clock, Seat.LEASE.dividedBy(3));
    }

    Leases(Store store, Cards cards, Installation installation, Clock clock, Duration renewEvery) {
        this.store = store;
        this.cards = cards;
        this.clock = clock;
        this.renewEvery = renewEvery;
        node = installation.node();
    }

    /** A sign of life that is being given is finished: an interrupt would break the embedded database's connection. */
    @Deactivate
    void stop() {
        beat.shutdown();
    }

    Lease on(long cardId) {
        return new Lease(cardId, seat());
    }

    private String seat() {
        return node + "/" + UUID.randomUUID();
    }

    /** Which cards are next; asked again where other seats were quicker with all of them. */
    @FunctionalInterface
    interface Candidates {

        List<Long> in(Transaction transaction) throws SQLException;
    }

    private record Round(boolean over, List<Lease> leases) {
    }

    /** Takes the next cards for one seat, all in one transaction; they are kept until each is closed. */
    List<Lease> take(Session session, Candidates candidates) {
        var round = new Round(false, List.of());
        while (!round.over()) {
            round = store.write(transaction -> {
                var ids = candidates.in(transaction);
                var taken = ids.isEmpty() ? List.<Lease>of() : claim(transaction, seat(), ids);
                if (!taken.isEmpty()) {
                    transaction.audit(session.entry("printing.take", "printing",
                            taken.stream().map(lease -> "card:" + lease.cardId()).toArray(String[]::new)));
                }
                transaction.afterCommit(() -> taken.forEach(Lease::live));
                return new Round(ids.isEmpty() || !taken.isEmpty(), taken);
            });
        }
        return round.leases();
    }

    /** By a condition in the database, so that two seats never get the same card. */
    private List<Lease> claim(Transaction transaction, String seat, List<Long> ids) throws SQLException {
        var now = transaction.databaseTime();
        // In one order whatever the queue's is: two seats would else wait for each other's rows.
        var sorted = ids.stream().sorted().toList();
        try (var update = transaction.connection().prepareStatement("update CARD set SEAT = ?, SEATUNTIL = ?,"
                + " VERSION = VERSION + 1 where ID = ? and LANE is not null and (SEATUNTIL is null or SEATUNTIL <= ?)")) {
            for (var id : sorted) {
                update.setString(1, seat);
                update.setTimestamp(2, Timestamps.of(now.plus(Seat.LEASE)));
                update.setLong(3, id);
                update.setTimestamp(4, Timestamps.of(now));
                update.addBatch();
            }
            var counts = update.executeBatch();
            return ids.stream().filter(id -> counts[sorted.indexOf(id)] == 1).map(id -> new Lease(id, seat)).toList();
        }
    }

    private record Word(String words, Instant at, boolean works) {
    }

    /** One piece of work on one card. Closing it stops the signs of life and leaves a card that was not begun. */
    final class Lease implements AutoCloseable {

        private final long cardId;
        private final String seat;
        private final long since = System.nanoTime();
        private Future<?> beating;
        private boolean begun;
        private volatile Word lastWord;

        private Lease(long cardId, String seat) {
            this.cardId = cardId;
            this.seat = seat;
        }

        long cardId() {
            return cardId;
        }

        long ageNanos() {
            return System.nanoTime() - since;
        }

        /** Takes the seat, if it is not taken yet; from the commit on it is kept. */
        void claim(Transaction transaction, Card card) {
            if (beating != null && holds(card)) {
                return;
            }
            card.claim(seat, transaction.databaseTime());
            if (beating == null) {
                transaction.afterCommit(this::live);
            }
        }

        private void live() {
            beating = beat.scheduleWithFixedDelay(this::keep, renewEvery.toMillis(), renewEvery.toMillis(),
                    TimeUnit.MILLISECONDS);
        }

        /** The intent is about to be committed: what is not finished now is for inspection, not for the queue. */
        void begin(Transaction transaction, Card card) {
            card.claim(seat, transaction.databaseTime());
            transaction.afterCommit(() -> begun = true);
        }

        boolean holds(Card card) {
            return card.seat().heldBy(seat);
        }

        /** A device said something of the act; kept with the next sign of life, since a printer speaks often. */
        void heard(String words, boolean works) {
            lastWord = new Word(words, clock.instant(), works);
        }

        /** What was heard and not yet written, into a card whose act goes on. */
        void noteWord(Card card) {
            var word = lastWord;
            if (word != null && (card.state() == CardState.ASSIGNED || card.state() == CardState.PRINTING)) {
                lastWord = null;
                card.act().heard(word.words(), word.at(), word.works());
            }
        }

        private void keep() {
            try {
                store.write(transaction -> {
                    cards.forUpdate(transaction, cardId)
                            .filter(card -> card.seat().keep(seat, transaction.databaseTime())).ifPresent(this::noteWord);
                    return null;
                });
            } catch (Refusal notNow) {
                LOG.warn("No sign of life for card {}: {}", cardId, notNow.getMessage());
            } catch (RuntimeException defect) {
                // Thrown on, it would be the last sign: a card that is being printed would come to inspection.
                LOG.error("No sign of life for card {}; the next one is tried", cardId, defect);
            }
        }

        @Override
        public void close() {
            closeAll(List.of(this));
        }

        /** No further signs of life; tells whether the card waits again. */
        private boolean end() {
            if (beating == null) {
                return false;
            }
            beating.cancel(false);
            beating = null;
            return !begun;
        }
    }

    /** Ends several pieces of work; the cards that were not begun are left in one transaction. */
    void closeAll(Collection<Lease> leases) {
        var waiting = new ArrayList<Lease>();
        for (var lease : leases) {
            if (lease.end()) {
                waiting.add(lease);
            }
        }
        if (!waiting.isEmpty()) {
            leave(waiting);
        }
    }

    private void leave(List<Lease> leases) {
        // In the same order as they are claimed: two seats would else wait for each other's rows.
        leases.sort(Comparator.comparing(Lease::cardId));
        try {
            store.write(transaction -> {
                leases.forEach(lease -> cards.forUpdate(transaction, lease.cardId()).ifPresent(card -> card.leave(lease.seat)));
                return null;
            });
        } catch (Refusal notNow) {
            // Without a further sign of life the seats are free after a lease; the work that ends here has its own word.
            LOG.warn("{} cards are free again in {} s: {}", leases.size(), Seat.LEASE.toSeconds(), notNow.getMessage());
        }
    }
}
