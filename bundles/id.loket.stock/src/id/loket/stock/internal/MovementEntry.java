package id.loket.stock.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Approval;
import id.loket.access.Session;
import id.loket.card.BlankSupply.SpoilCause;
import id.loket.kernel.OutageCause;
import id.loket.kernel.text.Refusal;
import id.loket.registry.office.OfficeSettings;
import id.loket.registry.office.OutageLog;
import id.loket.stock.BlankRange;
import id.loket.stock.Movement;
import id.loket.stock.Movement.Entry;
import id.loket.stock.Movement.Kind;
import id.loket.stock.Movements;
import id.loket.stock.Place;
import id.loket.stock.Stock;
import id.loket.stock.StockMsg;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** Movements by hand, over the ledger. */
@Component
public final class MovementEntry implements Movements {

    private final Store store;
    private final OutageLog outages;
    private final PrintRooms rooms;

    /**
     * @param store open, with the ledger's tables
     * @param outages told when the last blank goes and when some come back
     * @param settings keep the names of the print rooms
     */
    @Activate
    public MovementEntry(@Reference Store store, @Reference OutageLog outages, @Reference OfficeSettings settings) {
        this.store = store;
        this.outages = outages;
        rooms = new PrintRooms(settings);
    }

    @Override
    public List<Place> places(Session session) {
        session.require(Stock.READ);
        var sums = store.read(Figures::totals);
        var places = new ArrayList<>(List.of(Place.OFFICE, Place.INVALID, Place.LOST));
        places.addAll(rooms.all());
        sums.places().stream().filter(Place::isCounted)
                .filter(place -> place.isUnused() || Ways.isCourier(place) && sums.net(place) != 0)
                .filter(place -> !places.contains(place)).forEach(places::add);
        return places;
    }

    @Override
    public Place addRoom(Session session, String name) {
        session.require(MOVE);
        return store.write(transaction -> {
            var room = rooms.add(transaction, name);
            transaction.audit(session.entry("stock.room", room.detail()));
            transaction.announce("blanks");
            return room;
        });
    }

    @Override
    public List<BlankRange> scan(Session session, Place source, List<BlankRange> list, String typed) {
        session.require(MOVE);
        var range = BlankRange.parse(typed);
        list.stream().filter(each -> each.overlaps(range)).findFirst().ifPresent(each -> {
            throw new Refusal(StockMsg.scannedTwice, each.common(range));
        });
        store.read(transaction -> {
            new Holdings(transaction).requireAt(range, source);
            return null;
        });
        return with(list, range);
    }

    private static List<BlankRange> with(List<BlankRange> list, BlankRange range) {
        var all = new ArrayList<>(list);
        all.add(range);
        all.sort(Comparator.comparing(BlankRange::series).thenComparing(each -> each.first().serial()));
        var merged = new ArrayList<BlankRange>();
        for (var each : all) {
            var before = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (before != null && before.isFollowedBy(each)) {
                merged.set(merged.size() - 1, new BlankRange(before.first(), each.last()));
            } else {
                merged.add(each);
            }
        }
        return merged;
    }

    @Override
    public Kind kind(Place source, Place target) {
        return Ways.kind(source, target);
    }

    @Override
    public boolean needsSecond(Kind kind) {
        return Ledger.needsSecond(kind);
    }

    @Override
    public List<Movement> move(Session session, Order order, Optional<Approval> second) {
        session.require(MOVE);
        if (order.ranges().isEmpty()) {
            throw new Refusal(StockMsg.noRange);
        }
        var kind = Ways.kind(order.source(), order.target());
        if (kind == Kind.SEND && order.document().isEmpty()) {
            throw new Refusal(StockMsg.paperMissing, kind.label(), order.ranges().get(0));
        }
        second.ifPresent(approval -> requireSecond(session, approval));
        var target = kind == Kind.SEND ? Place.courier(order.document()) : order.target();
        var entry = Entry.of(kind, session.account()).by(order.document().isEmpty() ? null : order.document())
                .approved(second.map(Approval::approver).orElse(null))
                .because(kind == Kind.DAMAGE ? SpoilCause.DAMAGED : null);
        return store.write(transaction -> {
            var ledger = new Ledger(transaction);
            var movements = order.ranges().stream().map(range -> ledger.move(range, order.source(), target, entry)).toList();
            tellOutages(transaction, target);
            transaction.audit(session.entry("stock.move", order.document(), subjects(movements)));
            return movements;
        });
    }

    @Override
    public Movement reverse(Session session, long number, String why, Approval second) {
        session.require(MOVE);
        if (why == null || why.isBlank()) {
            throw new Refusal(StockMsg.noReason, Long.toString(number));
        }
        requireSecond(session, second);
        return store.write(transaction -> {
            var back = new Ledger(transaction).reverse(number, session.account(), second.approver(), why.strip());
            tellOutages(transaction, back.target());
            transaction.audit(session.entry("stock.reverse", why.strip(), "movement:" + number, "movement:" + back.id()));
            return back;
        });
    }

    @Override
    public List<Movement> list(Session session, Filter filter) {
        session.require(Stock.READ);
        return store.read(transaction -> new MovementList(transaction, filter).rows());
    }

    private static void requireSecond(Session session, Approval approval) {
        if (!approval.permission().equals(APPROVE) || approval.approver().equals(session.account())) {
            throw new Refusal(StockMsg.notSecond, approval.approver());
        }
    }

    private void tellOutages(Transaction transaction, Place target) {
        if (target.isUnused()) {
            outages.end(transaction, OutageCause.BLANK, Supply.SUBJECT);
        } else if (Figures.left(transaction) == 0) {
            outages.begin(transaction, OutageCause.BLANK, Supply.SUBJECT, "");
        }
    }

    private static String[] subjects(List<Movement> movements) {
        return movements.stream().map(movement -> "movement:" + movement.id()).toArray(String[]::new);
    }
}
