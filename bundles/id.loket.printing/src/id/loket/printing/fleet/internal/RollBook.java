package id.loket.printing.fleet.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import id.loket.access.Session;
import id.loket.card.ConsumableSupply;
import id.loket.card.ConsumableSupply.Batch;
import id.loket.card.ConsumableSupply.End;
import id.loket.card.ConsumableSupply.Kind;
import id.loket.device.CardPrinter.Supply;
import id.loket.kernel.text.Refusal;
import id.loket.printing.fleet.Consumables;
import id.loket.printing.fleet.FleetMsg;
import id.loket.printing.fleet.Printers;
import id.loket.printing.fleet.internal.PrinterDay.Work;
import id.loket.registry.office.OfficeSettings;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** Ribbons and films on the printers; the shelf is the stock's, where one is kept. */
@Component(service = {Consumables.class, RollBook.class})
public final class RollBook implements Consumables {

    private static final int MOST_PRINTS = 5000;
    private static final int LOW_SHARE = 10;
    private static final int PRINT_DAYS = 20;

    private final Store store;
    private final DaySums sums;
    private final OfficeSettings settings;
    private final Optional<ConsumableSupply> shelf;

    /**
     * @param store open, with the fleet's tables
     * @param sums what a print day uses
     * @param settings days until delivery
     * @param shelf the stock's rolls, or null where none is kept
     */
    @Activate
    public RollBook(@Reference Store store, @Reference DaySums sums, @Reference OfficeSettings settings,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY) ConsumableSupply shelf) {
        this.store = store;
        this.sums = sums;
        this.settings = settings;
        this.shelf = Optional.ofNullable(shelf);
    }

    @Override
    public List<Mounted> on(String printer) {
        return all().getOrDefault(printer, List.of());
    }

    @Override
    public Map<String, List<Mounted>> all() {
        return store.read(transaction -> all(transaction));
    }

    /** What is mounted, by printer. */
    Map<String, List<Mounted>> all(Transaction transaction) {
        var told = new HashMap<String, Map<Kind, Supply>>();
        transaction.entities().createQuery("select s from Sight s order by s.seenAt", Sight.class).getResultStream()
                .forEach(sight -> sight.supplies().forEach(supply -> told.computeIfAbsent(sight.printer(), key -> new HashMap<>())
                        .put(kind(supply), supply)));
        var found = new HashMap<String, List<Mounted>>();
        for (var roll : mounted(transaction)) {
            var device = Optional.ofNullable(told.get(roll.printer())).map(kinds -> kinds.remove(roll.kind())).orElse(null);
            add(found, roll.printer(), mounted(roll, sums.since(transaction, roll.printer(), roll.mountedAt()).attempts(), device));
        }
        told.forEach((printer, kinds) -> kinds.forEach((kind, supply) -> add(found, printer, new Mounted(kind, "", null, 0, 0,
                supply.percent(), -1, low(supply)))));
        found.values().forEach(list -> list.sort(Comparator.comparing(Mounted::kind)));
        return found;
    }

    private static void add(Map<String, List<Mounted>> found, String printer, Mounted mounted) {
        found.computeIfAbsent(printer, key -> new ArrayList<>()).add(mounted);
    }

    static Mounted mounted(PrinterRoll roll, long used, Supply device) {
        var counted = Math.max(0, roll.printsPerRoll() - used);
        var percent = device == null ? -1 : device.percent();
        var left = percent < 0 ? counted : Math.min(counted, (long) roll.printsPerRoll() * percent / 100);
        return new Mounted(roll.kind(), roll.batch(), roll.mountedAt(), used, roll.printsPerRoll(), percent, left,
                left * LOW_SHARE <= roll.printsPerRoll() || device != null && low(device));
    }

    private static boolean low(Supply supply) {
        return supply.percent() <= (supply.low() < 0 ? LOW_SHARE : supply.low());
    }

    /** Printers call it what they like; a film is what a retransfer printer lays over the card. */
    static Kind kind(Supply supply) {
        var name = supply.name().toLowerCase(Locale.ROOT);
        return name.contains("film") || name.contains("transfer") || name.contains("laminat") ? Kind.FILM : Kind.RIBBON;
    }

    List<PrinterRoll> mounted(Transaction transaction) {
        return transaction.entities().createQuery("select r from PrinterRoll r where r.mountedOn is not null", PrinterRoll.class).getResultList();
    }

    @Override
    public void mount(Session session, String printer, NewRoll roll) {
        session.require(Printers.CARE);
        var batch = Words.required(roll.batch(), FleetMsg.noBatch, Words.SHORT);
        if (shelf.isEmpty() && (roll.prints() < 1 || roll.prints() > MOST_PRINTS)) {
            throw new Refusal(FleetMsg.printsWrong, roll.prints(), MOST_PRINTS);
        }
        store.write(transaction -> {
            requireInBooks(transaction, printer);
            takeOff(transaction, printer, roll.kind());
            var prints = shelf.map(stock -> stock.mount(transaction, printer, roll.kind(), batch, session.account()).printsPerRoll())
                    .orElse(roll.prints());
            transaction.entities().persist(new PrinterRoll(printer, roll.kind(), batch, prints, transaction.now(), session.account()));
            return changed(transaction, session, "mounted", printer);
        });
    }

    @Override
    public void takeOff(Session session, String printer, Kind kind, End end) {
        session.require(Printers.CARE);
        store.write(transaction -> {
            var label = requireInBooks(transaction, printer);
            var prints = takeOff(transaction, printer, kind).orElseThrow(
                    () -> new Refusal(FleetMsg.notMounted, kind.label().toLowerCase(Locale.ROOT), label));
            shelf.ifPresent(stock -> stock.dismount(transaction, printer, kind, end, prints, session.account()));
            return changed(transaction, session, "off", printer);
        });
    }

    private Void changed(Transaction transaction, Session session, String what, String printer) {
        transaction.announce(Standings.CHANGED);
        transaction.audit(session.entry("printing.fleet.roll", what, "device:" + printer));
        return null;
    }

    /** @return the cards printed with the roll that was there */
    private Optional<Long> takeOff(Transaction transaction, String printer, Kind kind) {
        var there = transaction.entities().createQuery("select r from PrinterRoll r where r.mountedOn = :on", PrinterRoll.class)
                .setParameter("on", PrinterRoll.on(printer, kind)).getResultStream().findFirst();
        there.ifPresent(roll -> {
            var used = sums.since(transaction, printer, roll.mountedAt());
            roll.takeOff(used.attempts(), used.faults(), transaction.now());
            transaction.entities().flush();
        });
        return there.map(PrinterRoll::attempts);
    }

    private static String requireInBooks(Transaction transaction, String printer) {
        if (printer.isEmpty()) {
            throw new Refusal(FleetMsg.neverConnected);
        }
        return transaction.entities().createQuery("select p.label from FleetPrinter p where p.deviceKey = :key", String.class)
                .setParameter("key", printer).getResultStream().findFirst()
                .orElseThrow(() -> new Refusal(FleetMsg.printerUnknown, printer));
    }

    @Override
    public List<Batch> shelf(Kind kind) {
        return shelf.map(stock -> stock.shelf(kind)).orElse(List.of());
    }

    @Override
    public Reorder reorder(Kind kind) {
        return store.read(transaction -> {
            var perDay = perDay(transaction);
            var point = perDay * settings.number(LEAD_DAYS, USUAL_LEAD_DAYS);
            if (shelf.isEmpty()) {
                return new Reorder(kind, -1, perDay, point, false);
            }
            var mounted = all(transaction).values().stream().flatMap(List::stream).filter(each -> each.kind() == kind)
                    .mapToLong(each -> Math.max(0, each.left())).sum();
            var left = shelf.get().printsLeft(kind) + mounted;
            return new Reorder(kind, left, perDay, point, (perDay > 0 || left > 0) && (left <= point || shelf.get().reorderDue(kind)));
        });
    }

    private long perDay(Transaction transaction) {
        var days = sums.days(transaction, sums.today().minusDays(2L * PRINT_DAYS)).getOrDefault(PrinterDay.OFFICE, List.of());
        return Math.round(days.stream().filter(day -> day.printed() >= PaceRule.DAY_CARDS).limit(PRINT_DAYS)
                .mapToLong(Work::attempts).average().orElse(0));
    }
}
