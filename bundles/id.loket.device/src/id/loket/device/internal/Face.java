package id.loket.device.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

import id.loket.device.Capture.Control;
import id.loket.device.Device;
import id.loket.device.DeviceException;
import id.loket.device.DeviceException.Fault;
import id.loket.device.DeviceIdentity;
import id.loket.device.DeviceMsg;
import id.loket.device.DeviceStatus;
import id.loket.device.DeviceStatus.State;

/**
 * What users hold of a device. It stays the same while drivers come and go behind it; while none is there, what is asked
 * of it waits a few seconds for the next.
 */
final class Face implements InvocationHandler {

    private static final long PAUSE_MILLIS = 50;

    private final Class<?>[] kinds;
    private final Device proxy;
    private final Duration patience;
    private final Watcher watcher;
    private DeviceIdentity identity;
    private ContainedDevice device;
    private long goneAt;
    private boolean wasThere;
    private boolean wasReachable;

    /** Who is told of what happens to devices. */
    interface Watcher {

        /** Someone waits for a device without a driver. */
        void wanted();

        /** The device answers. */
        void there(DeviceIdentity device);

        /** A call failed. */
        void failed(DeviceIdentity device, DeviceException failure);
    }

    /**
     * @param identity who it is
     * @param kinds the interfaces of its kinds
     * @param patience how long a driver may be away for a new version
     * @param watcher told what happens
     */
    Face(DeviceIdentity identity, Class<?>[] kinds, Duration patience, Watcher watcher) {
        this.identity = identity;
        this.kinds = kinds;
        this.patience = patience;
        this.watcher = watcher;
        goneAt = System.nanoTime() - patience.toNanos();
        proxy = (Device) Proxy.newProxyInstance(Device.class.getClassLoader(),
                kinds.length == 0 ? new Class<?>[] {Device.class} : kinds, this);
    }

    Device proxy() {
        return proxy;
    }

    boolean isOf(Class<?>[] others) {
        return Arrays.equals(kinds, others);
    }

    synchronized void bind(DeviceIdentity as, ContainedDevice to) {
        identity = as;
        device = to;
        wasThere = true;
        wasReachable = true;
        notifyAll();
    }

    /**
     * Lets go of a device, if it is still the one behind this face.
     *
     * @return whether it was
     */
    synchronized boolean unbind(ContainedDevice from) {
        if (device != from) {
            return false;
        }
        device = null;
        goneAt = System.nanoTime();
        notifyAll();
        return true;
    }

    /** The driver has gone now; it had been draining since it was unbound. */
    synchronized void expect() {
        if (device == null) {
            goneAt = System.nanoTime();
        }
    }

    synchronized DeviceIdentity identity() {
        return identity;
    }

    synchronized Optional<ContainedDevice> device() {
        return Optional.ofNullable(device);
    }

    /** @return whether its driver had it when it was last asked, in this run */
    synchronized boolean wasReachable() {
        return wasReachable;
    }

    /** @return whether its driver is there, or went so recently that it may come back in a new version */
    synchronized boolean isThereOrExpected() {
        return device != null || wasThere && left() > 0;
    }

    private long left() {
        return patience.toNanos() - (System.nanoTime() - goneAt);
    }

    @Override
    public Object invoke(Object self, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "identity" -> identity();
            case "toString" -> identity().key();
            case "status" -> status();
            case "hashCode" -> identity().key().hashCode();
            case "equals" -> self == arguments[0];
            default -> called(method, arguments);
        };
    }

    private DeviceStatus status() {
        return askStatus().get();
    }

    /** Asks; the answer may take a moment. */
    Supplier<DeviceStatus> askStatus() {
        var there = device();
        if (there.isEmpty()) {
            return () -> new DeviceStatus(State.OFFLINE, "driver gone", DeviceMsg.statusGone.text(identity().label()));
        }
        var answer = there.get().status();
        return () -> noted(there.get(), answer.get());
    }

    private DeviceStatus noted(ContainedDevice from, DeviceStatus status) {
        var reachable = status.state() != State.OFFLINE;
        synchronized (this) {
            if (device == from) {
                wasReachable = reachable;
            }
        }
        if (reachable) {
            watcher.there(identity());
        }
        return status;
    }

    private Object called(Method method, Object[] arguments) {
        try {
            return call(method, arguments);
        } catch (DeviceException failure) {
            watcher.failed(identity(), failure);
            throw failure;
        }
    }

    private Object call(Method method, Object[] arguments) {
        var control = new GuardedArguments(arguments).control();
        var begun = System.nanoTime();
        while (true) {
            var there = device();
            if (there.isPresent()) {
                var call = new ContainedCall(identity().label(), method, arguments, control.map(given -> left(given, begun)));
                var result = there.get().call(call);
                if (result.isPresent()) {
                    return result.get().value();
                }
            }
            checkMayWait(control, begun);
            watcher.wanted();
            pause();
        }
    }

    private static Control left(Control given, long begun) {
        var spent = Duration.ofNanos(System.nanoTime() - begun);
        return spent.toMillis() < 1 ? given
                : new Control(given.subject(), given.timeout().minus(spent), given.cancelled(), given.preview());
    }

    /** Whether what is asked of a device without a driver may wait for the next version of it. */
    private void checkMayWait(Optional<Control> control, long begun) {
        if (!isThereOrExpected()) {
            throw fault(Fault.UNPLUGGED, "driver gone");
        }
        if (control.isPresent() && control.get().cancelled().getAsBoolean()) {
            throw fault(Fault.CANCELLED, "");
        }
        if (control.isPresent() && left(control.get(), begun).timeout().isNegative()) {
            throw fault(Fault.TIMEOUT, "the driver is being replaced");
        }
    }

    private synchronized void pause() {
        try {
            wait(PAUSE_MILLIS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw fault(Fault.CANCELLED, "interrupted");
        }
    }

    private DeviceException fault(Fault fault, String detail) {
        return new DeviceException(fault, identity.label(), detail, null);
    }
}
