package id.loket.device.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.device.DeviceCare.Quarantine;
import id.loket.device.DeviceCare.Quarantine.Cause;
import id.loket.device.internal.DriverThreads.Work;

/** Watches the conduct of one driver: its threads, what it throws, how often it calls. Bad conduct ends in quarantine. */
final class Custody implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Custody.class);
    private static final int THROWS = 3;
    private static final Duration THROWS_WITHIN = Duration.ofMinutes(1);
    /** A driver may keep a few threads, a pool say; one that leaves a thread at each call soon has more. */
    private static final int STRANGERS = 32;
    private static final int FLOOD = 100;
    private static final long FLOOD_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final Duration OVERDUE = Duration.ofSeconds(2);
    private static final Duration AFTER_INTERRUPT = Duration.ofMillis(500);

    private final Supplier<String> driver;
    private final Surroundings surroundings;
    private final DriverThreads threads;
    private final AtomicReference<Quarantine> quarantine = new AtomicReference<>();
    private final Deque<Instant> thrown = new ArrayDeque<>();
    private final Deque<Long> told = new ArrayDeque<>();

    /**
     * What all drivers share; none of their code runs in it.
     *
     * @param group parent of the drivers' thread groups
     * @param timer runs the watching itself
     * @param clock tells when
     * @param changed told when a driver's state changed
     * @param stuck keeps count of threads that no interrupt ends
     */
    record Surroundings(ThreadGroup group, ScheduledExecutorService timer, Clock clock, Runnable changed,
            StuckThreads stuck) {
    }

    Custody(Supplier<String> driver, Surroundings surroundings) {
        this.driver = driver;
        this.surroundings = surroundings;
        threads = new DriverThreads(surroundings.group(), driver.get());
    }

    DriverThreads threads() {
        return threads;
    }

    Optional<Quarantine> quarantine() {
        return Optional.ofNullable(quarantine.get());
    }

    /** It threw what no driver may throw: an error counts at once, an exception when it is the third within a minute. */
    void threw(Throwable what) {
        if (threads.closed()) {
            return;
        }
        if (what instanceof Error || often()) {
            condemn(Cause.THROWS, String.valueOf(what));
        }
    }

    private boolean often() {
        var now = surroundings.clock().instant();
        synchronized (thrown) {
            thrown.addLast(now);
            thrown.removeIf(at -> at.isBefore(now.minus(THROWS_WITHIN)));
            return thrown.size() >= THROWS;
        }
    }

    /** Nobody waits for this answer any more; the driver has a little longer before its thread is interrupted. */
    void overdue(Work<?> work) {
        later(OVERDUE, () -> {
            if (work.thread() != null) {
                giveUp(work, () -> false);
            }
        });
    }

    /**
     * Interrupts a call whose time is over.
     *
     * @param work the call
     * @param inCaller whether it is the caller's own code that does not come back
     */
    void giveUp(Work<?> work, BooleanSupplier inCaller) {
        var thread = work.thread();
        work.cancel(true);
        if (thread == null) {
            return;
        }
        later(AFTER_INTERRUPT, () -> {
            if (inCaller.getAsBoolean()) {
                return;
            }
            if (work.thread() != null) {
                surroundings.stuck().add(driver.get(), thread);
                condemn(Cause.HANGS, "still in " + where(thread));
            } else if (often()) {
                condemn(Cause.HANGS, "comes back only when interrupted");
            }
        });
    }

    private static String where(Thread thread) {
        var stack = thread.getStackTrace();
        return stack.length == 0 ? thread.getName() : String.valueOf(stack[0]);
    }

    /** Looked at after each call. */
    void countStrangers() {
        var strangers = threads.strangers();
        if (strangers.size() > STRANGERS) {
            condemn(Cause.LEAKS_THREADS, strangers.size() + " threads, the last is " + strangers.get(strangers.size() - 1).getName());
        }
    }

    /** It says that something changed. */
    void tells() {
        if (threads.closed()) {
            return; // it may go on for ever: nothing is kept of it
        }
        var now = System.nanoTime();
        int count;
        synchronized (told) {
            told.addLast(now);
            while (now - told.peekFirst() > FLOOD_NANOS) {
                told.removeFirst();
            }
            count = told.size();
        }
        if (count > FLOOD) {
            condemn(Cause.FLOODS, count + " changes within a second");
        } else if (quarantine.get() == null) {
            surroundings.changed().run();
        }
    }

    void condemn(Cause cause, String detail) {
        if (threads.closed() || !quarantine.compareAndSet(null, new Quarantine(cause, detail, surroundings.clock().instant()))) {
            return;
        }
        LOG.warn("Driver {} is in quarantine: {}, {}", driver.get(), cause, detail);
        threads.close();
        threads.strangers().forEach(Thread::interrupt);
        surroundings.changed().run();
    }

    /** Ends its threads; what is still there a moment later is stuck. */
    @Override
    public void close() {
        threads.close();
        later(AFTER_INTERRUPT, () -> {
            threads.alive().forEach(thread -> surroundings.stuck().add(driver.get(), thread));
            threads.forget();
        });
    }

    private void later(Duration time, Runnable what) {
        surroundings.timer().schedule(what, time.toMillis(), TimeUnit.MILLISECONDS);
    }
}
