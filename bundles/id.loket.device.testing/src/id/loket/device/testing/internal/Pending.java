package id.loket.device.testing.internal;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A call of the driver on a thread of its own, so that a driver that hangs fails its check and not the whole run. */
final class Pending {

    private final FutureTask<Outcome> task;
    private final Thread thread;

    private Pending(Callable<?> call) {
        task = new FutureTask<>(() -> outcome(call));
        thread = new Thread(task, "conformance");
        thread.setDaemon(true);
    }

    static Pending of(Callable<?> call) {
        var pending = new Pending(call);
        pending.thread.start();
        return pending;
    }

    private static Outcome outcome(Callable<?> call) {
        var begun = System.nanoTime();
        Object result = null;
        Throwable thrown = null;
        try {
            result = call.call();
        } catch (Throwable whateverADriverThrows) {
            // The check judges it.
            thrown = whateverADriverThrows;
        }
        return new Outcome(result, thrown, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
    }

    void interrupt() {
        thread.interrupt();
    }

    Outcome ended(Duration bound) throws InterruptedException, ExecutionException {
        try {
            return task.get(bound.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException hangs) {
            var where = Arrays.toString(Arrays.stream(thread.getStackTrace()).limit(12).toArray());
            thread.interrupt();
            return fail("the driver did not come back within " + bound.toMillis() + " ms: " + where, hangs);
        }
    }
}
