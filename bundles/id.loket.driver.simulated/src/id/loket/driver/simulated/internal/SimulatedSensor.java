package id.loket.driver.simulated.internal;

import java.time.Duration;
import java.util.function.LongFunction;

import id.loket.device.Capture;
import id.loket.device.Capture.Control;
import id.loket.device.DeviceException.Fault;

/** A device that takes pictures of the resident before it. */
abstract class SimulatedSensor extends SimulatedDevice {

    private static final int FRAMES = 3;
    private static final Duration FRAME = Duration.ofMillis(200);

    SimulatedSensor(Kind kind, PlannedFaults faults, Duration delay) {
        super(kind, faults, delay);
    }

    /**
     * @param control bounds, cancellation, preview
     * @param good what the sensor sees; each number is another capture
     * @param poor what it sees on a bad day
     * @return the image
     */
    Capture.Image capture(Control control, LongFunction<Capture.Image> good, LongFunction<Capture.Image> poor) {
        return alone(() -> {
            var trouble = begin(control);
            if (trouble.isEmpty()) {
                return shown(control, good, nextNumber());
            }
            if (trouble.get() == Trouble.POOR_QUALITY) {
                return shown(control, poor, nextNumber());
            }
            await(control, delay());
            throw failure(Fault.GARBAGE, "no image in 4096 bytes");
        });
    }

    private Capture.Image shown(Control control, LongFunction<Capture.Image> sensor, long number) {
        var image = sensor.apply(number);
        if (delay().isZero()) {
            return image;
        }
        for (var frame = 1; frame <= FRAMES; frame++) {
            control.preview().accept((frame == FRAMES ? image : sensor.apply(-number * FRAMES - frame)).image());
            await(control, delay().dividedBy(FRAMES));
        }
        return image;
    }

    /** Frames until it is cancelled or its time is over. */
    void show(Control control, LongFunction<Capture.Image> sensor) {
        alone(() -> {
            var end = System.nanoTime() + control.timeout().toNanos();
            while (System.nanoTime() < end && !control.cancelled().getAsBoolean()) {
                control.preview().accept(sensor.apply(-nextNumber()).image());
                pause(control, Math.min(FRAME.toNanos(), end - System.nanoTime()));
            }
            return null;
        });
    }

    private void pause(Control control, long nanos) {
        await(new Control(control.subject(), FRAME, () -> false, control.preview()), Duration.ofNanos(Math.max(0, nanos)));
    }
}
