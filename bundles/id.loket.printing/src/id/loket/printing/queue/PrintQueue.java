package id.loket.printing.queue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import id.loket.access.Permission;
import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.card.CardClass;
import id.loket.card.Origin;
import id.loket.printing.Printing;
import id.loket.printing.Printing.Hold;
import id.loket.printing.Printing.Waiting;

/** Who waits for a card, in the order of the office's policy: why there, and until when. */
public interface PrintQueue {

    /** Changing who is first. */
    Permission DECIDE = Permission.of("printing.decide", Role.SUPERVISOR);
    /** Office setting: cards on a working day, as long as nothing is learned. */
    String CARDS_PER_DAY = "printing.cards-per-day";
    /** Cards of {@link #CARDS_PER_DAY} if not set. */
    int USUAL_CARDS_PER_DAY = 200;
    /** At most so many people are looked through for what a person types. */
    int MOST_NAMED = 300;

    /**
     * @param session who asks; needs {@link Printing#READ}
     * @param filter which cards
     * @param after the last row of the page before, or null for the first page
     * @param limit at most this many
     * @return the next cards in order; those that wait for something else than their turn come after all others
     */
    Page page(Session session, QueueFilter filter, Row after, int limit);

    /**
     * Counts of the whole queue, a moment old.
     *
     * @param session who asks; needs {@link Printing#READ}
     * @return how many wait, and for what
     */
    Counts counts(Session session);

    /**
     * Why these cards stand where they stand, and when their turn comes. The first call after a start counts the queue.
     *
     * @param session who asks; needs {@link Printing#READ}
     * @param rows of a page
     * @return the place of each, by card
     */
    Map<Long, Place> places(Session session, Collection<Row> rows);

    /**
     * @param session who asks; needs {@link Printing#READ}
     * @param residentId a resident
     * @return the place of the card that waits for this resident
     */
    Optional<Place> ofResident(Session session, long residentId);

    /** @return the policy that holds */
    Policy policy();

    /**
     * @param session who asks; needs {@link Printing#READ}
     * @return all policies that ever held, newest first
     */
    List<PolicyVersion> versions(Session session);

    /**
     * Decides who is first from now on, at every seat.
     *
     * @param session who decides; needs {@link #DECIDE}
     * @param policy the new one
     * @param reason why
     * @throws id.loket.kernel.text.Refusal without a reason
     */
    void decide(Session session, Policy policy, String reason);

    /**
     * Puts a waiting card before all others, or back to its place.
     *
     * @param session who decides; needs {@link #DECIDE}
     * @param cardId a waiting card
     * @param reason why, or null to put it back
     * @throws id.loket.kernel.text.Refusal without a reason, or if the card does not wait
     */
    void putFirst(Session session, long cardId, String reason);

    /**
     * Takes the next cards that may be printed now, in the order of the policy and as a run takes them. No other seat gets
     * them until they are closed; nothing is scanned that cannot be printed.
     *
     * @param session who prints; needs {@link Printing#PRINT}
     * @param filter which cards
     * @param most at most this many
     * @return the cards, claimed
     */
    Taken take(Session session, QueueFilter filter, int most);

    /** Cards claimed for one seat, kept by signs of life until it is closed. */
    interface Taken extends AutoCloseable {

        /** @return the cards in their order */
        List<Waiting> cards();

        /** Leaves those that were not begun to whoever comes next. */
        @Override
        void close();
    }

    /**
     * A page of the queue.
     *
     * @param rows in order
     * @param more whether there are further ones
     * @param limited whether the text of the filter fits more than {@link #MOST_NAMED} people, of whom the others are left
     *        out: who types another letter finds them
     */
    record Page(List<Row> rows, boolean more, boolean limited) {
    }

    /**
     * A waiting card.
     *
     * @param waiting who it is for and what holds it
     * @param kind of applicant
     * @param origin where the resident was recorded
     * @param firstReason why a supervisor put it first, or null
     * @param key where it stands in the order; for the next page
     */
    record Row(Waiting waiting, CardClass kind, Origin origin, String firstReason, OrderKey key) {
    }

    /**
     * Counts.
     *
     * @param all cards that wait
     * @param ready those that may be printed when their turn comes
     * @param kinds how many of each kind
     * @param holds how many wait for what, apart from their turn
     * @param villages how many by code of the village
     * @param origins visits, lists and packages, with their cards
     * @param scarce whether only some rules are printed now
     * @param perDay cards on a working day, as believed
     */
    record Counts(long all, long ready, Map<CardClass, Long> kinds, Map<Hold, Long> holds, Map<String, Long> villages,
            Map<Origin, Long> origins, boolean scarce, int perDay) {
    }
}
