package id.loket.bench.updates;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.console.Command;
import id.loket.device.Devices;
import id.loket.updater.Change;
import id.loket.updater.Offers;
import id.loket.updater.Part;
import id.loket.updater.Updates;

/**
 * {@code bench-hotswap SITE [SWAPS [OTHERS]]}: replaces the simulated driver SWAPS times and every other driver that the
 * site offers OTHERS times, to and fro between two versions, by the updater and p2, while fingers are taken without a
 * pause. Time to serve runs from the order to the passed self-check.
 */
@Component(property = Command.NAME + "=bench-hotswap")
public final class HotswapBench implements Command {

    private static final String SIMULATED = "id.loket.driver.simulated.feature";
    private static final int SWAPS = 100;
    private static final int OTHERS = 20;
    private static final int WARM = 4;
    private static final Duration SETTLE = Duration.ofSeconds(80);
    private static final long POLL = 1_000;

    private final BundleContext context;
    private final Updates updates;
    private final Devices devices;

    /** Called by Declarative Services. */
    @Activate
    public HotswapBench(BundleContext context, @Reference Updates updates, @Reference Devices devices) {
        this.context = context;
        this.updates = updates;
        this.devices = devices;
    }

    @Override
    public int run(Session session, List<String> arguments, PrintStream out) throws InterruptedException {
        var offers = updates.offers(session, arguments.get(0), text -> { });
        var drivers = offers.parts().stream().map(offer -> offer.part().id()).filter(id -> Part.kindOf(id) == Part.Kind.DRIVER)
                .collect(Collectors.toCollection(TreeSet::new));
        drivers.remove(SIMULATED);
        var served = new ArrayList<Long>();
        var returned = new ArrayList<String>();
        var loaders = new Loaders(context);
        long taken;
        List<String> lost;
        swap(session, offers, SIMULATED, WARM, new ArrayList<>(), returned, loaders);
        var threads = threads();
        var heap = heap();
        try (var loop = new CaptureLoop(devices)) {
            swap(session, offers, SIMULATED, number(arguments, 1, SWAPS), served, returned, loaders);
            for (var driver : drivers) {
                swap(session, offers, driver, number(arguments, 2, OTHERS), served, returned, loaders);
                out.printf("%s: %d swaps in all, %d captures, %d lost%n", driver, served.size(), loop.taken(), loop.lost().size());
            }
            lost = loop.lost();
            taken = loop.taken();
        }
        var leakedLoaders = loaders.leaked();
        var leakedThreads = more(threads);
        lost.stream().distinct().forEach(out::println);
        returned.forEach(out::println);
        leakedThreads.forEach(name -> out.println("thread " + name));
        out.printf("%d captures taken, %d drivers put back, heap %d MB before, %d MB after%n", taken, returned.size(), heap, heap());
        out.printf(Locale.ROOT, "{\"swaps\":%d,\"lost\":%d,\"serve_p50_ms\":%d,\"serve_p95_ms\":%d,\"threads_leaked\":%d,\"loaders_leaked\":%d}%n",
                served.size(), lost.size(), percentile(served, 50), percentile(served, 95), leakedThreads.size(), leakedLoaders);
        return lost.isEmpty() && returned.isEmpty() && leakedThreads.isEmpty() && leakedLoaders == 0 ? 0 : 1;
    }

    /** Forward by the site, back by what is retained, in turn. */
    private void swap(Session session, Offers offers, String driver, int times, List<Long> served, List<String> returned, Loaders loaders) {
        for (var i = 0; i < times; i++) {
            loaders.remember(driver.substring(0, driver.length() - ".feature".length()));
            var change = i % 2 == 0 ? Change.install(offers, List.of(driver)) : Change.rollBack(List.of(driver));
            var begun = System.nanoTime();
            var outcome = updates.carryOut(session, change, text -> { });
            served.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
            outcome.returned().forEach(each -> returned.add(each.difference() + ": " + each.reason()));
        }
    }

    /** Threads that wait for work end when idle: the wall's after 10 s, the platform's after a minute. */
    private static List<String> more(List<String> before) throws InterruptedException {
        var until = System.nanoTime() + SETTLE.toNanos();
        while (true) {
            var more = new ArrayList<>(threads());
            before.forEach(more::remove);
            if (more.isEmpty() || System.nanoTime() > until) {
                return more;
            }
            Thread.sleep(POLL);
        }
    }

    private static int number(List<String> arguments, int at, int otherwise) {
        return at < arguments.size() ? Integer.parseInt(arguments.get(at)) : otherwise;
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream().filter(Thread::isAlive).map(Thread::getName)
                .map(name -> name.replaceAll("[0-9]+", "#")).sorted().toList();
    }

    private static long heap() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000;
    }

    private static long percentile(List<Long> values, int percent) {
        var sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
