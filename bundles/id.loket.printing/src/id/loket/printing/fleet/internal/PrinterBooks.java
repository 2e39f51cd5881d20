package id.loket.printing.fleet.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.device.DeviceStandings.By;
import id.loket.device.DeviceStandings.Change;
import id.loket.device.DeviceStatus;
import id.loket.device.Standing;
import id.loket.kernel.text.Refusal;
import id.loket.printing.fleet.Exercise;
import id.loket.printing.fleet.FleetMsg;
import id.loket.printing.fleet.FleetPrinter;
import id.loket.printing.fleet.FleetPrinter.Details;
import id.loket.printing.fleet.Printers;
import id.loket.printing.fleet.Repair;
import id.loket.printing.fleet.StandingChange;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** The books of the fleet. */
@Component
public final class PrinterBooks implements Printers {

    private static final long MOST_COST = 999_999_999;

    private final Store store;
    private final Standings standings;

    /**
     * @param store open, with the fleet's tables
     * @param standings give printers their standing
     */
    @Activate
    public PrinterBooks(@Reference Store store, @Reference Standings standings) {
        this.store = store;
        this.standings = standings;
    }

    @Override
    public List<Entry> all(Session session) {
        session.require(READ);
        return store.read(PrinterBooks::entries);
    }

    static List<Entry> entries(Transaction transaction) {
        var now = transaction.databaseTime();
        var sights = new HashMap<String, Sight>();
        transaction.entities().createQuery("select s from Sight s order by s.seenAt", Sight.class).getResultStream()
                .forEach(sight -> sights.merge(sight.printer(), sight, (old, young) -> better(old, young, now)));
        return transaction.entities().createQuery("select p from FleetPrinter p", FleetPrinter.class).getResultStream()
                .sorted(Comparator.comparing(FleetPrinter::standing).thenComparing(FleetPrinter::place)
                        .thenComparing(FleetPrinter::label).thenComparing(FleetPrinter::id))
                .map(printer -> entry(printer, sights.get(printer.deviceKey()), now)).toList();
    }

    /** Two seats may see one printer on the network: the one that reaches it knows more. */
    private static Sight better(Sight old, Sight young, Instant now) {
        var oldReaches = old.fresh(now) && old.state() != DeviceStatus.State.OFFLINE;
        return oldReaches && young.state() == DeviceStatus.State.OFFLINE ? old : young;
    }

    private static Entry entry(FleetPrinter printer, Sight sight, Instant now) {
        if (sight == null) {
            return new Entry(printer, new DeviceStatus(DeviceStatus.State.OFFLINE, "", ""), "", null, false);
        }
        var fresh = sight.fresh(now);
        var status = fresh ? new DeviceStatus(sight.state(), "", sight.words()) : new DeviceStatus(DeviceStatus.State.OFFLINE, "", "");
        return new Entry(printer, status, sight.node(), sight.seenAt(), !fresh);
    }

    @Override
    public FleetPrinter add(Session session, Details details) {
        session.require(KEEP);
        requireWhole(details);
        return store.write(transaction -> {
            requireOnce(transaction, details, 0);
            var printer = enter(transaction, standings, details, new By(session.account(), FleetMsg.entered.text()));
            transaction.audit(session.entry("printing.fleet.add", "fleet", subject(printer)));
            return printer;
        });
    }

    static FleetPrinter enter(Transaction transaction, Standings standings, Details details, By by) {
        var printer = new FleetPrinter(details, transaction.now());
        transaction.entities().persist(printer);
        transaction.entities().flush();
        standings.set(transaction, printer, Standing.IN_SERVICE, by);
        return printer;
    }

    @Override
    public FleetPrinter change(Session session, FleetPrinter known, Details details) {
        session.require(KEEP);
        requireWhole(details);
        return store.write(transaction -> {
            var printer = Standings.forUpdate(transaction, known.id());
            if (printer.version() != known.version()) {
                throw new Refusal(FleetMsg.changedMeanwhile);
            }
            requireOnce(transaction, details, known.id());
            var before = printer.label();
            printer.describe(details);
            standings.renamed(transaction, printer, before);
            transaction.entities().flush();
            transaction.announce(Standings.CHANGED);
            transaction.audit(session.entry("printing.fleet.change", "fleet", subject(printer)));
            return printer;
        });
    }

    @Override
    public void changeStanding(Session session, long id, Standing standing, String reason) {
        session.require(KEEP);
        store.write(transaction -> {
            var printer = Standings.forUpdate(transaction, id);
            if (printer.standing() == standing) {
                throw new Refusal(FleetMsg.sameStanding, printer.label(), standing.label().toLowerCase(Locale.ROOT));
            }
            standings.change(transaction, printer, standing, new By(session.account(), reason));
            transaction.audit(session.entry("printing.fleet.standing", standing.name(), subject(printer)));
            return null;
        });
    }

