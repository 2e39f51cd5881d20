package id.loket.device.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import id.loket.device.Device;
import id.loket.device.DeviceException;
import id.loket.device.DeviceException.Fault;
import id.loket.device.DeviceIdentity;
import id.loket.device.DeviceMsg;
import id.loket.device.DeviceStatus;
import id.loket.device.DeviceStatus.State;

/** A driver's device behind its wall: one capture at a time, on the driver's threads. Gone when the driver goes. */
final class ContainedDevice {

    private static final Duration STATUS = Duration.ofMillis(500);
    private static final Duration TURN = Duration.ofSeconds(2);

    private final DeviceIdentity identity;
    private final Device device;
    private final Custody custody;
    private final InFlight inFlight;
    private final Probe<DeviceStatus> status;
    private final Semaphore free = new Semaphore(1);
    private final Set<ContainedCall> views = ConcurrentHashMap.newKeySet();
    private volatile boolean capturing;

    ContainedDevice(DeviceIdentity identity, Device device, Custody custody, InFlight inFlight) {
        this.identity = identity;
        this.device = device;
        this.custody = custody;
        this.inFlight = inFlight;
        status = new Probe<>(custody, STATUS, device::status);
    }

    /** The driver begins to go: live views need not be waited for. */
    void closing() {
        views.forEach(ContainedCall::stop);
    }

    boolean contains(Device other) {
        return device == other;
    }

    /** Asks for the status; what is got may wait for the driver, a moment. */
    Supplier<DeviceStatus> status() {
        if (custody.quarantine().isPresent()) {
            return () -> offline(custody.quarantine().get().detail(), DeviceMsg.statusQuarantined);
        }
        if (custody.threads().closed()) {
            return () -> offline("driver gone", DeviceMsg.statusGone);
        }
        if (capturing && free.availablePermits() == 0) {
            return () -> new DeviceStatus(State.BUSY, "", DeviceMsg.statusBusy.text(identity.label()));
        }
        var answer = status.begin();
        return () -> told(answer);
    }

    boolean tellsItsStatus() {
        try {
            return custody.quarantine().isEmpty() && isWhole(status.ask());
        } catch (Probe.Failed noAnswer) {
            return false;
        }
    }

    private DeviceStatus told(Probe.Answer<DeviceStatus> answer) {
        try {
            var told = answer.get();
            return isWhole(told) ? told : offline(String.valueOf(told), DeviceMsg.statusBroken);
        } catch (Probe.Failed failure) {
            return custody.quarantine().isPresent() ? offline(failure.getMessage(), DeviceMsg.statusQuarantined)
                    : offline(failure.getMessage(), DeviceMsg.statusBroken);
        }
    }

    private static boolean isWhole(DeviceStatus told) {
        return told != null && told.state() != null && told.detail() != null && told.text() != null;
    }

    private DeviceStatus offline(String detail, DeviceMsg text) {
        return new DeviceStatus(State.OFFLINE, detail, text.text(identity.label()));
    }

    /** @return empty if the driver went before the call began, so that it may wait for the next version */
    Optional<Result> call(ContainedCall call) {
        if (custody.quarantine().isPresent()) {
            throw new DeviceException(Fault.DRIVER, identity.label(), custody.quarantine().get().toString(), null);
        }
        if (!inFlight.enter()) {
            return Optional.empty();
        }
        // Left by the caller, with its answer in hand: what the driver has just given must not be cut off.
        try {
            return Optional.of(entered(call));
        } finally {
            inFlight.leave();
        }
    }

    private Result entered(ContainedCall call) {
        if (!acquire(call)) {
            throw new DeviceException(Fault.BUSY, identity.label(), "", null);
        }
        capturing = call.isCapture();
        if (call.isLiveView()) {
            views.add(call);
        }
        // Given back by the driver's thread: a call that hangs past its time keeps the device busy until it ends.
        return new Result(call.on(device, custody, () -> over(call)));
    }

    /** What a call gave, which may be nothing. */
    record Result(Object value) {
    }

    private void over(ContainedCall call) {
        views.remove(call);
        free.release();
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
}
