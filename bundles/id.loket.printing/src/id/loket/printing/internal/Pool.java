package id.loket.printing.internal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.card.CardMsg;
import id.loket.kernel.text.Message;
import id.loket.kernel.text.Refusal;
import id.loket.printing.PrintingMsg;
import id.loket.printing.internal.Leases.Lease;
import id.loket.printing.internal.Preparation.Prepared;

/**
 * The cards of a run that lie ready, drawn and kept from other seats, for whichever printer is free first. None belongs to
 * a printer before its intent, so a printer that fails leaves nothing behind but the card that is in it.
 */
final class Pool {

    private static final Logger LOG = LoggerFactory.getLogger(Pool.class);
    /** A card with one of these is left in the queue and the run goes on with the next one. */
    private static final Set<Message> OF_ONE_CARD = Set.of(PrintingMsg.underAge, PrintingMsg.centreSaysNo,
            PrintingMsg.releaseOld, PrintingMsg.noPortrait, PrintingMsg.notQueued, PrintingMsg.cardGone,
            CardMsg.claimedElsewhere);
    private static final int MOST_PASSED_OVER = 200;
    private static final long LOOK_AGAIN_MILLIS = 500;
    /** A card that was passed over is looked at again: the centre may answer, the other seat may have let go. */
    private static final long PASSED_OVER_NANOS = Duration.ofSeconds(5).toNanos();
    /** The gate's word does not last for ever, nor should other seats wait for a printer here that does not come. */
    private static final long OLDEST_NANOS = Duration.ofMinutes(2).toNanos();

    private final RoomRun run;
    private final Source queue;
    private final Function<Lease, Prepared> preparation;
    private final Deque<Lease> taken = new ArrayDeque<>();
    private final Deque<Prepared> ready = new ArrayDeque<>();
    private final Map<Long, Lease> inHand = new HashMap<>();
    private final Map<Long, Long> passedOver = new HashMap<>();
    private final Object choosing = new Object();
    private int preparing;
    private int handedBack;

    /** Takes the next cards that may be printed, besides those named. */
    @FunctionalInterface
    interface Source {

        List<Lease> take(Set<Long> besides, int most);
    }

    /**
     * @param run guards this, too
     * @param queue the next cards
     * @param preparation prepares a card that was taken
     */
    Pool(RoomRun run, Source queue, Function<Lease, Prepared> preparation) {
        this.run = run;
        this.queue = queue;
        this.preparation = preparation;
    }

    /** Fills the pool until the run is over; the work of a thread of its own. */
    void fill() {
        while (!run.isOver()) {
            if (run.paused()) {
                release(0);
                run.await(LOOK_AGAIN_MILLIS);
            } else if (!needsMore()) {
                release(OLDEST_NANOS);
                run.await(LOOK_AGAIN_MILLIS);
            } else {
                prepareNext();
            }
        }
    }

    /**
     * @param mayBegin asked only where a card lies ready
     * @return the card that lies ready longest
     */
    Optional<Prepared> take(BooleanSupplier mayBegin) {
        synchronized (run) {
            if (ready.isEmpty() || !mayBegin.getAsBoolean()) {
                return Optional.empty();
            }
            run.notifyAll();
            return Optional.of(ready.removeFirst());
        }
    }

    /** A card that no printer took after all: first again. */
    void giveBack(Prepared card) {
        synchronized (run) {
            ready.addFirst(card);
            run.notifyAll();
        }
    }

    /** A card that is no longer in this run's hands; its seat is left if it was not begun. */
    void done(Prepared card) {
        done(card.lease());
    }

    private void done(Lease card) {
        card.close();
        synchronized (run) {
            inHand.remove(card.cardId(), card);
            handedBack++;
            // It may be in the queue again, and is left out no longer.
            run.dry(false);
        }
    }

    /** @return whether only this card was refused and the run goes on without it */
    boolean passOver(Prepared card, Refusal refused) {
        done(card);
        return passOver(card.cardId(), refused);
    }

    /** Leaves every card that is still in hand, also what a printer had taken before its work broke off. */
    void close() {
        List<Lease> left;
        synchronized (run) {
            left = List.copyOf(inHand.values());
            taken.clear();
            ready.clear();
        }
        left.forEach(this::done);
    }

    private boolean needsMore() {
        synchronized (run) {
            return ready.size() + preparing < run.wanted();
        }
    }

    private void prepareNext() {
        try {
            next().ifPresentOrElse(this::prepare, () -> run.await(LOOK_AGAIN_MILLIS));
        } catch (Refusal notNow) {
            LOG.warn("No card is prepared now: {}", notNow.getMessage());
            run.hindered(notNow.getLocalizedMessage());
            run.await(LOOK_AGAIN_MILLIS);
        }
    }

    private void prepare(Lease card) {
        Prepared prepared = null;
        try {
            prepared = preparation.apply(card);
        } catch (Refusal refused) {
            if (!passOver(card.cardId(), refused)) {
                throw refused;
            }
        } finally {
            put(card, prepared);
        }
    }

    /** One at a time: what one thread takes from the queue the others prepare, too. */
    private Optional<Lease> next() {
        synchronized (choosing) {
            if (noneTaken()) {
                takeMore();
            }
            synchronized (run) {
                var next = Optional.ofNullable(taken.pollFirst());
                next.ifPresent(card -> preparing++);
                return next;
            }
        }
    }

    private boolean noneTaken() {
        synchronized (run) {
            return taken.isEmpty();
        }
    }

    /** As many in one transaction as should lie ready. */
    private void takeMore() {
        var before = handedBack();
        var besides = notToBeTaken();
        var more = besides.isEmpty() ? List.<Lease>of() : queue.take(besides.get(), Math.max(1, run.wanted()));
        synchronized (run) {
            more.forEach(card -> inHand.put(card.cardId(), card));
            taken.addAll(more);
            if (more.isEmpty()) {
                run.dry(ready.isEmpty() && preparing == 0 && handedBack == before);
            }
        }
    }

    private int handedBack() {
        synchronized (run) {
            return handedBack;
        }
    }

    private Optional<Set<Long>> notToBeTaken() {
        synchronized (run) {
            var now = System.nanoTime();
            passedOver.values().removeIf(since -> now - since > PASSED_OVER_NANOS);
            if (passedOver.size() > MOST_PASSED_OVER) {
                return Optional.empty();
            }
            var besides = new HashSet<>(inHand.keySet());
            besides.addAll(passedOver.keySet());
            return Optional.of(besides);
        }
    }

    private void put(Lease card, Prepared prepared) {
        if (prepared == null) {
            card.close();
        }
        synchronized (run) {
            preparing--;
            if (prepared == null) {
                inHand.remove(card.cardId());
            } else {
                ready.addLast(prepared);
                run.dry(false);
            }
            run.notifyAll();
        }
    }

    private boolean passOver(long cardId, Refusal refused) {
        if (!OF_ONE_CARD.contains(refused.reason())) {
            return false;
        }
        synchronized (run) {
            passedOver.put(cardId, System.nanoTime());
        }
        return true;
    }

    private void release(long olderThanNanos) {
        var old = new ArrayList<Lease>();
        synchronized (run) {
            taken.stream().filter(card -> card.ageNanos() >= olderThanNanos).forEach(old::add);
            taken.removeAll(old);
            var stale = ready.stream().filter(card -> card.ageNanos() >= olderThanNanos).toList();
            ready.removeAll(stale);
            stale.forEach(card -> old.add(card.lease()));
        }
        old.forEach(this::done);
    }
}
