package id.loket.stock.supply.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.card.BlankSupply.SpoilCause;
import id.loket.kernel.text.Refusal;
import id.loket.stock.BlankRange;
import id.loket.stock.Movement.Entry;
import id.loket.stock.Movement.Kind;
import id.loket.stock.Place;
import id.loket.stock.RangeSet;
import id.loket.stock.Receipt;
import id.loket.stock.Stock;
import id.loket.stock.internal.Ledger;
import id.loket.stock.supply.Arrival;
import id.loket.stock.supply.BlankRequest;
import id.loket.stock.supply.Consignment;
import id.loket.stock.supply.Consignments;
import id.loket.stock.supply.DeliveryNote;
import id.loket.stock.supply.Line;
import id.loket.stock.supply.SupplyMsg;
import id.loket.stock.supply.Verdict;
import id.loket.stock.supply.internal.LineCheck.Fault;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** Consignments over the ledger: each arrival is one receipt of it. */
@Component
public final class StoredConsignments implements Consignments {

    /** A note older than that is a typing error. */
    private static final int OLDEST_NOTE_YEARS = 2;

    private final Store store;
    private final Stock stock;
    private final Clock clock;

    /**
     * @param store open, with the ledger's tables
     * @param stock books receipts
     * @param clock of the installation, with its zone
     */
    @Activate
    public StoredConsignments(@Reference Store store, @Reference Stock stock, @Reference Clock clock) {
        this.store = store;
        this.stock = stock;
        this.clock = clock;
    }

    @Override
    public List<Verdict> checkNote(Session session, DeliveryNote note, List<Line> lines) {
        session.require(RECEIVE);
        return store.read(transaction -> judgeNote(transaction, note, lines));
    }

    @Override
    public Consignment announce(Session session, DeliveryNote note, List<Line> lines) {
        session.require(RECEIVE);
        return store.write(transaction -> {
            new Ledger(transaction);
            var verdicts = judgeNote(transaction, note, lines);
            refuseWrong(verdicts);
            var consignment = new Consignment(note, verdicts.stream().mapToLong(each -> each.range().pieces()).sum(),
                    session.account(), transaction.now());
            transaction.entities().persist(consignment);
            verdicts.forEach(each -> transaction.entities().persist(new Announced(consignment.id(), each.line().box(), each.range())));
            transaction.audit(session.entry("stock.announce", note.number(), subject(consignment)));
            transaction.announce("blanks");
            return consignment;
        });
    }

    @Override
    public List<Verdict> check(Session session, long consignment, List<Line> lines) {
        session.require(RECEIVE);
        return store.read(transaction -> judge(transaction, open(transaction, consignment), lines));
    }

    @Override
    public Arrival receive(Session session, long consignment, List<Line> lines) {
        session.require(RECEIVE);
        return store.write(transaction -> {
            new Ledger(transaction);
            var open = open(transaction, consignment);
            var verdicts = judge(transaction, open, lines);
            refuseWrong(verdicts);
            return book(transaction, session, open, verdicts);
        });
    }

    @Override
    public Booked receiveRight(Session session, long consignment, List<Line> lines) {
        session.require(RECEIVE);
        return store.write(transaction -> {
            new Ledger(transaction);
            var open = open(transaction, consignment);
            var verdicts = judge(transaction, open, lines);
            if (verdicts.stream().noneMatch(Verdict::right)) {
                refuseWrong(verdicts);
            }
            return new Booked(book(transaction, session, open, verdicts),
                    verdicts.stream().filter(verdict -> !verdict.right()).toList());
        });
    }

    @Override
    public Consignment close(Session session, long consignment, String reason) {
        session.require(RECEIVE);
        if (reason == null || reason.isBlank()) {
            throw new Refusal(SupplyMsg.closeReason);
        }
        return store.write(transaction -> {
            var open = open(transaction, consignment);
            open.close(reason.trim());
            transaction.audit(session.entry("stock.consignment-close", reason.trim(), subject(open)));
            transaction.announce("blanks");
            return open;
        });
    }

    @Override
    public List<Line> read(Session session, Path file) {
        session.require(RECEIVE);
        return RangeFile.read(file);
    }

    @Override
    public List<Consignment> latest(Session session, int limit) {
        session.require(READ);
        return store.read(transaction -> {
            var all = new ArrayList<Consignment>(latest(transaction, "in", limit));
            all.addAll(latest(transaction, "not in", Math.max(0, limit - all.size())));
            return all;
        });
    }

