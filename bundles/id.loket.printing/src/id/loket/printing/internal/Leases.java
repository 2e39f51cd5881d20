package id.loket.printing.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

import id.loket.card.Card;
import id.loket.card.Cards;
import id.loket.card.Seat;
import id.loket.kernel.CardState;
import id.loket.kernel.text.Refusal;
import id.loket.store.Installation;
import id.loket.store.Store;
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

    /** Work on a card that a seat has claimed before, with others. */
    Lease on(long cardId, String seat) {
        return new Lease(cardId, seat);
    }

    /** A name for a seat that claims several cards. */
    String seat() {
        return node + "/" + UUID.randomUUID();
    }

    /** Gives signs of life until it is cancelled. */
    Future<?> beat(Runnable sign) {
        return beat.scheduleWithFixedDelay(sign, renewEvery.toMillis(), renewEvery.toMillis(), TimeUnit.MILLISECONDS);
    }

    private record Word(String words, Instant at, boolean works) {
    }

    /** One piece of work on one card. Closing it stops the signs of life and leaves a card that was not begun. */
    final class Lease implements AutoCloseable {

        private final long cardId;
        private final String seat;
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

        /** Takes the seat; from the commit on it is kept. */
        void claim(Transaction transaction, Card card) {
            card.claim(seat, transaction.databaseTime());
            transaction.afterCommit(() -> beating = beat.scheduleWithFixedDelay(this::keep, renewEvery.toMillis(),
                    renewEvery.toMillis(), TimeUnit.MILLISECONDS));
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
            if (beating == null) {
                return;
            }
            beating.cancel(false);
            if (!begun) {
                leave();
            }
        }

        private void leave() {
            try {
                store.write(transaction -> {
                    cards.forUpdate(transaction, cardId).ifPresent(card -> card.leave(seat));
                    return null;
                });
            } catch (Refusal notNow) {
                // Without a further sign of life the seat is free after a lease; the work that ends here has its own word.
                LOG.warn("Card {} is free again in {} s: {}", cardId, Seat.LEASE.toSeconds(), notNow.getMessage());
            }
        }
    }
}
