package id.loket.printing.fleet.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.card.ConsumableSupply.Kind;
import id.loket.device.Standing;
import id.loket.printing.fleet.Capacities;
import id.loket.printing.fleet.FleetFigures;
import id.loket.printing.fleet.FleetPrinter;
import id.loket.printing.fleet.Printers;
import id.loket.printing.fleet.internal.PrinterDay.Work;
import id.loket.registry.office.OfficeSettings;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** Figures out of print attempts, mounted rolls and exercises. */
@Component(service = {FleetFigures.class, LearnedFigures.class})
public final class LearnedFigures implements FleetFigures {

    private static final LocalDate EVER = LocalDate.of(2011, 1, 1);

    private final Store store;
    private final DaySums sums;
    private final RollBook rolls;
    private final Capacities capacities;
    private final OfficeSettings settings;

    /**
     * @param store open, with the fleet's tables
     * @param sums of past days
     * @param rolls that are mounted
     * @param capacities what each printer can do
     * @param settings after how many days a printer is idle
     */
    @Activate
    public LearnedFigures(@Reference Store store, @Reference DaySums sums, @Reference RollBook rolls,
            @Reference Capacities capacities, @Reference OfficeSettings settings) {
        this.store = store;
        this.sums = sums;
        this.rolls = rolls;
        this.capacities = capacities;
        this.settings = settings;
    }

    @Override
    public List<Learned> printers(Session session) {
        session.require(Printers.READ);
        return learned();
    }

    /** Without personal data; for reminders. */
    List<Learned> learned() {
        var idleAfter = settings.number(IDLE_DAYS, USUAL_IDLE_DAYS);
        return store.read(transaction -> {
            var past = sums.total(transaction, EVER);
            var today = Attempts.counted(transaction, sums.midnight(), sums.clock().instant().plusSeconds(1));
            var exercises = exercises(transaction);
            return FleetRouting.books(transaction).values().stream()
                    .map(printer -> learned(transaction, printer, past.getOrDefault(printer.deviceKey(), Work.NONE),
                            today.getOrDefault(printer.deviceKey(), Work.NONE), exercises.get(printer.id()), idleAfter))
                    .toList();
        });
    }

    private Learned learned(Transaction transaction, FleetPrinter printer, Work past, Work today, Instant exercised, int idleAfter) {
        var all = past.plus(today);
        var since = exercised == null ? all : sums.since(transaction, printer.deviceKey(), exercised);
        var idle = idleDays(printer, all.lastAt(), exercised, sums.clock().instant());
        return new Learned(printer.deviceKey(), capacities.pace(printer.deviceKey()), new Rate(all.faults(), all.attempts()),
                new Rate(today.faults(), today.attempts()), today.printed(), all.lastAt(), exercised, since.attempts(), idle,
                printer.standing() == Standing.IN_SERVICE && idle >= idleAfter);
    }

    static long idleDays(FleetPrinter printer, Instant lastWork, Instant exercised, Instant now) {
        var last = Stream.of(printer.addedAt(), lastWork == null ? printer.addedAt() : lastWork, exercised == null ? printer.addedAt() : exercised)
                .max(Comparator.naturalOrder()).get();
        return Math.max(0, Duration.between(last, now).toDays());
    }

    private static Map<Long, Instant> exercises(Transaction transaction) {
        var found = new HashMap<Long, Instant>();
        transaction.entities().createQuery("select e.printerId, max(e.doneAt) from Exercise e group by e.printerId", Object[].class)
                .getResultStream().forEach(row -> found.put((Long) row[0], (Instant) row[1]));
        return found;
    }

    private record Key(Kind kind, String batch) {
    }

    @Override
    public List<BatchRate> batches(Session session) {
        session.require(Printers.READ);
        return store.read(transaction -> {
            var found = new HashMap<Key, BatchRate>();
            transaction.entities()
                    .createQuery("select r.kind, r.batch, count(r), sum(r.attempts), sum(r.faults) from PrinterRoll r group by r.kind, r.batch",
                            Object[].class)
                    .getResultStream().forEach(row -> found.put(new Key((Kind) row[0], (String) row[1]), new BatchRate((Kind) row[0],
                            (String) row[1], (Long) row[2], new Rate(((Number) row[4]).longValue(), ((Number) row[3]).longValue()))));
            for (var roll : rolls.mounted(transaction)) {
                var used = sums.since(transaction, roll.printer(), roll.mountedAt());
                found.computeIfPresent(new Key(roll.kind(), roll.batch()), (key, old) -> new BatchRate(old.kind(), old.batch(), old.rolls(),
                        new Rate(old.rate().faults() + used.faults(), old.rate().attempts() + used.attempts())));
            }
            return found.values().stream().sorted(Comparator
                    .comparingDouble((BatchRate each) -> -each.rate().share().orElse(-1)).thenComparing(BatchRate::kind).thenComparing(BatchRate::batch))
                    .toList();
        });
    }
}
