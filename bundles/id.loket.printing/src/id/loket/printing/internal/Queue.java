package id.loket.printing.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.card.Card;
import id.loket.kernel.CardState;
import id.loket.kernel.MaritalStatus;
import id.loket.printing.Printing.Hold;
import id.loket.printing.Printing.Waiting;
import id.loket.registry.Regions;
import id.loket.registry.Resident;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** Reads the cards that wait, with the residents they are for; one audit row per question. */
@Component(service = Queue.class)
public final class Queue {

    private static final long NOBODY = -1;

    private final Store store;
    private final Regions regions;
    private final Gate gate;
    private final Fleet fleet;

    /**
     * @param store open
     * @param regions names of villages
     * @param gate why a single card waits
     * @param fleet why all of them wait
     */
    @Activate
    public Queue(@Reference Store store, @Reference Regions regions, @Reference Gate gate, @Reference Fleet fleet) {
        this.store = store;
        this.regions = regions;
        this.gate = gate;
        this.fleet = fleet;
    }

    List<Waiting> inState(Session session, CardState state, int limit) {
        var general = state == CardState.QUEUED ? fleet.hold() : Hold.NONE;
        return store.write(transaction -> {
            var now = transaction.databaseTime();
            var since = state == CardState.QUEUED ? "c.requestedAt" : "c.stateAt";
            var found = transaction.entities()
                    .createQuery("select c, r from Card c, Resident r where r.id = c.residentId and c.state = :state"
                            + " order by " + since + ", c.id", Object[].class)
                    .setParameter("state", state)
                    .setMaxResults(limit)
                    .getResultStream()
                    .map(row -> waiting((Card) row[0], (Resident) row[1],
                            ((Card) row[0]).seat().claimed(now) ? Hold.CLAIMED : general))
                    .toList();
            audit(transaction, session, "printing.queue", found.stream());
            return found;
        });
    }

    /** The first card in the queue that no gate holds. */
    Optional<Waiting> firstPrintable(Session session, Collection<Long> except) {
        var general = fleet.hold();
        return store.write(transaction -> {
            var first = transaction.entities()
                    .createQuery("select c, r from Card c, Resident r where r.id = c.residentId and c.state = :state"
                            + " and (c.seat.seatUntil is null or c.seat.seatUntil <= :now) and c.releasedAt >= :fresh"
                            + " and (r.birthDate <= :adult or r.maritalStatus <> :single)"
                            + " and c.id not in :except order by c.requestedAt, c.id", Object[].class)
                    .setParameter("state", CardState.QUEUED)
                    .setParameter("now", transaction.databaseTime())
                    .setParameter("fresh", gate.freshSince())
                    .setParameter("adult", gate.bornUpTo())
                    .setParameter("single", MaritalStatus.SINGLE)
                    .setParameter("except", except.isEmpty() ? List.of(NOBODY) : except)
                    .setMaxResults(1)
                    .getResultStream()
                    .map(row -> waiting((Card) row[0], (Resident) row[1], general))
                    .findFirst();
            audit(transaction, session, "printing.next", first.stream());
            return first;
        });
    }

    /** Whether a card waits in the queue, whatever holds it. */
    boolean waits(long cardId) {
        return store.read(transaction -> Optional.ofNullable(transaction.entities().find(Card.class, cardId))
                .filter(card -> card.state() == CardState.QUEUED).isPresent());
    }

    Waiting waiting(Card card, Resident resident, Hold general) {
        var own = card.state() == CardState.QUEUED ? gate.hold(card, resident) : Hold.NONE;
        var village = regions.name(resident.village()).orElse(resident.village().value());
        return new Waiting(card.id(), resident.id(), resident.nik().masked(), resident.name(), village, card.state(),
                card.state() == CardState.QUEUED ? card.requestedAt() : card.stateAt(), card.attempts(),
                own == Hold.NONE ? general : own, card.note() == null ? "" : card.note());
    }

    private static void audit(Transaction transaction, Session session, String action, Stream<Waiting> found) {
        transaction.audit(session.entry(action, "printing",
                found.map(each -> "resident:" + each.residentId()).toArray(String[]::new)));
    }
}
