package id.loket.printing.internal;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import id.loket.access.Session;
import id.loket.card.Card;
import id.loket.card.Cards;
import id.loket.kernel.text.Refusal;
import id.loket.printing.Printing;
import id.loket.printing.Printing.Hold;
import id.loket.printing.Printing.Waiting;
import id.loket.printing.fleet.Capacities;
import id.loket.printing.queue.Place;
import id.loket.printing.queue.Policy;
import id.loket.printing.queue.PolicyVersion;
import id.loket.printing.queue.PrintQueue;
import id.loket.printing.queue.QueueFilter;
import id.loket.printing.queue.QueueMsg;
import id.loket.printing.queue.internal.Forecast;
import id.loket.printing.queue.internal.Plan;
import id.loket.printing.queue.internal.Policies;
import id.loket.printing.queue.internal.Ranks;
import id.loket.printing.queue.internal.Snapshot;
import id.loket.registry.office.OfficeSettings;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** The use cases around the order of the queue. */
@Component
public final class QueueDesk implements PrintQueue {

    private static final int REASON_LENGTH = 1000;

    /** The whole queue in one order. */
    private record Ordered(Snapshot snapshot, Plan plan, Ranks ranks) {
    }

    private final Store store;
    private final Cards cards;
    private final Queue queue;
    private final Gate gate;
    private final Leases leases;
    private final OfficeSettings settings;
    private final Capacities capacities;
    private final Upkeep upkeep;
    private volatile Ordered ordered;

    /**
     * @param store open
     * @param cards the cards
     * @param queue reads them in order
     * @param gate knows the day
     * @param leases keep what is claimed
     * @param settings a capacity where none is learned
     * @param capacities what the printers can do; null where nobody learns it
     */
    @Activate
    public QueueDesk(@Reference Store store, @Reference Cards cards, @Reference Queue queue, @Reference Gate gate,
            @Reference Leases leases, @Reference OfficeSettings settings, @Reference(
                    cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY) Capacities capacities) {
        this.store = store;
        this.cards = cards;
        this.queue = queue;
        this.gate = gate;
        this.leases = leases;
        this.settings = settings;
        this.capacities = capacities;
        upkeep = new Upkeep(store, cards, gate);
    }

    @Deactivate
    void stop() {
        upkeep.stop();
    }

    @Override
    public Page page(Session session, QueueFilter filter, Row after, int limit) {
        session.require(Printing.READ);
        upkeep.soon();
        return queue.page(session, filter, after == null ? null : after.key(), limit);
    }

    @Override
    public Counts counts(Session session) {
        session.require(Printing.READ);
        var counted = upkeep.counted();
        var order = store.read(queue::order);
        var holds = new EnumMap<Hold, Long>(Hold.class);
        holds.putAll(counted.holds(order.plan()));
        var ready = holds.getOrDefault(Hold.NONE, 0L);
        holds.remove(Hold.NONE);
        return new Counts(counted.size(), ready, counted.kinds(), holds, counted.villages(), counted.origins(), order.scarce(),
                perDay());
    }

    @Override
    public Map<Long, Place> places(Session session, Collection<Row> rows) {
        session.require(Printing.READ);
        if (rows.isEmpty()) {
            return Map.of();
        }
        var counted = upkeep.counted();
        return store.read(transaction -> {
            var forecast = forecast(transaction, counted);
            var found = new HashMap<Long, Place>();
            transaction.entities().createQuery("select c from Card c where c.id in :ids", Card.class)
                    .setParameter("ids", Ids.padded(rows.stream().map(row -> row.waiting().cardId()).toList()))
                    .getResultList().stream()
                    .filter(card -> card.standing().lane() != null)
                    .forEach(card -> found.put(card.id(), place(forecast, card)));
            return found;
        });
    }

    @Override
    public Optional<Place> ofResident(Session session, long residentId) {
        session.require(Printing.READ);
        var counted = upkeep.counted();
        return store.write(transaction -> {
            transaction.audit(session.entry("printing.place", "counter", "resident:" + residentId));
            return cards.ofResident(transaction, residentId).stream().filter(card -> card.standing().lane() != null)
                    .findFirst().map(card -> place(forecast(transaction, counted), card));
        });
    }

    @Override
    public Policy policy() {
        return store.read(Policies::current);
    }

    @Override
    public List<PolicyVersion> versions(Session session) {
        session.require(Printing.READ);
        return store.read(Policies::versions);
    }

    @Override
    public void decide(Session session, Policy policy, String reason) {
        session.require(DECIDE);
        var why = reason(reason);
        store.write(transaction -> {
            transaction.entities().persist(new PolicyVersion(policy, transaction.now(), session.account(), why));
            transaction.audit(session.entry("printing.policy", why));
            transaction.announce("cards");
            return null;
        });
    }

    @Override
    public void putFirst(Session session, long cardId, String reason) {
        session.require(DECIDE);
        var why = reason == null ? null : reason(reason);
        store.write(transaction -> {
            cards.putFirst(transaction, cardId, why);
            transaction.audit(session.entry("printing.first", why == null ? "back to its place" : why, "card:" + cardId));
            return null;
        });
    }

    @Override
    public Taken take(Session session, QueueFilter filter, int most) {
        session.require(Printing.PRINT);
        upkeep.now();
        var waiting = new HashMap<Long, Waiting>();
        var taken = leases.take(session, transaction -> {
            var entries = queue.printable(transaction, filter, most, card -> true);
            entries.forEach(each -> waiting.put(each.card().id(), queue.waiting(each.card(), each.resident(), Hold.NONE)));
            return entries.stream().map(each -> each.card().id()).toList();
        });
        return new TakenCards(taken.stream().map(lease -> waiting.get(lease.cardId())).toList(), taken, leases);
    }

    private Place place(Forecast forecast, Card card) {
        var key = Named.key(forecast.plan(), card);
        return forecast.of(key, card.standing(), card.requestedAt(), forecast.plan().sections().get(key.section()).hold());
    }

    private Forecast forecast(Transaction transaction, Snapshot counted) {
        var order = queue.order(transaction);
        return new Forecast(order.policy(), order.plan(), ranks(counted, order.plan()), perDay(), gate.today(), gate.zone());
    }

    private Ranks ranks(Snapshot counted, Plan plan) {
        var there = ordered;
        if (there == null || there.snapshot() != counted || !there.plan().equals(plan)) {
            there = new Ordered(counted, plan, counted.ranks(plan));
            ordered = there;
        }
        return there.ranks();
    }

    private int perDay() {
        var learned = capacities == null ? 0 : (int) capacities.office().effectivePerDay();
        return learned > 0 ? learned : settings.number(CARDS_PER_DAY, USUAL_CARDS_PER_DAY);
    }

    private static String reason(String typed) {
        var reason = typed == null ? "" : typed.strip();
        if (reason.isEmpty()) {
            throw new Refusal(QueueMsg.reasonMissing);
        }
        if (reason.length() > REASON_LENGTH) {
            throw new Refusal(QueueMsg.reasonTooLong, REASON_LENGTH);
        }
        return reason;
    }
}
