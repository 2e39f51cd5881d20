package id.loket.printing.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import id.loket.card.Cards;
import id.loket.kernel.CardState;
import id.loket.store.Store;

/** Brings the registry's corrections to the cards that wait: birth date, marriage and village decide their places. */
final class Corrections {

    private static final int PORTION = 200;
    /** A correction is dated by its own seat's clock, and seen when it is committed; to look at it twice does no harm. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private final Store store;
    private final Cards cards;
    private Instant since = Instant.EPOCH;

    Corrections(Store store, Cards cards) {
        this.store = store;
        this.cards = cards;
    }

    /**
     * Looks for those since the last look; at first, for all that came after their card was asked for, since nobody may
     * have looked before the station was shut down.
     *
     * @param now the office's time
     */
    synchronized void look(Instant now) {
        var residents = corrected();
        for (var done = 0; done < residents.size(); done += PORTION) {
            var portion = residents.subList(done, Math.min(residents.size(), done + PORTION));
            store.write(transaction -> {
                portion.forEach(id -> cards.residentChanged(transaction, id));
                return null;
            });
        }
        since = now.minus(OVERLAP);
    }

    private List<Long> corrected() {
        return store.read(transaction -> transaction.entities()
                .createQuery("select distinct k.residentId from Correction k, Card c where k.correctedAt >= :since"
                        + " and c.inProgress = k.residentId and c.state = :queued and k.correctedAt >= c.requestedAt", Long.class)
                .setParameter("since", since)
                .setParameter("queued", CardState.QUEUED)
                .getResultList());
    }
}
