package id.loket.verification.match.internal;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import id.loket.verification.match.MatchWatch;

/** A watcher that lets other seats know, now and then, that the run goes on. */
final class SignOfLife implements MatchWatch {

    private static final long EVERY = Duration.ofSeconds(20).toNanos();

    private final MatchWatch watch;
    private final Runnable sign;
    private final AtomicLong last = new AtomicLong(System.nanoTime());

    SignOfLife(MatchWatch watch, Runnable sign) {
        this.watch = watch;
        this.sign = sign;
    }

    @Override
    public void at(Phase phase, long done, long of) {
        var then = last.get();
        var now = System.nanoTime();
        if (now - then > EVERY && last.compareAndSet(then, now)) {
            sign.run();
        }
        watch.at(phase, done, of);
    }

    @Override
    public boolean cancelled() {
        return watch.cancelled();
    }
}
