package id.loket.device.work;

import java.time.Duration;
import java.util.function.BooleanSupplier;

import id.loket.device.Capture.Control;
import id.loket.device.DeviceException;
import id.loket.device.DeviceException.Fault;

/**
 * The end of what a caller asked for: by time or by will.
 *
 * @param nanos by {@link System#nanoTime}
 * @param cancelled asked at each check
 * @param label of the device, for the operator
 */
public record Deadline(long nanos, BooleanSupplier cancelled, String label) {

    /**
     * @param control of a capture that begins now
     * @param label of the device
     * @return its end
     */
    public static Deadline of(Control control, String label) {
        return new Deadline(System.nanoTime() + control.timeout().toNanos(), control.cancelled(), label);
    }

    /**
     * @param time from now
     * @param label of the device
     * @return the end of something that nobody cancels
     */
    public static Deadline in(Duration time, String label) {
        return new Deadline(System.nanoTime() + time.toNanos(), () -> false, label);
    }

    /** @throws DeviceException CANCELLED or TIMEOUT once one of them is reached */
    public void check() {
        if (cancelled.getAsBoolean()) {
            throw new DeviceException(Fault.CANCELLED, label, "cancelled", null);
        }
        if (System.nanoTime() - nanos >= 0) {
            throw new DeviceException(Fault.TIMEOUT, label, "time is over", null);
        }
    }
}
