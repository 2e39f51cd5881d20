package id.loket.stock.internal;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.card.Machine;
import id.loket.kernel.ChipNumber;
import id.loket.kernel.OutageCause;
import id.loket.kernel.text.Refusal;
import id.loket.registry.office.OutageLog;
import id.loket.stock.Balance;
import id.loket.stock.BlankRange;
import id.loket.stock.Movement;
import id.loket.stock.Movement.Entry;
import id.loket.stock.Movement.Kind;
import id.loket.stock.Movements.Filter;
import id.loket.stock.Place;
import id.loket.stock.RangeSet;
import id.loket.stock.Receipt;
import id.loket.stock.Stock;
import id.loket.stock.StockMsg;
import id.loket.stock.ToReceive;
import id.loket.store.Installation;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** The stock keeper's use cases over the ledger. */
@Component
public final class StockKeeping implements Stock {

    /** Sums that nobody moved pieces under: so often they are tried for before the ledger is held. */
    private static final int UNDISTURBED = 3;

    private final Store store;
    private final OutageLog outages;
    private final Reconciliation reconciliation;
    private final Installation installation;

    /**
     * @param store open, with the ledger's tables
     * @param outages told when blanks came in again
     * @param reconciliation books what was printed without the stock
     * @param installation this station's name, which tells its printers from others of the same address
     */
    @Activate
    public StockKeeping(@Reference Store store, @Reference OutageLog outages,
            @Reference Reconciliation reconciliation, @Reference Installation installation) {
        this.store = store;
        this.outages = outages;
        this.reconciliation = reconciliation;
        this.installation = installation;
    }

    @Override
    public Receipt receive(Session session, String document, List<BlankRange> ranges) {
        session.require(RECEIVE);
        if (document == null || document.isBlank()) {
            throw new Refusal(StockMsg.noDocument);
        }
        if (ranges.isEmpty()) {
            throw new Refusal(StockMsg.noRange);
        }
        RangeSet.distinct(ranges, twice -> new Refusal(StockMsg.rangesOverlap, twice.first()));
        return store.write(transaction -> {
            // Locks the ledger: two seats that book one delivery note do it one after the other, and the second is told.
            var ledger = new Ledger(transaction);
            refuseBooked(transaction, document.trim());
            var receipt = new Receipt(document.trim(), ranges.stream().mapToLong(BlankRange::pieces).sum(),
                    session.account(), transaction.now());
            transaction.entities().persist(receipt);
            transaction.entities().flush();
            ranges.forEach(range -> book(transaction, ledger, range, receipt));
            outages.end(transaction, OutageCause.BLANK, Supply.SUBJECT);
            transaction.audit(session.entry("stock.receive", receipt.document(), "receipt:" + receipt.id()));
            return receipt;
        });
    }

    @Override
    public void loadHopper(Session session, String printer, BlankRange range) {
        session.require(LOAD);
        store.write(transaction -> {
            var movement = new Ledger(transaction).move(range, Place.OFFICE, hopper(printer),
                    Entry.of(Kind.LOAD, session.account()));
            transaction.audit(session.entry("stock.load", printer, "movement:" + movement.id()));
            return null;
        });
    }

    @Override
    public long emptyHopper(Session session, String printer) {
        session.require(LOAD);
        return store.write(transaction -> {
            var ledger = new Ledger(transaction);
            var hopper = hopper(printer);
            var movements = ledger.at(hopper, Integer.MAX_VALUE).stream().map(Holding::range).toList().stream()
                    .map(range -> ledger.move(range, hopper, Place.OFFICE, Entry.of(Kind.UNLOAD, session.account())))
                    .toList();
            transaction.audit(session.entry("stock.unload", printer,
                    movements.stream().map(movement -> "movement:" + movement.id()).toArray(String[]::new)));
            return movements.stream().mapToLong(Movement::pieces).sum();
        });
    }

    private Place hopper(String printer) {
        return Place.hopper(Machine.of(printer, installation.node()));
    }

