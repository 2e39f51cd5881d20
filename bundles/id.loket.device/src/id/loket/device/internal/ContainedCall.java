package id.loket.device.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.device.Capture;
import id.loket.device.Capture.Control;
import id.loket.device.Device;
import id.loket.device.DeviceException;
import id.loket.device.DeviceException.Fault;
import id.loket.device.LiveView;
import id.loket.device.internal.DriverThreads.Work;

/**
 * One call of a device. However the driver ends it, the caller has an answer within the call's own bound and a little
 * grace, in which a well-behaved driver reports its time-out itself.
 */
final class ContainedCall {

    private static final Logger LOG = LoggerFactory.getLogger(ContainedCall.class);
    private static final Duration GRACE = Duration.ofSeconds(1);
    private static final Duration WITHOUT_CONTROL = Duration.ofSeconds(30);

    private final String label;
    private final Method method;
    private final GuardedArguments arguments;
    private final Optional<Control> control;
    private final AtomicBoolean begun = new AtomicBoolean();

    /**
     * @param label of the device
     * @param method what is asked of it
     * @param given what it is asked with
     * @param control bounds of what is left of the caller's time, where it has bounds
     */
    ContainedCall(String label, Method method, Object[] given, Optional<Control> control) {
        this.label = label;
        this.method = method;
        this.control = control;
        arguments = new GuardedArguments(given);
    }

    /** @return whether it is one with a {@link Control}, that is, with a person before the device */
    boolean isCapture() {
        return control.isPresent();
    }

    /** @return whether it only shows what the device sees: nothing is lost when it ends early */
    boolean isLiveView() {
        return method.getDeclaringClass() == LiveView.class;
    }

    /** Ends a live view, whose normal end that is. */
    void stop() {
        arguments.stop();
    }

    /**
     * @param device the driver's
     * @param custody where the work runs
     * @param over run once, when no thread of the driver is in the work any more
     * @return what the work gave
     */
    Object on(Device device, Custody custody, Runnable over) {
        Work<Object> work;
        try {
            var guarded = arguments.guarded(control);
            work = custody.threads().start(() -> begin(device, guarded, over));
        } catch (RejectedExecutionException refused) {
            over.run();
            throw fault(custody.quarantine().isPresent() ? Fault.DRIVER
                    : custody.threads().closed() ? Fault.UNPLUGGED : Fault.BUSY, refused);
        }
        try {
            return answer(work);
        } catch (ExecutionException thrown) {
            return ended(thrown.getCause(), custody);
        } catch (TimeoutException hanging) {
            giveUp(work, custody, over);
            throw fault(isLiveView() ? Fault.DRIVER : Fault.TIMEOUT, hanging);
        } catch (CancellationException driverGone) {
            giveUp(work, custody, over);
            throw fault(cutOff(custody), driverGone);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            giveUp(work, custody, over);
            throw fault(isCapture() ? Fault.CANCELLED : Fault.TIMEOUT, stop);
        } finally {
            custody.countStrangers();
        }
    }

    /** Where several pages are handed over, each has the whole time. */
    private Object answer(Work<Object> work) throws InterruptedException, ExecutionException, TimeoutException {
        while (true) {
            var handed = arguments.handedOver();
            try {
                return work.get(bound().toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException silent) {
                if (handed == arguments.handedOver()) {
                    throw silent;
                }
            }
        }
    }

    private Object begin(Device device, Object[] guarded, Runnable over) throws Exception {
        if (!begun.compareAndSet(false, true)) {
            return null;
        }
        try {
            var given = method.invoke(device, guarded);
            if (mustGive() && !isWhole(given)) {
                throw new IllegalStateException(method.getName() + " gave nothing, or only a part");
            }
            return given;
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() instanceof Exception cause ? cause : thrown;
        } finally {
            over.run();
        }
    }

    /** Only a caller's own work with a card may give nothing; its type is the caller's, too. */
    private boolean mustGive() {
        return method.getReturnType() != void.class && method.getReturnType() != Object.class;
    }

    private static boolean isWhole(Object given) {
        if (given instanceof Capture.Image image) {
            return image.image() != null && image.score() != null && image.data() != null
                    && image.data().format() != null && image.data().bytes() != null;
        }
        if (given instanceof Map<?, ?> several) {
            return several.values().stream().allMatch(ContainedCall::isWhole);
        }
        return given != null;
    }

    private Duration bound() {
        return control.map(Control::timeout).orElse(WITHOUT_CONTROL).plus(GRACE);
    }

    private Object ended(Throwable wrapped, Custody custody) {
        // An Error of the driver, a missing native library say, comes wrapped once more.
        var thrown = wrapped instanceof InvocationTargetException twice ? twice.getCause() : wrapped;
        rethrowCallers();
        if (thrown instanceof DeviceException told) {
            if (isLiveView() && (told.fault() == Fault.TIMEOUT || told.fault() == Fault.CANCELLED)) {
                return null;
            }
            // A driver that is interrupted because it has to go says CANCELLED; its caller has cancelled nothing.
            throw told.fault() == Fault.CANCELLED && custody.threads().closed() ? fault(cutOff(custody), told) : told;
        }
        if (custody.threads().closed()) {
            throw fault(cutOff(custody), thrown);
        }
        LOG.warn("The driver of {} broke", label, thrown);
        custody.threw(thrown);
        throw fault(Fault.DRIVER, thrown);
    }

    private void rethrowCallers() {
        if (arguments.own() instanceof RuntimeException own) {
            throw own;
        }
        if (arguments.own() instanceof Error own) {
            throw own;
        }
    }

    /** A capture that is cut off took nothing; of any other act nobody knows how far it came. */
    private Fault cutOff(Custody custody) {
        if (!isCapture()) {
            return Fault.TIMEOUT;
        }
        return custody.quarantine().isPresent() ? Fault.DRIVER : Fault.UNPLUGGED;
    }

    private void giveUp(Work<?> work, Custody custody, Runnable over) {
        arguments.stop();
        custody.giveUp(work, arguments::isInCaller);
        if (begun.compareAndSet(false, true)) {
            over.run();
        }
    }

    private DeviceException fault(Fault fault, Throwable cause) {
        return new DeviceException(fault, label, String.valueOf(cause), cause);
    }
}
