package id.loket.verification.identify.internal;

import java.util.ArrayList;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/** Threads, one for each core, that share a long row of small tasks. */
final class Crew implements AutoCloseable {

    /** Some milliseconds of comparisons: seldom enough that threads do not meet, often enough to stop soon. */
    private static final int HANDFUL = 32;
    private static final int LOOK_MILLIS = 100;

    private final int size;
    private final ExecutorService threads;

    Crew(int size) {
        this.size = size;
        threads = Executors.newFixedThreadPool(size, Crew::thread);
    }

    /**
     * Returns when all is done.
     *
     * @param tasks how many
     * @param task does one, by its number from 0; on any of the threads
     * @param done told on this thread, ten times a second and at the end, how many are done
     * @param cancelled asked as often, and before
     * @throws CancellationException if it was cancelled; no thread is at work any more then
     */
    void work(int tasks, IntConsumer task, IntConsumer done, BooleanSupplier cancelled) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        var row = new Row(tasks, task);
        var working = new ArrayList<Future<?>>();
        for (var each = 0; each < Math.min(size, (tasks + HANDFUL - 1) / HANDFUL); each++) {
            working.add(threads.submit(row));
        }
        try {
            for (var one : working) {
                while (!ended(one)) {
                    done.accept(row.done.get());
                    if (cancelled.getAsBoolean()) {
                        row.stopped.set(true);
                    }
                }
            }
        } finally {
            row.stopped.set(true);
        }
        if (row.done.get() < tasks) {
            throw new CancellationException();
        }
        done.accept(tasks);
    }

    private static boolean ended(Future<?> one) {
        try {
            one.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillAtWork) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(failed.getCause());
        }
    }

    /** Whoever waits for tasks gets them done. */
    @Override
    public void close() {
        threads.shutdown();
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "loket-fingers");
        thread.setDaemon(true);
        return thread;
    }

    /** What is to be done, taken by the handful. */
    private static final class Row implements Runnable {

        private final int tasks;
        private final IntConsumer task;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger done = new AtomicInteger();
        private final AtomicBoolean stopped = new AtomicBoolean();

        Row(int tasks, IntConsumer task) {
            this.tasks = tasks;
            this.task = task;
        }

        @Override
        public void run() {
            for (var from = next.getAndAdd(HANDFUL); from < tasks && !stopped.get(); from = next.getAndAdd(HANDFUL)) {
                var to = Math.min(tasks, from + HANDFUL);
                for (var each = from; each < to; each++) {
                    task.accept(each);
                }
                done.addAndGet(to - from);
            }
        }
    }
}
