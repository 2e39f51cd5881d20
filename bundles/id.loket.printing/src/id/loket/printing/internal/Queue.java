package id.loket.printing.internal;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.card.Card;
import id.loket.card.Lane;
import id.loket.kernel.CardState;
import id.loket.printing.Printing.Hold;
import id.loket.printing.Printing.Waiting;
import id.loket.printing.internal.Named.Found;
import id.loket.printing.queue.OrderKey;
import id.loket.printing.queue.Policy;
import id.loket.printing.queue.PrintQueue.Page;
import id.loket.printing.queue.PrintQueue.Row;
import id.loket.printing.queue.QueueFilter;
import id.loket.printing.queue.internal.LaneReader;
import id.loket.printing.queue.internal.Plan;
import id.loket.printing.queue.internal.Policies;
import id.loket.registry.Regions;
import id.loket.registry.Resident;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** Reads the cards that wait in the order of the policy, with the residents they are for; one audit row per question. */
@Component(service = Queue.class)
public final class Queue {

    /** Looked at for one question at most: what the lanes promise is asked of the card itself once more. */
    private static final int MOST_SCANNED = 5000;
    private static final int FIRST_PORTION = 8;

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

    /** The order that holds in one transaction. */
    record Order(Policy policy, boolean scarce, Plan plan, Gate.Look gate) {

        Order waitingFor(Hold hold) {
            return new Order(policy, scarce, plan.waitingFor(hold), gate);
        }
    }

    /** A card with its resident. */
    record Entry(OrderKey key, Card card, Resident resident) {
    }

    List<Waiting> inState(Session session, CardState state, int limit) {
        if (state == CardState.QUEUED) {
            return page(session, QueueFilter.ALL, null, limit).rows().stream().map(Row::waiting).toList();
        }
        return store.write(transaction -> {
            var found = transaction.entities()
                    .createQuery("select c, r from Card c, Resident r where r.id = c.residentId and c.state = :state"
                            + " order by c.stateAt, c.id", Object[].class)
                    .setParameter("state", state)
                    .setMaxResults(limit)
                    .getResultStream()
                    .map(row -> waiting((Card) row[0], (Resident) row[1], Hold.NONE))
                    .toList();
            audit(transaction, session, "printing.queue", found.stream());
            return found;
        });
    }

    /** A page in order, whatever the cards wait for. */
    Page page(Session session, QueueFilter filter, OrderKey after, int limit) {
        var general = fleet.hold();
        return store.write(transaction -> {
            var order = order(transaction);
            var now = transaction.databaseTime();
            var found = found(transaction, order, filter, after, limit + 1);
            var more = found.entries().size() > limit;
            var rows = found.entries().stream().limit(limit).map(each -> row(each, order, general, now)).toList();
            audit(transaction, session, "printing.queue", rows.stream().map(Row::waiting));
            return new Page(rows, more, found.limited());
        });
    }

    private Found found(Transaction transaction, Order order, QueueFilter filter, OrderKey after, int most) throws SQLException {
        return filter.text().isEmpty() ? new Found(entries(transaction, keys(transaction, order, filter, after, most)), false)
                : new Named(transaction, filter, gate.zone()).entries(order.plan(), plan(order, filter), after, most);
    }

    /** The first card in the queue that no gate holds. */
    Optional<Waiting> firstPrintable(Session session, Collection<Long> except) {
        return firstPrintable(session, except, QueueFilter.ALL);
    }

    /** The first of these cards that no gate holds. */
    Optional<Waiting> firstPrintable(Session session, Collection<Long> except, QueueFilter filter) {
        var general = fleet.hold();
        return store.write(transaction -> {
            var first = printable(transaction, filter, 1, card -> !except.contains(card.id())).stream()
                    .map(each -> waiting(each.card(), each.resident(), general)).findFirst();
            audit(transaction, session, "printing.next", first.stream());
            return first;
        });
    }

    /** Those of the cards that wait in the queue, whatever holds them, and that nobody works on. */
    List<Long> free(Transaction transaction, Stream<Long> cardIds, int most) {
        var now = transaction.databaseTime();
        return cardIds.filter(id -> Optional.ofNullable(transaction.entities().find(Card.class, id))
                .filter(card -> card.state() == CardState.QUEUED && !card.seat().claimed(now)).isPresent())
                .limit(most).toList();
    }

