package id.loket.device.internal;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A question to a driver that ought to be answered at once. While one hangs, no second is asked. */
final class Probe<T> {

    private final DriverThreads threads;
    private final Duration bound;
    private final Callable<T> question;
    private Future<T> pending;
    private long started;

    /** No answer; its cause is the driver's own exception where there is one. */
    static final class Failed extends Exception {

        private static final long serialVersionUID = 1L;

        private Failed(String message, Throwable cause) {
            super(message, cause);
        }
    }

    Probe(DriverThreads threads, Duration bound, Callable<T> question) {
        this.threads = threads;
        this.bound = bound;
        this.question = question;
    }

    T ask() throws Failed {
        var answer = start();
        try {
            return answer.get(bound.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException broken) {
            throw new Failed(String.valueOf(broken.getCause()), broken.getCause());
        } catch (TimeoutException silent) {
            throw new Failed("no answer in " + bound.toMillis() + " ms", silent);
        } catch (CancellationException gone) {
            throw new Failed("the driver is gone", gone);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Failed("interrupted", stop);
        }
    }

    private synchronized Future<T> start() throws Failed {
        if (pending != null && !pending.isDone()) {
            if (waited()) {
                throw new Failed("still no answer", null);
            }
            return pending;
        }
        try {
            started = System.nanoTime();
            pending = threads.start(question);
            return pending;
        } catch (RejectedExecutionException gone) {
            throw new Failed("the driver is gone or hangs", gone);
        }
    }

    private boolean waited() {
        return System.nanoTime() - started > bound.toNanos();
    }
}
