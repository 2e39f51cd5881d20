package id.loket.device.internal;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The daemon threads of one driver. They end when idle, and are interrupted when the driver goes. */
final class DriverThreads implements AutoCloseable {

    /** More calls than this at once means that the driver lets them hang. */
    private static final int MOST = 16;
    private static final int IDLE_SECONDS = 10;

    private final String driver;
    private final ThreadPoolExecutor pool;
    private final Set<Future<?>> running = ConcurrentHashMap.newKeySet();

    DriverThreads(String driver) {
        this.driver = driver;
        pool = new ThreadPoolExecutor(0, MOST, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
            var thread = new Thread(task, "driver " + driver);
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * @param task driver code
     * @param <T> what it gives
     * @return its future
     * @throws RejectedExecutionException if the driver is gone, or hangs in all its threads
     */
    <T> Future<T> start(Callable<T> task) {
        var future = new FutureTask<T>(task) {
            @Override
            protected void done() {
                running.remove(this);
            }
        };
        running.add(future);
        try {
            pool.execute(future);
        } catch (RejectedExecutionException refused) {
            running.remove(future);
            throw refused;
        }
        return future;
    }

    boolean closed() {
        return pool.isShutdown();
    }

    @Override
    public void close() {
        pool.shutdownNow();
        // Frees also those who wait for a call that no interrupt ends.
        running.forEach(future -> future.cancel(true));
    }

    @Override
    public String toString() {
        return driver;
    }
}