    @Override
    public Optional<BlankRange> suggestLoad(Session session, long pieces) {
        session.require(READ);
        return store.read(transaction -> transaction.entities()
                .createQuery("select h from Holding h where h.place = :office order by h.series, h.firstSerial",
                        Holding.class)
                .setParameter("office", Place.OFFICE.code())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(Holding::range)
                .map(range -> new BlankRange(range.first(),
                        range.first().plus(Math.min(pieces, range.pieces()) - 1))));
    }

    @Override
    public Balance balance(Session session) {
        session.require(READ);
        reconciliation.run();
        for (var attempt = 0; attempt < UNDISTURBED; attempt++) {
            var before = store.read(StockKeeping::lastMovement);
            var balance = store.read(Figures::balance);
            if (before == store.read(StockKeeping::lastMovement)) {
                return balance;
            }
        }
        return store.write(transaction -> {
            new Ledger(transaction);
            return Figures.balance(transaction);
        });
    }

    @Override
    public Balance balance(Session session, Instant moment) {
        session.require(READ);
        return store.read(transaction -> Figures.balance(transaction, moment));
    }

    private static long lastMovement(Transaction transaction) {
        return transaction.entities().createQuery("select h.lastMovement from LedgerHead h", Long.class).getSingleResult();
    }

    @Override
    public List<Movement> movements(Session session, int limit) {
        session.require(READ);
        return store.read(transaction -> new MovementList(transaction, Filter.latest(limit)).rows());
    }

    @Override
    public List<Receipt> receipts(Session session, int limit) {
        session.require(READ);
        return store.read(transaction -> transaction.entities()
                .createQuery("select r from Receipt r order by r.id desc", Receipt.class)
                .setMaxResults(limit)
                .getResultList());
    }

    @Override
    public List<Movement> story(Session session, ChipNumber chip) {
        session.require(READ);
        return store.read(transaction -> Stories.of(transaction, chip));
    }

    @Override
    public List<ToReceive> toBeReceived(Session session) {
        session.require(READ);
        return store.read(transaction -> openToReceive(transaction, null));
    }

    /** Books a range, leaving out what is on cards already: those pieces only get their receipt. */
    private static void book(Transaction transaction, Ledger ledger, BlankRange range, Receipt receipt) {
        var from = range.first().serial();
        for (var used : openToReceive(transaction, range)) {
            var serial = used.chip().serial();
            if (serial > from) {
                ledger.move(BlankRange.of(range.series(), from, serial - 1), Place.OUTSIDE, Place.OFFICE, Entry.of(receipt));
            }
            ledger.move(BlankRange.of(used.chip()), Place.OUTSIDE, Place.UNRECEIVED, Entry.of(receipt));
            used.settle(receipt);
            from = serial + 1;
        }
        if (from <= range.last().serial()) {
            ledger.move(BlankRange.of(range.series(), from, range.last().serial()), Place.OUTSIDE, Place.OFFICE,
                    Entry.of(receipt));
        }
    }

    private static List<ToReceive> openToReceive(Transaction transaction, BlankRange range) {
        if (range == null) {
            return transaction.entities()
                    .createQuery("select t from ToReceive t where t.receiptId is null order by t.id", ToReceive.class)
                    .getResultList();
        }
        return transaction.entities()
                .createQuery("select t from ToReceive t where t.receiptId is null and t.series = :series"
                        + " and t.serial between :first and :last order by t.serial", ToReceive.class)
                .setParameter("series", range.series())
                .setParameter("first", range.first().serial())
                .setParameter("last", range.last().serial())
                .getResultList();
    }

    private static void refuseBooked(Transaction transaction, String document) {
        transaction.entities()
                .createQuery("select r from Receipt r where r.document = :document", Receipt.class)
                .setParameter("document", document)
                .getResultStream()
                .findFirst()
                .ifPresent(receipt -> {
                    throw new Refusal(StockMsg.documentBooked, document, Date.from(receipt.receivedAt()));
                });
    }
}
