package id.loket.device.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import id.loket.device.Camera;
import id.loket.device.CardPrinter;
import id.loket.device.CardReader;
import id.loket.device.Device;
import id.loket.device.DeviceException;
import id.loket.device.DeviceException.Fault;
import id.loket.device.DeviceIdentity;
import id.loket.device.DeviceMsg;
import id.loket.device.DeviceStatus;
import id.loket.device.DeviceStatus.State;
import id.loket.device.DocumentScanner;
import id.loket.device.FaceScanner;
import id.loket.device.FingerprintScanner;
import id.loket.device.IrisScanner;
import id.loket.device.LiveView;
import id.loket.device.SignaturePad;

/**
 * What users hold instead of a driver's device: the same kinds, but each call runs on a thread of the driver, ends in
 * time, and fails with a {@link DeviceException} only.
 */
final class ContainedDevice implements InvocationHandler {

    private static final Class<?>[] KINDS = {
        FingerprintScanner.class, IrisScanner.class, FaceScanner.class, Camera.class, SignaturePad.class, CardPrinter.class,
        CardReader.class, DocumentScanner.class, LiveView.class
    };
    private static final Duration STATUS = Duration.ofMillis(500);
    private static final Duration TURN = Duration.ofSeconds(2);

    private final DeviceIdentity identity;
    private final Device device;
    private final DriverThreads threads;
    private final Probe<DeviceStatus> status;
    private final Semaphore free = new Semaphore(1);
    private final Device face;
    private volatile boolean capturing;

    ContainedDevice(DeviceIdentity identity, Device device, DriverThreads threads) {
        this.identity = identity;
        this.device = device;
        this.threads = threads;
        status = new Probe<>(threads, STATUS, device::status);
        var kinds = Arrays.stream(KINDS).filter(kind -> kind.isInstance(device)).toArray(Class<?>[]::new);
        face = (Device) Proxy.newProxyInstance(Device.class.getClassLoader(),
                kinds.length == 0 ? new Class<?>[] {Device.class} : kinds, this);
    }

    Device face() {
        return face;
    }

    boolean contains(Device other) {
        return device == other;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "identity", "toString" -> method.getReturnType() == String.class ? identity.key() : identity;
            case "status" -> status();
            case "hashCode" -> identity.hashCode();
            case "equals" -> proxy == arguments[0];
            default -> call(method, arguments);
        };
    }

    private DeviceStatus status() {
        if (threads.closed()) {
            return new DeviceStatus(State.OFFLINE, "driver gone", DeviceMsg.statusGone.text(identity.label()));
        }
        if (capturing && free.availablePermits() == 0) {
            return new DeviceStatus(State.BUSY, "", DeviceMsg.statusBusy.text(identity.label()));
        }
        try {
            var answer = status.ask();
            return answer == null ? broken("null") : answer;
        } catch (Probe.Failed failure) {
            return broken(failure.getMessage());
        }
    }

    private DeviceStatus broken(String detail) {
        return new DeviceStatus(State.OFFLINE, detail, DeviceMsg.statusBroken.text(identity.label()));
    }

    private Object call(Method method, Object[] arguments) {
        if (threads.closed()) {
            throw new DeviceException(Fault.UNPLUGGED, identity.label(), "driver gone", null);
        }
        var call = new ContainedCall(identity.label(), arguments);
        if (!acquire(call)) {
            throw new DeviceException(Fault.BUSY, identity.label(), method.getName(), null);
        }
        capturing = call.isCapture();
        // Given back by the driver's thread: a call that hangs past its time keeps the device busy until it ends.
        return call.on(threads, () -> invoke(method, call.arguments()), free::release);
    }

    /** A second capture has no business to wait; a question to a printer waits for the one before it. */
    private boolean acquire(ContainedCall call) {
        try {
            return call.isCapture() ? free.tryAcquire() : free.tryAcquire(TURN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Object invoke(Method method, Object[] arguments) throws Exception {
        try {
            return method.invoke(device, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() instanceof Exception cause ? cause : thrown;
        }
    }
}
