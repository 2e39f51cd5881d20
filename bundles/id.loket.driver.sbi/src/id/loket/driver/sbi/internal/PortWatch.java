package id.loket.driver.sbi.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at all ports the interface allows, in well under a second: all connections at once, then all listeners at once.
 * A port that accepts and says nothing, or speaks something else, is remembered and asked less and less often.
 */
final class PortWatch {

    private static final Logger LOG = LoggerFactory.getLogger(PortWatch.class);
    private static final Duration CONNECT = Duration.ofMillis(300);
    private static final Duration ANSWER = Duration.ofMillis(500);
    private static final Duration LATE_ANSWER = Duration.ofSeconds(4);
    private static final Duration FIRST_LEFT_ALONE = Duration.ofSeconds(2);
    private static final int MOST_DOUBLINGS = 4;

    private final Settings settings;
    private final TrustList trusted;
    private final Clock clock;
    private final ExecutorService workers;
    private final BooleanSupplier closed;
    private final Map<Integer, ServicePort> ports = new ConcurrentHashMap<>();
    private final Map<Integer, LeftAlone> leftAlone = new ConcurrentHashMap<>();
    private final Map<Integer, Future<List<Found>>> asked = new HashMap<>();

    /**
     * A listener that is no service, as far as anyone knows: it may only be slow to start.
     *
     * @param times it was asked in vain
     * @param until in nanoseconds of this JVM
     */
    private record LeftAlone(int times, long until) {

        static LeftAlone after(LeftAlone before) {
            var times = before == null ? 0 : Math.min(before.times + 1, MOST_DOUBLINGS);
            return new LeftAlone(times, System.nanoTime() + FIRST_LEFT_ALONE.multipliedBy(1L << times).toNanos());
        }

        boolean over() {
            return System.nanoTime() - until >= 0;
        }
    }

    /**
     * What a look brought.
     *
     * @param found the devices that are there
     * @param unheard open ports at which nobody answered this time
     */
    record Look(List<Found> found, Set<Integer> unheard) {
    }

    PortWatch(Settings settings, TrustList trusted, Clock clock, ExecutorService workers, BooleanSupplier closed) {
        this.settings = settings;
        this.trusted = trusted;
        this.clock = clock;
        this.workers = workers;
        this.closed = closed;
    }

    /** Lets the next look ask those again that said nothing. */
    void forgetSilent() {
        leftAlone.clear();
    }

    /** Waits half a second for answers; one that comes later counts at the next look. */
    synchronized Look look() throws IOException {
        trusted.refresh();
        var open = PortScan.open(settings.firstPort(), settings.lastPort(), CONNECT);
        ports.keySet().retainAll(open);
        leftAlone.keySet().retainAll(open);
        asked.keySet().retainAll(open);
        var late = Set.copyOf(asked.keySet());
        open.forEach(this::ask);
        var found = new ArrayList<Found>();
        var unheard = new HashSet<Integer>();
        var begun = System.nanoTime();
        for (var port : List.copyOf(asked.keySet())) {
            // Whoever was late last time has had its time; only a fresh question is worth waiting for.
            collect(port, late.contains(port) ? begun : begun + ANSWER.toNanos(), found, unheard);
        }
        return new Look(found, unheard);
    }

    /** Lets the service at a port prove itself anew at the next look. */
    void doubt(int port) {
        Optional.ofNullable(ports.get(port)).ifPresent(ServicePort::doubt);
    }

    /** @return how far the clock of a device is ahead of ours, by what it signs now; empty if it does not tell */
    Optional<Duration> drift(Found device, Bound bound) {
        try {
            var port = ports.get(device.port());
            return port == null ? Optional.empty() : port.driftOf(device.serial(), bound);
        } catch (IOException silent) {
            return Optional.empty();
        }
    }

    private void ask(int port) {
        if (asked.containsKey(port) || leftAlone.containsKey(port) && !leftAlone.get(port).over()) {
            return;
        }
        var service = ports.computeIfAbsent(port, each -> new ServicePort(each, trusted, settings.env(), clock));
        try {
            asked.put(port, workers.submit(() -> service.look(new Bound(LATE_ANSWER, () -> false, closed))));
        } catch (RejectedExecutionException ending) {
            LOG.debug("Port {} is not asked any more", port, ending);
        }
    }

    private void collect(int port, long end, List<Found> found, Set<Integer> unheard) {
        try {
            found.addAll(asked.get(port).get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS));
            asked.remove(port);
        } catch (TimeoutException notYet) {
            unheard.add(port);
        } catch (ExecutionException noService) {
            asked.remove(port);
            unheard.add(port);
            if (!(noService.getCause() instanceof IOException)) {
                LOG.warn("Port {} could not be asked", port, noService.getCause());
            }
            if (!ports.get(port).isService()) {
                leftAlone.compute(port, (key, before) -> LeftAlone.after(before));
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            unheard.add(port);
        }
    }
}
