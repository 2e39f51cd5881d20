package id.loket.stock.closing.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Approval;
import id.loket.access.People;
import id.loket.access.Session;
import id.loket.card.Cards;
import id.loket.document.Documents;
import id.loket.kernel.text.Refusal;
import id.loket.registry.Regions;
import id.loket.stock.Place;
import id.loket.stock.PlaceNames;
import id.loket.stock.closing.ClosingMsg;
import id.loket.stock.closing.Closings;
import id.loket.stock.closing.Count;
import id.loket.stock.closing.DayLine;
import id.loket.stock.closing.DaySheet;
import id.loket.stock.closing.MonthSheet;
import id.loket.stock.internal.Ledger;
import id.loket.store.AuditAnchors;
import id.loket.store.AuditTrail;
import id.loket.store.Store;
import id.loket.store.Transaction;

/**
 * Closings in the store. Closing locks the ledger, so nothing moves between the look at the books and the closing. Each
 * keeps where the audit trail stood.
 */
@Component
public final class KeptClosings implements Closings, AuditAnchors {

    private final Store store;
    private final AuditTrail trail;
    private final Cards cards;
    private final Clock clock;
    private final Documents documents;
    private final Regions regions;
    private final PlaceNames places;
    private final People people;

    /**
     * @param store open, with the ledger's tables
     * @param trail whose head each closing keeps
     * @param cards asked for those that wait for inspection
     * @param clock gives the office's zone
     * @param documents makes the sheets
     * @param regions the office's name
     * @param places names of places on the sheets
     * @param people names of persons on the sheets
     */
    @Activate
    public KeptClosings(@Reference Store store, @Reference AuditTrail trail, @Reference Cards cards,
            @Reference Clock clock, @Reference Documents documents, @Reference Regions regions,
            @Reference PlaceNames places, @Reference People people) {
        this.store = store;
        this.trail = trail;
        this.cards = cards;
        this.clock = clock;
        this.documents = documents;
        this.regions = regions;
        this.places = places;
        this.people = people;
    }

    @Override
    public LocalDate next(Session session) {
        session.require(READ);
        return store.read(transaction -> open(transaction).next());
    }

    @Override
    public DaySheet sheet(Session session, LocalDate day) {
        session.require(READ);
        return store.read(transaction -> {
            var kept = new KeptDays(transaction);
            var closed = kept.of(day);
            if (closed.isPresent()) {
                return kept.sheet(closed.get());
            }
            var open = open(transaction);
            refuseOutside(open, day);
            return open.sheet(day);
        });
    }

    @Override
    public DaySheet compare(Session session, LocalDate day, List<Count> counts) {
        session.require(CLOSE);
        return store.read(transaction -> {
            var open = open(transaction);
            open.require(day);
            return new CountCheck(transaction, session, transaction.now()).compare(open.sheet(day), counts, Optional.empty());
        });
    }

    @Override
    public DaySheet close(Session session, LocalDate day, List<Count> counts, Optional<Approval> countersigned) {
        session.require(CLOSE);
        return store.write(transaction -> {
            var ledger = lock(transaction);
            var open = open(transaction);
            open.require(day);
            refuseClosed(new KeptDays(transaction), YearMonth.from(day));
            var check = new CountCheck(transaction, session, ledger.time());
            var sheet = check.compare(open.sheet(day), counts, countersigned);
            check.requireWhole(sheet, session, countersigned);
            return keep(transaction, ledger, session, sheet, countersigned);
        });
    }

    private DaySheet keep(Transaction transaction, Ledger ledger, Session session, DaySheet sheet,
            Optional<Approval> consent) {
        var closed = new DaySheet.Closed(session.account(), ledger.time(),
                consent.map(Approval::approver).orElse(""), ledger.anchor("closing"), "");
        var closing = new DayClosing(sheet, closed, trail.head());
        transaction.entities().persist(closing);
        for (var line : sheet.lines()) {
            transaction.entities().persist(new ClosingLine(closing, line));
            line.count().ifPresent(found -> transaction.entities()
                    .persist(new ClosingCount(closing, line.place(), line.since(), found)));
        }
        var subjects = new ArrayList<>(List.of("closing:" + sheet.day(), "movement:" + sheet.lastMovement()));
        consent.ifPresent(given -> subjects.add("countersigned:" + given.approver()));
        transaction.audit(session.entry("stock.close", "day", subjects.toArray(String[]::new)));
        transaction.announce("blanks");
        transaction.entities().flush();
        return new KeptDays(transaction).sheet(closing);
    }

