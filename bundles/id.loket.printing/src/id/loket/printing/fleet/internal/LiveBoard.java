package id.loket.printing.fleet.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import id.loket.access.Session;
import id.loket.card.BlankSupply;
import id.loket.card.Card;
import id.loket.card.Cards;
import id.loket.card.Machine;
import id.loket.device.DeviceStatus;
import id.loket.device.Standing;
import id.loket.kernel.CardState;
import id.loket.printing.fleet.Capacities;
import id.loket.printing.fleet.Capacities.Office;
import id.loket.printing.fleet.Consumables.Mounted;
import id.loket.printing.fleet.FleetPrinter;
import id.loket.printing.fleet.Printers;
import id.loket.printing.fleet.Printers.Entry;
import id.loket.printing.fleet.RoomBoard;
import id.loket.printing.fleet.internal.PrinterDay.Work;
import id.loket.printing.internal.Inspections;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** Puts books, sights, cards, attempts and stock together for the wall of a print room. */
@Component
public final class LiveBoard implements RoomBoard {

    private static final double SECONDS = 3600;

    private final Store store;
    private final DaySums sums;
    private final RollBook rolls;
    private final Capacities capacities;
    private final Cards cards;
    private final Optional<BlankSupply> supply;

    /**
     * @param store open, with the fleet's tables
     * @param sums says which day it is
     * @param rolls that are mounted
     * @param capacities what the printers can do
     * @param cards the queue
     * @param supply the stock, or null where it is not installed
     */
    @Activate
    public LiveBoard(@Reference Store store, @Reference DaySums sums, @Reference RollBook rolls, @Reference Capacities capacities,
            @Reference Cards cards, @Reference(cardinality = ReferenceCardinality.OPTIONAL,
                    policyOption = ReferencePolicyOption.GREEDY) BlankSupply supply) {
        this.store = store;
        this.sums = sums;
        this.rolls = rolls;
        this.capacities = capacities;
        this.cards = cards;
        this.supply = Optional.ofNullable(supply);
    }

    /** A card that is in a printer now. */
    private record Inside(String chip, Instant since) {
    }

    private record Read(List<Entry> entries, Map<Machine, Inside> inside, Set<Machine> inspected, Map<String, Work> today,
            Map<String, List<Mounted>> rolls, Instant now) {

        Work work(FleetPrinter printer) {
            return today.getOrDefault(printer.deviceKey(), Work.NONE);
        }
    }

    @Override
    public Board now(Session session, String place) {
        session.require(Printers.READ);
        var office = capacities.office();
        var read = store.read(this::read);
        var all = read.entries().stream().map(entry -> tile(entry, read))
                .sorted(Comparator.comparing(Tile::label).thenComparing(Tile::key)).toList();
        var able = (int) all.stream().filter(tile -> tile.condition() == Condition.READY || tile.condition() == Condition.PRINTING).count();
        var tiles = all.stream().filter(tile -> place.isEmpty() || tile.place().equalsIgnoreCase(place)).toList();
        var places = read.entries().stream().map(entry -> entry.printer().place()).filter(each -> !each.isEmpty()).distinct().sorted().toList();
        return new Board(tiles, day(read, office, able), places, read.now());
    }

    private Read read(Transaction transaction) {
        return new Read(PrinterBooks.entries(transaction), inside(transaction), Inspections.machines(transaction),
                Attempts.counted(transaction, sums.midnight(), sums.clock().instant().plusSeconds(1)), rolls.all(transaction),
                sums.clock().instant());
    }

    private static Map<Machine, Inside> inside(Transaction transaction) {
        var found = new HashMap<Machine, Inside>();
        transaction.entities()
                .createQuery("select c from Card c where c.state in :acting", Card.class)
                .setParameter("acting", List.of(CardState.ASSIGNED, CardState.PRINTING))
                .getResultStream().forEach(card -> found.put(card.binding().machine(),
                        new Inside(card.binding().chip().value(), card.stateAt())));
        return found;
    }

    private Tile tile(Entry entry, Read read) {
        var printer = entry.printer();
        var key = printer.deviceKey();
        var machine = Machine.of(key, entry.seat());
        var inside = read.inside().get(machine);
        var hopperEmpty = supply.isPresent() && !key.isEmpty() && supply.get().next(machine).isEmpty();
        var condition = condition(entry, inside != null, read.inspected().contains(machine), hopperEmpty);
        var work = read.work(printer);
        return new Tile(key, printer.label(), printer.place(), condition, words(entry), inside == null ? "" : inside.chip(),
                inside != null ? inside.since() : printer.standing() == Standing.IN_SERVICE ? null : printer.standingSince(),
                inside == null ? Duration.ZERO : positive(Duration.between(inside.since(), read.now())), work.printed(), work.faults(),
                capacities.pace(key).perDay(), read.rolls().getOrDefault(key, List.of()),
                supply.map(stock -> stock.left(machine)).orElse(-1L), entry.seat());
    }

    static Condition condition(Entry entry, boolean inside, boolean inspected, boolean hopperEmpty) {
        var standing = entry.printer().standing();
        if (standing != Standing.IN_SERVICE) {
            return standing == Standing.UNUSABLE ? Condition.UNUSABLE : Condition.IN_REPAIR;
        }
        if (inspected) {
            return Condition.INSPECT;
        }
        var state = entry.status().state();
        if (inside) {
            return LearnedCapacities.able(state) ? Condition.PRINTING : Condition.STUCK;
        }
        if (entry.silent()) {
            return Condition.SEAT_SILENT;
        }
        return switch (state) {
            case ATTENTION -> Condition.NEEDS_PERSON;
            case OFFLINE, UNKNOWN -> Condition.AWAY;
            case READY, BUSY -> hopperEmpty ? Condition.HOPPER_EMPTY : Condition.READY;
        };
    }

    private static String words(Entry entry) {
        return LearnedCapacities.able(entry.status().state()) ? "" : entry.status().text();
    }

    private Day day(Read read, Office office, int able) {
        var all = read.today().values().stream().reduce(Work.NONE, Work::plus);
        var queued = cards.count(CardState.QUEUED);
        return new Day(all.printed(), all.faults() + all.others(), queued, cards.count(CardState.INSPECT),
                supply.map(BlankSupply::left).orElse(-1L), able, office.inService(), office.effectivePerHour(),
                able == 0 && queued > 0 ? new Never() : end(queued, office, read.now()));
    }

    /** When the queue ends at today's pace. */
    static End end(long queued, Office office, Instant now) {
        if (queued == 0) {
            return new Nothing();
        }
        if (office.able() == 0) {
            return new Never();
        }
        if (office.effectivePerHour() <= 0) {
            return new Unknown();
        }
        var needed = Duration.ofSeconds(Math.round(queued * SECONDS / office.effectivePerHour()));
        if (needed.compareTo(office.leftToday()) <= 0) {
            return new Today(now.plus(needed));
        }
        var left = queued - (long) (office.leftToday().toSeconds() * office.effectivePerHour() / SECONDS);
        return new Later(left, Math.max(1, (left + office.effectivePerDay() - 1) / Math.max(1, office.effectivePerDay())));
    }

    private static Duration positive(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}
