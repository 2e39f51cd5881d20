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
import java.util.function.BooleanSupplier;

/**
 * Looks at all ports the interface allows, in well under a second: all connections at once, then all listeners at once.
 * A port that accepts and says nothing, or speaks something else, is remembered and asked less and less often.
 */
final class PortWatch {

    private static final Duration CONNECT = Duration.ofMillis(300);
    private static final Duration ANSWER = Duration.ofMillis(500);
    private static final Duration FIRST_LEFT_ALONE = Duration.ofSeconds(2);
    private static final int MOST_DOUBLINGS = 4;

    private final Settings settings;
    private final TrustList trusted;
    private final Clock clock;
    private final ExecutorService workers;
    private final BooleanSupplier closed;
    private final Map<Integer, ServicePort> ports = new ConcurrentHashMap<>();
    private final Map<Integer, LeftAlone> leftAlone = new ConcurrentHashMap<>();

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
     * @param unheard ports of services that accept, but did not answer this time
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

    synchronized Look look() throws IOException {
        trusted.refresh();
        var open = PortScan.open(settings.firstPort(), settings.lastPort(), CONNECT);
        ports.keySet().retainAll(open);
        leftAlone.keySet().retainAll(open);
        var bound = bound();
        var asked = new HashMap<Integer, Future<List<Found>>>();
        for (var port : open) {
            if (!leftAlone.containsKey(port) || leftAlone.get(port).over()) {
                ask(port, bound).ifPresent(answer -> asked.put(port, answer));
            }
        }
        var found = new ArrayList<Found>();
        var unheard = new HashSet<Integer>();
        asked.forEach((port, answer) -> collect(port, answer, found, unheard));
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

    private Bound bound() {
        return new Bound(ANSWER, () -> false, closed);
    }

    private Optional<Future<List<Found>>> ask(int port, Bound bound) {
        var service = ports.computeIfAbsent(port, each -> new ServicePort(each, trusted, settings.env(), clock));
        try {
            return Optional.of(workers.submit(() -> service.look(bound)));
        } catch (RejectedExecutionException ending) {
            return Optional.empty();
        }
    }

    private void collect(int port, Future<List<Found>> answer, List<Found> found, Set<Integer> unheard) {
        try {
            found.addAll(answer.get());
        } catch (ExecutionException noService) {
            if (ports.get(port).isService()) {
                unheard.add(port);
            } else {
                leftAlone.compute(port, (key, before) -> LeftAlone.after(before));
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            unheard.add(port);
        }
    }
}
