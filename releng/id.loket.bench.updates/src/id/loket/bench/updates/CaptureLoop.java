package id.loket.bench.updates;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

import id.loket.device.Capture;
import id.loket.device.DeviceException;
import id.loket.device.Devices;
import id.loket.device.FingerprintScanner;
import id.loket.kernel.FingerPosition;
import id.loket.kernel.Nik;

/** An operator who takes fingers without a pause, with the scanner found before the first replacement. */
final class CaptureLoop implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Nik RESIDENT = new Nik("7110014107900001");

    private final FingerprintScanner scanner;
    private final AtomicLong taken = new AtomicLong();
    private final List<String> lost = new CopyOnWriteArrayList<>();
    private final Thread thread = new Thread(this::run, "capture-loop");
    private volatile boolean over;

    CaptureLoop(Devices devices) {
        scanner = devices.one(FingerprintScanner.class).orElseThrow(() -> new IllegalStateException("there is no fingerprint scanner"));
        thread.start();
    }

    private void run() {
        while (!over) {
            try {
                scanner.capture(FingerPosition.RIGHT_INDEX, new Capture.Control(RESIDENT, PATIENCE, () -> over, image -> { }));
                taken.incrementAndGet();
            } catch (DeviceException failure) {
                if (!over) {
                    lost.add(failure.fault() + ": " + failure.getMessage());
                }
            }
        }
    }

    long taken() {
        return taken.get();
    }

    List<String> lost() {
        return lost;
    }

    @Override
    public void close() {
        over = true;
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
