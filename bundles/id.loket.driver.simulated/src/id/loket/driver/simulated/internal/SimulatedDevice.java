package id.loket.driver.simulated.internal;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

import id.loket.device.Capture;
import id.loket.device.Capture.Control;
import id.loket.device.Device;
import id.loket.device.DeviceException;
import id.loket.device.DeviceException.Fault;
import id.loket.device.DeviceIdentity;
import id.loket.device.DeviceStatus;
import id.loket.device.DeviceStatus.State;
import id.loket.driver.simulated.SimulatedFaults.Kind;

/** What all simulated devices do alike: take their time, show a preview, fail when it is planned. */
abstract class SimulatedDevice implements Device {

    private static final int FRAMES = 3;
    private static final int SLICE_MILLIS = 50;
    private static final int TIMEOUT_DELAYS = 20;
    private static final Duration AWAY = Duration.ofSeconds(1);

    private final Kind kind;
    private final DeviceIdentity identity;
    private final PlannedFaults faults;
    private final Duration delay;
    private final AtomicLong captures = new AtomicLong();
    private volatile long backAt = System.nanoTime();

    /**
     * @param kind which
     * @param label what the operator reads
     * @param faults what will go wrong
     * @param delay how long a capture takes; zero also skips the preview
     */
    SimulatedDevice(Kind kind, Text label, PlannedFaults faults, Duration delay) {
        this.kind = kind;
        this.faults = faults;
        this.delay = delay;
        identity = new DeviceIdentity("simulated", kind.name().toLowerCase(Locale.ROOT), label.text(), true);
    }

    @Override
    public DeviceIdentity identity() {
        return identity;
    }

    @Override
    public DeviceStatus status() {
        return System.nanoTime() - backAt < 0
                ? new DeviceStatus(State.OFFLINE, "unplugged", Text.unplugged.text(identity.label()))
                : DeviceStatus.ready();
    }

    /**
     * @param control bounds, cancellation, preview
     * @param good what the sensor sees; each number is another capture
     * @param poor what it sees on a bad day
     * @return the image
     */
    Capture.Image capture(Control control, LongFunction<Capture.Image> good, LongFunction<Capture.Image> poor) {
        var fault = faults.take(kind);
        var number = captures.incrementAndGet();
        if (fault.isEmpty()) {
            return shown(control, good, number);
        }
        return switch (fault.get()) {
            case POOR_QUALITY -> shown(control, poor, number);
            case TIMEOUT -> {
                await(control, delay.multipliedBy(TIMEOUT_DELAYS));
                throw failure(Fault.TIMEOUT, "nothing on the sensor");
            }
            case UNPLUGGED -> {
                await(control, delay.dividedBy(2));
                backAt = System.nanoTime() + AWAY.toNanos();
                throw failure(Fault.UNPLUGGED, "pulled out");
            }
            case BUSY -> throw failure(Fault.BUSY, "taken");
            case GARBAGE -> {
                await(control, delay);
                throw failure(Fault.GARBAGE, "no image in 4096 bytes");
            }
        };
    }

    private Capture.Image shown(Control control, LongFunction<Capture.Image> sensor, long number) {
        var image = sensor.apply(number);
        if (delay.isZero()) {
            return image;
        }
        for (var frame = 1; frame <= FRAMES; frame++) {
            control.preview().accept((frame == FRAMES ? image : sensor.apply(-number * FRAMES - frame)).image());
            await(control, delay.dividedBy(FRAMES));
        }
        return image;
    }

    private void await(Control control, Duration time) {
        var end = System.nanoTime() + Math.min(time.toNanos(), control.timeout().toNanos());
        while (true) {
            if (control.cancelled().getAsBoolean()) {
                throw failure(Fault.CANCELLED, "");
            }
            var left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                break;
            }
            sleep(Math.min(left, SLICE_MILLIS));
        }
        if (time.compareTo(control.timeout()) > 0) {
            throw failure(Fault.TIMEOUT, "slow sensor");
        }
    }

    private void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw failure(Fault.CANCELLED, "interrupted");
        }
    }

    private DeviceException failure(Fault fault, String detail) {
        return new DeviceException(fault, identity.label(), detail, null);
    }
}