    /** The next cards that may be printed now: claimed by nobody, held by no gate of their own. */
    List<Entry> printable(Transaction transaction, QueueFilter filter, int most, Predicate<Card> wanted) throws SQLException {
        var served = order(transaction).waitingFor(Hold.NONE);
        var now = transaction.databaseTime();
        var found = new ArrayList<Entry>();
        OrderKey last = null;
        var portion = Math.max(most, FIRST_PORTION);
        for (var scanned = 0; found.size() < most && scanned < MOST_SCANNED; scanned += portion) {
            var keys = keys(transaction, served, filter, last, portion);
            entries(transaction, keys).stream()
                    .filter(each -> !each.card().seat().claimed(now) && wanted.test(each.card()))
                    .filter(each -> served.gate().hold(each.card(), each.resident()) == Hold.NONE)
                    .limit(most - (long) found.size())
                    .forEach(found::add);
            if (keys.size() < portion) {
                return found;
            }
            last = keys.get(keys.size() - 1);
        }
        return found;
    }

    /** The same over the whole queue, for a batch of its first cards. */
    public List<Card> first(Transaction transaction, int most, Predicate<Card> wanted) throws SQLException {
        return printable(transaction, QueueFilter.ALL, most, wanted).stream().map(Entry::card).toList();
    }

    Order order(Transaction transaction) {
        var policy = Policies.current(transaction);
        var scarce = fleet.supply().filter(stock -> policy.scarce(stock.left())).isPresent()
                || policy.scarcity() == Policy.Scarcity.NOW;
        var look = gate.look();
        return new Order(policy, scarce, Plan.of(policy, look.open(), scarce, look.today()), look);
    }

    Row row(Entry entry, Order order, Hold general, Instant now) {
        var standing = entry.card().standing();
        return new Row(waiting(entry.card(), entry.resident(), hold(entry, order, general, now)), standing.kind(),
                standing.origin(), standing.firstReason(), entry.key());
    }

    private static Hold hold(Entry entry, Order order, Hold general, Instant now) {
        var own = entry.card().state() == CardState.QUEUED ? order.gate().hold(entry.card(), entry.resident()) : Hold.NONE;
        if (own != Hold.NONE) {
            return own;
        }
        if (entry.card().seat().claimed(now)) {
            return Hold.CLAIMED;
        }
        return order.plan().sections().get(entry.key().section()).hold() == Hold.SCARCE ? Hold.SCARCE : general;
    }

    Waiting waiting(Card card, Resident resident, Hold hold) {
        var village = regions.name(resident.village()).orElse(resident.village().value());
        return new Waiting(card.id(), resident.id(), resident.nik().masked(), resident.name(), village, card.state(),
                card.state() == CardState.QUEUED ? card.requestedAt() : card.stateAt(), card.attempts(), hold,
                card.note() == null ? "" : card.note());
    }

    private List<OrderKey> keys(Transaction transaction, Order order, QueueFilter filter, OrderKey after, int limit)
            throws SQLException {
        return new LaneReader(transaction.connection(), filter, gate.zone()).read(plan(order, filter), after, limit);
    }

    private static Plan plan(Order order, QueueFilter filter) {
        Predicate<Lane> wanted = lane -> (filter.kind() == null || lane.kind() == filter.kind())
                && (filter.origin() == null || lane.origin() == filter.origin().kind());
        return order.plan().only(wanted, filter.hold());
    }

    private static List<Entry> entries(Transaction transaction, List<OrderKey> keys) {
        var found = new HashMap<Long, Entry>();
        var keyOf = new HashMap<Long, OrderKey>();
        keys.forEach(key -> keyOf.put(key.cardId(), key));
        entries(transaction, keys.stream().map(OrderKey::cardId).toList(), card -> keyOf.get(card.id()))
                .forEach(each -> found.put(each.card().id(), each));
        return keys.stream().map(key -> found.get(key.cardId())).filter(Objects::nonNull).toList();
    }

    /** Cards with their residents, in no order. */
    static Stream<Entry> entries(Transaction transaction, List<Long> cardIds, Function<Card, OrderKey> place) {
        if (cardIds.isEmpty()) {
            return Stream.empty();
        }
        return transaction.entities()
                .createQuery("select c, r from Card c, Resident r where r.id = c.residentId and c.id in :ids", Object[].class)
                .setParameter("ids", Ids.padded(cardIds))
                .getResultStream()
                .map(row -> new Entry(place.apply((Card) row[0]), (Card) row[0], (Resident) row[1]));
    }

    static void audit(Transaction transaction, Session session, String action, Stream<Waiting> found) {
        transaction.audit(session.entry(action, "printing",
                found.map(each -> "resident:" + each.residentId()).toArray(String[]::new)));
    }
}
