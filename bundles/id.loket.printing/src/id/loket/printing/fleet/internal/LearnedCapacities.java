package id.loket.printing.fleet.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.device.DeviceStatus;
import id.loket.device.Standing;
import id.loket.printing.fleet.Capacities;
import id.loket.printing.fleet.Printers.Entry;
import id.loket.printing.fleet.internal.PrinterDay.Work;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** Capacity by the {@link PaceRule} over the last print days and today so far. */
@Component
public final class LearnedCapacities implements Capacities {

    /** Thirty print days lie within these, holidays and Lebaran included. */
    private static final int LOOK_BACK = 60;
    private static final Duration GOOD_FOR = Duration.ofSeconds(10);

    private final Store store;
    private final DaySums sums;
    private volatile Read last = new Read(Long.MIN_VALUE / 2, null, Map.of());

    /**
     * @param store open, with the fleet's tables
     * @param sums of past days
     */
    @Activate
    public LearnedCapacities(@Reference Store store, @Reference DaySums sums) {
        this.store = store;
        this.sums = sums;
    }

    private record Read(long at, Office office, Map<String, Pace> paces) {
    }

    @Override
    public Office office() {
        return read().office();
    }

    @Override
    public Pace pace(String printer) {
        var read = read();
        return read.paces().getOrDefault(printer, new Pace(printer, 0, hours(read), 0, 0));
    }

    private static double hours(Read read) {
        return read.office().printers().stream().mapToDouble(Pace::hours).findFirst().orElse(0);
    }

    private Read read() {
        var known = last;
        if (System.nanoTime() - known.at() < GOOD_FOR.toNanos() && known.office() != null) {
            return known;
        }
        var fresh = store.read(this::learn);
        last = fresh;
        return fresh;
    }

    /** Reads anew at the next question. */
    void forget() {
        last = new Read(Long.MIN_VALUE / 2, null, Map.of());
    }

    private Read learn(Transaction transaction) {
        var days = new HashMap<>(sums.days(transaction, sums.today().minusDays(LOOK_BACK)));
        var office = days.getOrDefault(PrinterDay.OFFICE, List.of());
        var now = sums.clock().instant();
        Attempts.sum(Attempts.ended(transaction, sums.midnight(), now.plusSeconds(1)))
                .forEach((printer, work) -> days.merge(printer, List.of(work), LearnedCapacities::before));
        // Today is not over: its hours say nothing unless there is nothing else.
        var hours = PaceRule.hours(last(office.isEmpty() ? days.get(PrinterDay.OFFICE) : office));
        var paces = new HashMap<String, Pace>();
        days.forEach((printer, works) -> paces.put(printer, PaceRule.pace(printer, last(works), hours)));
        paces.remove(PrinterDay.OFFICE);
        return new Read(System.nanoTime(), office(PrinterBooks.entries(transaction), paces, leftToday(office, now), hours), paces);
    }

    private static List<Work> before(List<Work> past, List<Work> today) {
        var all = new ArrayList<>(today);
        all.addAll(past);
        return all;
    }

    private static List<Work> last(List<Work> days) {
        return days.stream().filter(day -> day.printed() > 0).limit(DAYS).toList();
    }

    private Duration leftToday(List<Work> office, Instant now) {
        var zone = sums.clock().getZone();
        var time = LocalTime.ofInstant(now, zone);
        return PaceRule.usualEnd(last(office), zone).filter(time::isBefore).map(end -> Duration.between(time, end)).orElse(Duration.ZERO);
    }

    private static Office office(List<Entry> printers, Map<String, Pace> paces, Duration left, double hours) {
        var all = new ArrayList<Pace>();
        long perDay = 0;
        long effective = 0;
        double perHour = 0;
        var inService = 0;
        var able = 0;
        for (var entry : printers) {
            var pace = paces.getOrDefault(entry.printer().deviceKey(), new Pace(entry.printer().deviceKey(), 0, hours, 0, 0));
            all.add(pace);
            if (entry.printer().standing() != Standing.IN_SERVICE) {
                continue;
            }
            inService++;
            perDay += pace.perDay();
            if (able(entry.status().state())) {
                able++;
                effective += pace.perDay();
                perHour += pace.perHour();
            }
        }
        return new Office(perDay, effective, perHour, inService, able, left, List.copyOf(all));
    }

    static boolean able(DeviceStatus.State state) {
        return state == DeviceStatus.State.READY || state == DeviceStatus.State.BUSY;
    }
}
