package id.loket.printing.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.card.Cards;
import id.loket.kernel.text.Refusal;
import id.loket.printing.queue.internal.DayTurn;
import id.loket.printing.queue.internal.Snapshot;
import id.loket.store.Store;

/** What the queue needs besides its pages: who crossed a date, what the registry corrected, how many wait for what. */
final class Upkeep {

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final Duration TURN_EVERY = Duration.ofMinutes(1);
    /** A count stays good for so many times as long as it took: counting never costs more than a twentieth of the time. */
    private static final int GOOD_FOR = 20;
    /** Who asks waits for a count that takes no longer than this, and is shown an old one meanwhile if it does. */
    private static final Duration SHORT = Duration.ofMillis(250);
    /** Nobody is shown a count that is older. */
    private static final Duration OLDEST = Duration.ofMinutes(5);

    private static final Duration END_WITHIN = Duration.ofSeconds(5);

    private final Store store;
    private final Gate gate;
    private final Corrections corrections;
    private final AtomicReference<Instant> turnedAt = new AtomicReference<>(Instant.EPOCH);
    private final AtomicBoolean turning = new AtomicBoolean();
    private final AtomicBoolean counting = new AtomicBoolean();
    private final ExecutorService beside = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "printing-queue");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Count count;

    Upkeep(Store store, Cards cards, Gate gate) {
        this.store = store;
        this.gate = gate;
        corrections = new Corrections(store, cards);
    }

    /** A count, when it was made, and how long that took. */
    private record Count(Snapshot snapshot, Instant at, Duration took) {

        boolean isOld(Instant now) {
            return at.plus(took.multipliedBy(GOOD_FOR)).isBefore(now);
        }

        boolean mayStandIn(Instant now) {
            return took.compareTo(SHORT) > 0 && at.plus(OLDEST).isAfter(now);
        }
    }

    /** What is being written is finished: an interrupt would break the embedded database's connection. */
    void stop() {
        beside.shutdown();
        try {
            if (!beside.awaitTermination(END_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                LOG.info("The queue is still being counted; the store waits for it");
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    /** For those who only look: a card that crossed a date is held or not by its own gate, whatever its lane says. */
    void soon() {
        if (isDue()) {
            beside(turning, () -> {
                corrections.look(gate.now());
                turnAll();
            });
        }
    }

    /** For those who take cards: a portion at once, the rest beside. */
    void now() {
        if (!isDue()) {
            return;
        }
        corrections.look(gate.now());
        if (turn() > 0) {
            beside(turning, this::turnAll);
        }
    }

    /** The whole queue a moment ago. */
    Snapshot counted() {
        var there = count;
        var now = gate.now();
        if (there == null || there.isOld(now) && !there.mayStandIn(now)) {
            return count();
        }
        if (there.isOld(now)) {
            beside(counting, this::count);
        }
        return there.snapshot();
    }

    /** Who had to wait for another one's count takes that one. */
    private synchronized Snapshot count() {
        var there = count;
        if (there != null && !there.isOld(gate.now())) {
            return there.snapshot();
        }
        turnAll();
        var begun = System.nanoTime();
        var snapshot = store.read(transaction -> Snapshot.read(transaction.connection()));
        count = new Count(snapshot, gate.now(), Duration.ofNanos(System.nanoTime() - begun));
        return snapshot;
    }

    private boolean isDue() {
        var last = turnedAt.get();
        var now = gate.now();
        return last.plus(TURN_EVERY).isBefore(now) && turnedAt.compareAndSet(last, now);
    }

    private void turnAll() {
        while (turn() > 0) {
            LOG.debug("Cards crossed a date");
        }
    }

    private int turn() {
        return store.write(transaction -> {
            var crossed = new DayTurn(transaction.connection()).turn(gate.today(), gate.look().oldestFresh());
            if (crossed > 0) {
                transaction.announce("cards");
            }
            return crossed;
        });
    }

    private void beside(AtomicBoolean busy, Runnable work) {
        if (!busy.compareAndSet(false, true)) {
            return;
        }
        beside.execute(() -> {
            try {
                work.run();
            } catch (Refusal notNow) {
                LOG.warn("The queue's counts and lanes stay as they are for now: {}", notNow.getMessage());
            } finally {
                busy.set(false);
            }
        });
    }
}