    @Override
    public DaySheet correct(Session session, LocalDate day, Count count, Approval countersigned) {
        session.require(CLOSE);
        return store.write(transaction -> {
            var ledger = lock(transaction);
            var kept = new KeptDays(transaction);
            var closing = kept.of(day).orElseThrow(() -> new Refusal(ClosingMsg.dayNotClosed, Words.day(day)));
            refuseClosed(kept, YearMonth.from(day));
            kept.latest().filter(last -> !last.day().equals(day)).ifPresent(last -> {
                throw new Refusal(ClosingMsg.dayNotLatest, Words.day(day), Words.day(last.day()));
            });
            CountCheck.requireSecondPerson(session, Optional.ofNullable(countersigned));
            var sheet = kept.sheet(closing);
            var before = sheet.shelves().stream().filter(line -> line.place().equals(count.place())).findFirst()
                    .orElseThrow(() -> new Refusal(ClosingMsg.shelfUnknown, count.place().label()));
            var since = Flows.between(transaction, closing.lastMovement() + 1, Flows.head(transaction)).net(count.place().code());
            var line = new DayLine(before.place(), before.opening(), before.in(), before.out(), since, Optional.empty(),
                    before.carried());
            var check = new CountCheck(transaction, session, ledger.time());
            var all = sheet.lines().stream().mapToLong(DayLine::expected).sum();
            var corrected = check.counted(line, count, all, before.count().orElseThrow().revision() + 1,
                    Optional.of(countersigned));
            CountCheck.requireWords(corrected, true);
            transaction.entities().persist(new ClosingCount(closing, count.place(), since, corrected.count().orElseThrow()));
            transaction.audit(session.entry("stock.close.correct", "day", "closing:" + day,
                    "countersigned:" + countersigned.approver()));
            transaction.announce("blanks");
            transaction.entities().flush();
            return kept.sheet(closing);
        });
    }

    @Override
    public List<DaySheet> history(Session session, LocalDate before, int limit) {
        session.require(READ);
        return store.read(transaction -> {
            var kept = new KeptDays(transaction);
            return kept.sheets(kept.before(before, limit));
        });
    }

    @Override
    public List<DayLine.Found> counts(Session session, LocalDate day, Place place) {
        session.require(READ);
        return store.read(transaction -> {
            var kept = new KeptDays(transaction);
            return kept.of(day).map(closing -> kept.counts(closing, place)).orElse(List.of());
        });
    }

    @Override
    public MonthSheet month(Session session, YearMonth month) {
        session.require(READ);
        return store.read(transaction -> new MonthBook(transaction, open(transaction), cards).sheet(month));
    }

    @Override
    public MonthSheet closeMonth(Session session, YearMonth month, Approval countersigned) {
        session.require(CLOSE);
        return store.write(transaction -> {
            lock(transaction).anchor("month");
            refuseClosed(new KeptDays(transaction), month);
            var book = new MonthBook(transaction, open(transaction), cards);
            book.sheet(month).obstacles().stream().findFirst().ifPresent(obstacle -> {
                throw obstacle;
            });
            CountCheck.requireSecondPerson(session, Optional.ofNullable(countersigned));
            transaction.entities().persist(new MonthClosing(month,
                    new MonthSheet.Closed(session.account(), transaction.now(), countersigned.approver())));
            transaction.audit(session.entry("stock.close", "month", "month:" + month,
                    "countersigned:" + countersigned.approver()));
            transaction.announce("blanks");
            transaction.entities().flush();
            return book.sheet(month);
        });
    }

    @Override
    public byte[] dayPdf(Session session, LocalDate day) {
        var sheet = sheet(session, day);
        if (sheet.closed().isEmpty()) {
            throw new Refusal(ClosingMsg.dayNotClosed, Words.day(day));
        }
        return papers().day(sheet);
    }

    @Override
    public byte[] monthPdf(Session session, YearMonth month) {
        return papers().month(month(session, month));
    }

    private ClosingPapers papers() {
        return new ClosingPapers(documents, regions, people, places.now(), clock.getZone());
    }

    @Override
    public Collection<AuditTrail.Head> heads() {
        return store.read(transaction -> transaction.entities()
                .createQuery("select c from DayClosing c where c.auditSeq > 0 order by c.closedDay", DayClosing.class)
                .getResultStream()
                .map(DayClosing::auditHead)
                .toList());
    }

    private OpenDay open(Transaction transaction) {
        return new OpenDay(transaction, clock.getZone());
    }

    /** Nothing moves until the transaction ends. */
    private static Ledger lock(Transaction transaction) {
        return new Ledger(transaction);
    }

    private static void refuseOutside(OpenDay open, LocalDate day) {
        if (day.isAfter(open.today())) {
            throw new Refusal(ClosingMsg.dayInFuture, Words.day(day));
        }
        open.latest().filter(closing -> day.isBefore(closing.day())).ifPresent(closing -> {
            throw new Refusal(ClosingMsg.dayCovered, Words.day(day), Words.day(closing.day()));
        });
    }

    private void refuseClosed(KeptDays kept, YearMonth month) {
        kept.month(month).ifPresent(closed -> {
            throw new Refusal(ClosingMsg.monthClosed, Words.month(month), closed.by(),
                    Words.day(LocalDate.ofInstant(closed.at(), clock.getZone())));
        });
    }
}
