package id.loket.device.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The daemon threads of one driver, in a group of their own: what the driver starts from them is born there and can be
 * told from what others start. They end when idle, and are interrupted when the driver goes.
 */
final class DriverThreads implements AutoCloseable {

    /** More calls than this at once means that the driver lets them hang. */
    private static final int MOST = 16;
    private static final int IDLE_SECONDS = 10;
    /** Shared by the whole platform; started in whichever thread needs it first. */
    private static final String OF_THE_PLATFORM = "ForkJoinPool.commonPool-";

    private final ThreadGroup group;
    private final ThreadPoolExecutor pool;
    private final Set<Thread> own = ConcurrentHashMap.newKeySet();
    private final Set<Work<?>> running = ConcurrentHashMap.newKeySet();

    /** One piece of driver code on its way. */
    static final class Work<T> extends FutureTask<T> {

        private final Inside<T> inside;
        private final Set<Work<?>> running;

        private Work(Inside<T> inside, Set<Work<?>> running) {
            super(inside);
            this.inside = inside;
            this.running = running;
        }

        @Override
        protected void done() {
            running.remove(this);
        }

        /** @return the thread that is in the driver's code now, also after {@link #cancel}; null if none is */
        Thread thread() {
            return inside.thread;
        }
    }

    private static final class Inside<T> implements Callable<T> {

        private final Callable<T> task;
        private volatile Thread thread;

        Inside(Callable<T> task) {
            this.task = task;
        }

        @Override
        public T call() throws Exception {
            thread = Thread.currentThread();
            try {
                return task.call();
            } finally {
                thread = null;
            }
        }
    }

    DriverThreads(ThreadGroup parent, String driver) {
        group = new ThreadGroup(parent, "driver " + driver);
        pool = new ThreadPoolExecutor(0, MOST, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), this::thread);
    }

    private Thread thread(Runnable worker) {
        // Inherits nothing from the caller who happens to need it first.
        var thread = new Thread(group, () -> {
            try {
                worker.run();
            } finally {
                own.remove(Thread.currentThread());
            }
        }, group.getName(), 0, false);
        thread.setContextClassLoader(null);
        thread.setDaemon(true);
        own.add(thread);
        return thread;
    }

    /**
     * @param task driver code
     * @param <T> what it gives
     * @return its future
     * @throws RejectedExecutionException if the driver is gone, or hangs in all its threads
     */
    <T> Work<T> start(Callable<T> task) {
        var work = new Work<>(new Inside<>(task), running);
        running.add(work);
        try {
            pool.execute(work);
        } catch (RejectedExecutionException refused) {
            running.remove(work);
            throw refused;
        } catch (OutOfMemoryError noThread) {
            running.remove(work);
            throw new RejectedExecutionException("no thread can be started", noThread);
        }
        return work;
    }

    /** @return threads that the driver started from its calls and that are alive */
    List<Thread> strangers() {
        var members = new Thread[group.activeCount() + MOST];
        var count = group.enumerate(members);
        return Arrays.stream(members, 0, count)
                .filter(thread -> !own.contains(thread) && !thread.getName().startsWith(OF_THE_PLATFORM))
                .toList();
    }

    boolean closed() {
        return pool.isShutdown();
    }

    @Override
    public void close() {
        pool.shutdownNow();
        // Frees also those who wait for a call that no interrupt ends.
        running.forEach(work -> work.cancel(true));
    }

    /** @return threads that are in the driver's code although they were interrupted */
    List<Thread> alive() {
        return own.stream().filter(Thread::isAlive).toList();
    }

    /** Lets go of the group once its threads are over; a group that is not empty stays. */
    @SuppressWarnings("removal") // Java 17 keeps a group that is not destroyed; later versions need no such call.
    void forget() {
        if (alive().isEmpty() && group.activeCount() == 0 && !group.isDestroyed()) {
            try {
                group.destroy();
            } catch (IllegalThreadStateException begunMeanwhile) {
                return;
            }
        }
    }
}