    @Override
    public Repair send(Session session, long id, Repair.Sending sending) {
        session.require(KEEP);
        Words.required(sending.fault(), FleetMsg.noFault);
        Words.required(sending.to(), FleetMsg.noRepairer, Words.LONG);
        return store.write(transaction -> {
            var printer = Standings.forUpdate(transaction, id);
            standings.openRepair(transaction, printer).ifPresent(away -> {
                throw new Refusal(FleetMsg.repairOpen, printer.label(), away.sentTo(), standings.day(away.sentAt()));
            });
            if (printer.standing() == Standing.UNUSABLE) {
                throw new Refusal(FleetMsg.repairOfUnusable, printer.label());
            }
            var repair = new Repair(printer, sending, session.account(), transaction.now());
            transaction.entities().persist(repair);
            standings.set(transaction, printer, Standing.IN_REPAIR, new By(session.account(),
                    Words.cut(FleetMsg.sentTo.text(sending.to(), sending.fault()))));
            transaction.audit(session.entry("printing.fleet.repair", "sent", subject(printer)));
            return repair;
        });
    }

    @Override
    public Repair takeBack(Session session, long id, Repair.Return result) {
        session.require(KEEP);
        Words.required(result.done(), FleetMsg.nothingDone);
        if (result.cost() < 0) {
            throw new Refusal(FleetMsg.costNegative);
        }
        if (result.cost() > MOST_COST) {
            throw new Refusal(FleetMsg.costTooHigh, result.cost());
        }
        return store.write(transaction -> {
            var printer = Standings.forUpdate(transaction, id);
            var repair = standings.openRepair(transaction, printer)
                    .orElseThrow(() -> new Refusal(FleetMsg.repairNone, printer.label()));
            repair.comeBack(result, session.account(), transaction.now());
            var words = (result.repaired() ? FleetMsg.backRepaired : FleetMsg.backUnusable).text(repair.sentTo(), result.done());
            standings.set(transaction, printer, result.repaired() ? Standing.IN_SERVICE : Standing.UNUSABLE,
                    new By(session.account(), Words.cut(words)));
            transaction.audit(session.entry("printing.fleet.repair", "back", subject(printer)));
            return repair;
        });
    }

    @Override
    public void exercised(Session session, long id, String note) {
        session.require(CARE);
        var words = Words.within(note == null ? "" : note.trim(), Words.MOST);
        store.write(transaction -> {
            var printer = Standings.forUpdate(transaction, id);
            transaction.entities().persist(new Exercise(printer, words, session.account(), transaction.now()));
            transaction.announce(Standings.CHANGED);
            transaction.audit(session.entry("printing.fleet.exercise", "care", subject(printer)));
            return null;
        });
    }

    @Override
    public Story story(Session session, long id) {
        session.require(READ);
        return store.read(transaction -> {
            var changes = of(transaction, "StandingChange", StandingChange.class, id).stream().map(StandingChange::change).toList();
            return new Story(changes, of(transaction, "Repair", Repair.class, id), of(transaction, "Exercise", Exercise.class, id),
                    down(changes, transaction.now()));
        });
    }

    /** @param changes newest first */
    static Duration down(List<Change> changes, Instant now) {
        var down = Duration.ZERO;
        var until = now;
        for (var change : changes) {
            if (change.standing() != Standing.IN_SERVICE) {
                down = down.plus(Duration.between(change.at(), until));
            }
            until = change.at();
        }
        return down;
    }

    private static <T> List<T> of(Transaction transaction, String entity, Class<T> type, long printer) {
        return transaction.entities()
                .createQuery("select e from " + entity + " e where e.printerId = :printer order by e.id desc", type)
                .setParameter("printer", printer).getResultList();
    }

    private static void requireWhole(Details details) {
        Words.required(details.label(), FleetMsg.noLabel, Words.LONG);
        if (details.serialNumber().isEmpty() && details.deviceKey().isEmpty()) {
            throw new Refusal(FleetMsg.noNumber);
        }
        Words.within(details.maker(), Words.SHORT);
        Words.within(details.model(), Words.LONG);
        Words.within(details.serialNumber(), Words.LONG);
        Words.within(details.place(), Words.LONG);
    }

    /** The constraints of the table hold where two seats do it at once; this tells which entry has the number. */
    private static void requireOnce(Transaction transaction, Details details, long self) {
        other(transaction, "serialNumber", details.serialNumber(), self).ifPresent(other -> {
            throw new Refusal(FleetMsg.serialThere, details.serialNumber(), other);
        });
        other(transaction, "deviceKey", details.deviceKey(), self).ifPresent(other -> {
            throw new Refusal(FleetMsg.deviceThere, other);
        });
    }

    private static Optional<String> other(Transaction transaction, String field, String value, long self) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        return transaction.entities()
                .createQuery("select p.label from FleetPrinter p where p." + field + " = :value and p.id <> :self", String.class)
                .setParameter("value", value).setParameter("self", self).getResultStream().findFirst();
    }

    private static String subject(FleetPrinter printer) {
        return "printer:" + printer.id();
    }
}