    private static List<Consignment> latest(Transaction transaction, String among, int limit) {
        return limit == 0 ? List.of() : transaction.entities()
                .createQuery("select c from Consignment c where c.state " + among + " :open order by c.id desc", Consignment.class)
                .setParameter("open", List.of(Consignment.State.EXPECTED, Consignment.State.PARTLY))
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public List<BlankRange> expected(Session session, long consignment) {
        session.require(READ);
        return store.read(transaction -> {
            var books = new Books(transaction);
            var expected = RangeSet.of(books.announced(consignment));
            books.received(consignment).forEach(expected::remove);
            return expected.ranges();
        });
    }

    @Override
    public List<Arrival> arrivals(Session session, long consignment) {
        session.require(READ);
        return store.read(transaction -> transaction.entities()
                .createQuery("select a from Arrival a where a.consignmentId = :id order by a.id", Arrival.class)
                .setParameter("id", consignment)
                .getResultList());
    }

    private List<Verdict> judgeNote(Transaction transaction, DeliveryNote note, List<Line> lines) {
        refuseWrong(note);
        refuseKnown(transaction, note.number());
        var books = new Books(transaction);
        return new LineCheck(List.of(books::known, books::announcedElsewhere)).judge(lines);
    }

    private static List<Verdict> judge(Transaction transaction, Consignment consignment, List<Line> lines) {
        if (lines.isEmpty()) {
            throw new Refusal(SupplyMsg.noLines);
        }
        var books = new Books(transaction);
        var announced = RangeSet.of(books.announced(consignment.id()));
        var received = RangeSet.of(books.received(consignment.id()));
        Function<BlankRange, Optional<Fault>> again = range -> received.inside(range)
                .map(pieces -> new Fault(SupplyMsg.lineReceived, pieces, consignment.noteNumber()));
        Function<BlankRange, Optional<Fault>> foreign = range -> announced.isEmpty() ? Optional.empty()
                : announced.outside(range).map(pieces -> new Fault(SupplyMsg.lineForeign, pieces, consignment.noteNumber()));
        Function<BlankRange, Optional<Fault>> elsewhere = range -> announced.isEmpty() ? books.announcedElsewhere(range)
                : Optional.empty();
        return new LineCheck(List.of(again, books::known, foreign, elsewhere)).judge(lines);
    }

    private Arrival book(Transaction transaction, Session session, Consignment consignment, List<Verdict> verdicts) {
        var receipt = stock.receive(session, paper(transaction, consignment), LineCheck.pieces(verdicts));
        var damaged = LineCheck.damaged(verdicts);
        var ledger = new Ledger(transaction);
        damaged.forEach(range -> ledger.move(range, Place.OFFICE, Place.INVALID, Entry.of(Kind.DAMAGE, session.account())
                .because(SpoilCause.DAMAGED).by(receipt.document())));
        var broken = damaged.stream().mapToLong(BlankRange::pieces).sum();
        consignment.arrived(receipt.pieces(), broken);
        var arrival = new Arrival(consignment, receipt, broken);
        transaction.entities().persist(arrival);
        fulfil(transaction, consignment, receipt);
        transaction.audit(session.entry("stock.arrival", receipt.document(), subject(consignment), "receipt:" + receipt.id()));
        return arrival;
    }

    private static void fulfil(Transaction transaction, Consignment consignment, Receipt receipt) {
        if (consignment.requestId() != null) {
            Optional.ofNullable(transaction.entities().find(BlankRequest.class, consignment.requestId()))
                    .ifPresent(request -> request.fulfilled(receipt.pieces()));
        }
    }

    /** The ledger books each paper once: the second arrival under a note carries its count. */
    private static String paper(Transaction transaction, Consignment consignment) {
        var before = transaction.entities()
                .createQuery("select count(a) from Arrival a where a.consignmentId = :id", Long.class)
                .setParameter("id", consignment.id())
                .getSingleResult();
        return before == 0 ? consignment.noteNumber() : consignment.noteNumber() + " (" + (before + 1) + ")";
    }

    private void refuseWrong(DeliveryNote note) {
        if (note.number().isEmpty()) {
            throw new Refusal(SupplyMsg.noteNumberMissing);
        }
        if (note.number().length() > 100) {
            throw new Refusal(SupplyMsg.noteNumberLong);
        }
        if (note.sender() == null) {
            throw new Refusal(SupplyMsg.noteSenderMissing);
        }
        if (note.date() == null) {
            throw new Refusal(SupplyMsg.noteDateMissing);
        }
        var today = LocalDate.now(clock);
        if (note.date().isAfter(today)) {
            throw new Refusal(SupplyMsg.noteDateAhead, Days.words(note.date()));
        }
        if (note.date().isBefore(today.minusYears(OLDEST_NOTE_YEARS))) {
            throw new Refusal(SupplyMsg.noteDateOld, Days.words(note.date()));
        }
    }

    private static void refuseKnown(Transaction transaction, String number) {
        var noted = transaction.entities()
                .createQuery("select count(c) from Consignment c where upper(c.noteNumber) = upper(:number)", Long.class)
                .setParameter("number", number).getSingleResult();
        var booked = transaction.entities()
                .createQuery("select count(r) from Receipt r where upper(r.document) = upper(:number)", Long.class)
                .setParameter("number", number).getSingleResult();
        if (noted + booked > 0) {
            throw new Refusal(SupplyMsg.noteKnown, number);
        }
    }

    private static Consignment open(Transaction transaction, long id) {
        var consignment = Optional.ofNullable(transaction.entities().find(Consignment.class, id))
                .orElseThrow(() -> new Refusal(SupplyMsg.noteUnknown));
        if (!consignment.state().isOpen()) {
            throw new Refusal(SupplyMsg.noteClosed, consignment.noteNumber(), consignment.state().label());
        }
        return consignment;
    }

    private static void refuseWrong(List<Verdict> verdicts) {
        verdicts.stream().filter(verdict -> !verdict.right()).findFirst().ifPresent(verdict -> {
            throw verdict.fault();
        });
    }

    private static String subject(Consignment consignment) {
        return "consignment:" + consignment.id();
    }
}
