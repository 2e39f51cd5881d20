package id.loket.device.work;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import id.loket.device.DeviceException;
import id.loket.device.DeviceException.Fault;

/**
 * For drivers whose calls cannot be interrupted, because they wait in native code or in a library's socket: a thread for
 * one conversation. Whoever waits for a call leaves at his deadline; the thread follows when the call returns.
 */
public final class DeviceThread {

    /** How soon a cancellation is seen. */
    private static final int LOOK_MILLIS = 50;
    private static final int TIDY_MILLIS = 500;

    private final ExecutorService thread;

    /** @param name of the thread */
    public DeviceThread(String name) {
        thread = Executors.newSingleThreadExecutor(task -> {
            var named = new Thread(task, name);
            named.setDaemon(true);
            return named;
        });
    }

    /**
     * @param call that may block
     * @param deadline when the caller leaves
     * @param <T> what it gives
     * @return that
     * @throws ExecutionException with what it threw, unless that was a {@link DeviceException}
     * @throws DeviceException the call's own, TIMEOUT or CANCELLED
     */
    public <T> T call(Callable<T> call, Deadline deadline) throws ExecutionException {
        deadline.check();
        var answer = thread.submit(call);
        while (true) {
            try {
                return answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                deadline.check();
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof DeviceException told) {
                    throw told;
                }
                throw failed;
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new DeviceException(Fault.CANCELLED, deadline.label(), "interrupted", stop);
            }
        }
    }

    /**
     * Ends the thread behind whatever still runs on it, and waits a moment for that.
     *
     * @param tidying the last thing it does; must not throw
     */
    public void end(Runnable tidying) {
        var tidied = thread.submit(tidying);
        thread.shutdown();
        try {
            tidied.get(TIDY_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException blocked) {
            // It tidies up once the call in front of it returns.
            return;
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken.getCause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
