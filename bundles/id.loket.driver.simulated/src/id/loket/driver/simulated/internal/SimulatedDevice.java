package id.loket.driver.simulated.internal;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import id.loket.device.Capture.Control;
import id.loket.device.Device;
import id.loket.device.DeviceException;
import id.loket.device.DeviceException.Fault;
import id.loket.device.DeviceIdentity;
import id.loket.device.DeviceStatus;
import id.loket.device.DeviceStatus.State;

/** What all simulated devices do alike: take their time, work for one at a time, fail when it is planned. */
abstract class SimulatedDevice implements Device {

    private static final int SLICE_MILLIS = 50;
    private static final int TIMEOUT_DELAYS = 20;
    private static final int SLOW = 3;
    private static final Duration AWAY = Duration.ofSeconds(1);
    private static final Duration HANG = Duration.ofMinutes(1);

    private final Kind kind;
    private final DeviceIdentity identity;
    private final PlannedFaults faults;
    private final Duration delay;
    private final AtomicLong captures = new AtomicLong();
    private final Semaphore free = new Semaphore(1);
    private volatile long backAt = System.nanoTime();

    /**
     * @param kind which
     * @param faults what will go wrong
     * @param delay how long a capture takes; zero also skips the preview
     */
    SimulatedDevice(Kind kind, PlannedFaults faults, Duration delay) {
        this.kind = kind;
        this.faults = faults;
        this.delay = delay;
        identity = new DeviceIdentity("simulated", kind.name().toLowerCase(Locale.ROOT), kind.label(), true);
    }

    @Override
    public DeviceIdentity identity() {
        return identity;
    }

    @Override
    public DeviceStatus status() {
        if (isAway()) {
            return new DeviceStatus(State.OFFLINE, "unplugged", Text.unplugged.text(identity.label()));
        }
        return attention().map(text -> new DeviceStatus(State.ATTENTION, text.name(), text.text(identity.label())))
                .orElseGet(DeviceStatus::ready);
    }

    /** @return what a person has to see to, now */
    Optional<Text> attention() {
        return Optional.empty();
    }

    Duration delay() {
        return delay;
    }

    long nextNumber() {
        return captures.incrementAndGet();
    }

    Optional<Trouble> lasting() {
        return faults.lasting(kind);
    }

    private boolean isAway() {
        return isUnplugged() || System.nanoTime() - backAt < 0;
    }

    private boolean isUnplugged() {
        return lasting().filter(Trouble.UNPLUGGED::equals).isPresent();
    }

    /** The work of one caller; a second is told that the device is busy. */
    <T> T alone(Supplier<T> work) {
        if (!free.tryAcquire()) {
            throw failure(Fault.BUSY, "at work");
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }

    /**
     * Lets happen what is planned for the act that begins now.
     *
     * @param control bounds of the act
     * @return what the device itself has to act out: POOR_QUALITY, JAM, EMPTY, CARD_REMOVED, GARBAGE; or empty
     */
    Optional<Trouble> begin(Control control) {
        var trouble = faults.take(kind);
        plugged();
        // Who asks again has put the plug back.
        backAt = System.nanoTime();
        if (trouble.isEmpty()) {
            return trouble;
        }
        switch (trouble.get()) {
            case TIMEOUT -> {
                await(control, delay.multipliedBy(TIMEOUT_DELAYS));
                throw failure(Fault.TIMEOUT, "nothing on the sensor");
            }
            case SILENT -> {
                await(control, control.timeout());
                throw failure(Fault.TIMEOUT, "nothing on the sensor");
            }
            case SLOW -> await(control, delay.multipliedBy(SLOW - 1));
            case UNPLUGGED -> {
                await(control, delay.dividedBy(2));
                backAt = System.nanoTime() + AWAY.toNanos();
                throw failure(Fault.UNPLUGGED, "pulled out");
            }
            case BUSY -> throw failure(Fault.BUSY, "taken");
            case THROW -> throw new IllegalStateException("asked for: the simulated driver throws");
            case HANG -> hang();
            default -> {
                return trouble;
            }
        }
        return Optional.empty();
    }

    private void plugged() {
        if (isUnplugged()) {
            throw failure(Fault.UNPLUGGED, "pulled out");
        }
    }

    /** Waits that long, or until the act is cancelled, over, or the plug pulled. */
    void await(Control control, Duration time) {
        var end = System.nanoTime() + Math.min(time.toNanos(), control.timeout().toNanos());
        while (true) {
            if (control.cancelled().getAsBoolean()) {
                throw failure(Fault.CANCELLED, "");
            }
            plugged();
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

    private static void hang() {
        var end = System.nanoTime() + HANG.toNanos();
        while (System.nanoTime() < end) {
            try {
                Thread.sleep(SLICE_MILLIS);
            } catch (InterruptedException asNativeCodeDoes) {
                Thread.interrupted();
            }
        }
    }

    DeviceException failure(Fault fault, String detail) {
        return new DeviceException(fault, identity.label(), detail, null);
    }
}
