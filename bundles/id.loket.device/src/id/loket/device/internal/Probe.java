package id.loket.device.internal;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import id.loket.device.internal.DriverThreads.Work;

/** A question to a driver that ought to be answered at once. While one is open, no second is asked. */
final class Probe<T> {

    private final Custody custody;
    private final Duration bound;
    private final Callable<T> question;
    private Work<T> open;
    private long started;
    private boolean judged;

    /** No answer; its cause is the driver's own exception where there is one. */
    static final class Failed extends Exception {

        private static final long serialVersionUID = 1L;

        private Failed(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** An answer on its way. */
    interface Answer<T> {

        /** Waits for it, within the bound of the question. */
        T get() throws Failed;
    }

    Probe(Custody custody, Duration bound, Callable<T> question) {
        this.custody = custody;
        this.bound = bound;
        this.question = question;
    }

    T ask() throws Failed {
        return begin().get();
    }

    /** Asks without waiting, so that many can be asked at once. */
    synchronized Answer<T> begin() {
        if (isOpen()) {
            var again = open;
            return waited() > bound.toNanos() ? () -> {
                throw new Failed("still no answer", null);
            } : () -> await(again);
        }
        try {
            started = System.nanoTime();
            judged = false;
            var asked = custody.threads().start(question);
            open = asked;
            return () -> await(asked);
        } catch (RejectedExecutionException gone) {
            return () -> {
                throw new Failed("the driver is gone or hangs", gone);
            };
        }
    }

    private boolean isOpen() {
        return open != null && (!open.isDone() || open.thread() != null);
    }

    private T await(Work<T> work) throws Failed {
        try {
            return work.get(Math.max(1, bound.toNanos() - waited()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException broken) {
            if (judgedFirst(work)) {
                custody.threw(broken.getCause());
            }
            throw new Failed(String.valueOf(broken.getCause()), broken.getCause());
        } catch (TimeoutException silent) {
            if (judgedFirst(work)) {
                custody.overdue(work);
            }
            throw new Failed("no answer in " + bound.toMillis() + " ms", silent);
        } catch (CancellationException gone) {
            throw new Failed("the driver is gone", gone);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Failed("interrupted", stop);
        }
    }

    /** However many wait for an answer, the driver is judged once for it. */
    private synchronized boolean judgedFirst(Work<T> work) {
        var first = work == open && !judged;
        judged |= first;
        return first;
    }

    private synchronized long waited() {
        return System.nanoTime() - started;
    }
}
