package id.loket.device.internal;

import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.device.Capture.Control;
import id.loket.device.DeviceException;
import id.loket.device.DeviceException.Fault;

/**
 * One call of a device. However the driver ends it, the caller has an answer within the call's own bound and a little
 * grace, in which a well-behaved driver reports its time-out itself.
 */
final class ContainedCall {

    private static final Logger LOG = LoggerFactory.getLogger(ContainedCall.class);
    private static final Duration GRACE = Duration.ofSeconds(1);
    private static final Duration WITHOUT_CONTROL = Duration.ofSeconds(30);

    private final String label;
    private final Object[] arguments;
    private final Optional<Control> control;
    private final AtomicBoolean begun = new AtomicBoolean();
    private volatile boolean abandoned;

    ContainedCall(String label, Object[] arguments) {
        this.label = label;
        control = Arrays.stream(arguments).filter(Control.class::isInstance).map(Control.class::cast).findFirst();
        this.arguments = Arrays.stream(arguments)
                .map(argument -> argument instanceof Control given ? guarded(given) : argument)
                .toArray();
    }

    /** What the driver gets: its control stops it once nobody waits, and a failing preview is not its fault. */
    Object[] arguments() {
        return arguments;
    }

    /** @return whether it is one with a {@link Control}, that is, with a person before the device */
    boolean isCapture() {
        return control.isPresent();
    }

    /**
     * @param threads where the work runs
     * @param work the driver's part
     * @param over run once, when no thread of the driver is in the work any more
     * @return what the work gave
     */
    Object on(DriverThreads threads, Callable<Object> work, Runnable over) {
        Future<Object> result;
        try {
            result = threads.start(() -> begin(work, over));
        } catch (RejectedExecutionException gone) {
            over.run();
            throw fault(threads.closed() ? Fault.UNPLUGGED : Fault.BUSY, gone);
        }
        try {
            return result.get(bound().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException thrown) {
            var cause = thrown.getCause();
            // An Error of the driver, a missing native library say, comes wrapped once more.
            throw told(cause instanceof InvocationTargetException wrapped ? wrapped.getCause() : cause, threads);
        } catch (TimeoutException hanging) {
            throw givenUp(result, over, Fault.TIMEOUT, hanging);
        } catch (CancellationException driverGone) {
            throw givenUp(result, over, cutOff(Fault.UNPLUGGED), driverGone);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw givenUp(result, over, cutOff(Fault.CANCELLED), stop);
        }
    }

    private Object begin(Callable<Object> work, Runnable over) throws Exception {
        if (!begun.compareAndSet(false, true)) {
            return null;
        }
        try {
            return work.call();
        } finally {
            over.run();
        }
    }

    private Duration bound() {
        return control.map(Control::timeout).orElse(WITHOUT_CONTROL).plus(GRACE);
    }

    /** A capture that is cut off took nothing; of any other act nobody knows how far it came. */
    private Fault cutOff(Fault ofCapture) {
        return isCapture() ? ofCapture : Fault.TIMEOUT;
    }

    private DeviceException told(Throwable thrown, DriverThreads threads) {
        if (thrown instanceof DeviceException told) {
            return told;
        }
        if (threads.closed()) {
            return fault(cutOff(Fault.UNPLUGGED), thrown);
        }
        LOG.warn("The driver of {} broke", label, thrown);
        return fault(Fault.DRIVER, thrown);
    }

    private DeviceException givenUp(Future<?> result, Runnable over, Fault fault, Exception cause) {
        abandoned = true;
        result.cancel(true);
        if (begun.compareAndSet(false, true)) {
            over.run();
        }
        return fault(fault, cause);
    }

    private DeviceException fault(Fault fault, Throwable cause) {
        return new DeviceException(fault, label, String.valueOf(cause), cause);
    }

    private Control guarded(Control given) {
        return new Control(given.subject(), given.timeout(),
                () -> abandoned || given.cancelled().getAsBoolean(),
                image -> {
                    if (!abandoned) {
                        show(given, image);
                    }
                });
    }

    private static void show(Control given, byte[] image) {
        try {
            given.preview().accept(image);
        } catch (RuntimeException viewer) {
            // The fault is the viewer's, not the device's: the capture goes on without this picture.
            LOG.debug("A preview could not be shown", viewer);
        }
    }
}
