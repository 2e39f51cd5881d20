package id.loket.bench.quarantine;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.bench.quarantine.BadDriver.Way;
import id.loket.console.Command;
import id.loket.device.Capture.Control;
import id.loket.device.Device;
import id.loket.device.DeviceCare;
import id.loket.device.DeviceException;
import id.loket.device.DeviceProvider;
import id.loket.device.Devices;
import id.loket.device.FingerprintScanner;
import id.loket.device.IrisScanner;
import id.loket.kernel.Eye;
import id.loket.kernel.FingerPosition;
import id.loket.kernel.Nik;

/**
 * Three bad drivers beside the simulated one, which captures fingers and irises all the while: how many of its captures
 * are lost, and how long each bad driver serves after its first misdeed.
 */
@Component(property = Command.NAME + "=bench-quarantine")
public final class QuarantineBench implements Command {

    private static final Nik NIK = new Nik("7110014107900001");
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final long LONGEST_MILLIS = 20_000;
    private static final int BETWEEN_MILLIS = 10;

    private final Devices devices;
    private final DeviceCare care;
    private final BundleContext context;
    private final AtomicInteger captured = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();

    /** Called by Declarative Services. */
    @Activate
    public QuarantineBench(@Reference Devices devices, @Reference DeviceCare care, BundleContext context) {
        this.devices = devices;
        this.care = care;
        this.context = context;
    }

    @Override
    public int run(Session session, List<String> arguments, PrintStream out) throws InterruptedException {
        var over = new AtomicBoolean();
        var loops = loops(over, out);
        Map<Way, Double> times = new EnumMap<>(Way.class);
        try {
            for (var way : Way.values()) {
                times.put(way, quarantined(way, out));
            }
        } finally {
            over.set(true);
            for (var loop : loops) {
                loop.join();
            }
        }
        out.printf("%d captures of the simulated driver meanwhile%n", captured.get());
        out.printf(Locale.ROOT, "{\"lost_others\":%d,\"hang_ms\":%.0f,\"throw_ms\":%.0f,\"leak_ms\":%.0f}%n", lost.get(),
                times.get(Way.HANG), times.get(Way.THROW), times.get(Way.LEAK));
        return lost.get() == 0 && captured.get() > 0 ? 0 : 1;
    }

    private List<Thread> loops(AtomicBoolean over, PrintStream out) {
        var finger = simulated(FingerprintScanner.class);
        var iris = simulated(IrisScanner.class);
        var loops = new ArrayList<Thread>();
        loops.add(loop(() -> finger.capture(FingerPosition.RIGHT_INDEX, Control.of(NIK, TIMEOUT)), over, out));
        loops.add(loop(() -> iris.capture(Eye.LEFT, Control.of(NIK, TIMEOUT)), over, out));
        return loops;
    }

    private <T extends Device> T simulated(Class<T> kind) {
        return devices.of(kind).stream().filter(device -> device.identity().driver().equals("simulated"))
                .findFirst().orElseThrow();
    }

    private Thread loop(Runnable capture, AtomicBoolean over, PrintStream out) {
        var loop = new Thread(() -> {
            while (!over.get()) {
                try {
                    capture.run();
                    captured.incrementAndGet();
                } catch (DeviceException failure) {
                    lost.incrementAndGet();
                    out.println("lost: " + failure.fault());
                }
            }
        }, "captures");
        loop.start();
        return loop;
    }

    /** @return milliseconds from its first misdeed to its quarantine */
    private double quarantined(Way way, PrintStream out) throws InterruptedException {
        var bad = new BadDriver(way);
        var registration = context.registerService(DeviceProvider.class, bad, null);
        var begun = System.nanoTime();
        try {
            while (!isInQuarantine(bad)) {
                if (System.nanoTime() - begun > TimeUnit.MILLISECONDS.toNanos(LONGEST_MILLIS)) {
                    throw new IllegalStateException(bad.name() + " still serves");
                }
                use(bad);
                Thread.sleep(BETWEEN_MILLIS);
            }
            var millis = (System.nanoTime() - bad.since()) / 1e6;
            out.printf(Locale.ROOT, "%s: in quarantine after %.0f ms%n", bad.name(), millis);
            return millis;
        } finally {
            registration.unregister();
            bad.end();
        }
    }

    private boolean isInQuarantine(BadDriver bad) {
        return care.drivers().stream().anyMatch(driver -> driver.quarantine().isPresent()
                && (driver.driver().equals(bad.name()) || driver.driver().equals(BadDriver.class.getSimpleName())));
    }

    /** As a counter would: looks for scanners and captures with the first that is this driver's. */
    private void use(BadDriver bad) {
        var found = devices.of(FingerprintScanner.class).stream()
                .filter(device -> device.identity().driver().equals(bad.name())).findFirst();
        if (found.isEmpty()) {
            return;
        }
        try {
            found.get().capture(FingerPosition.RIGHT_INDEX, Control.of(NIK, SHORT));
        } catch (DeviceException asExpected) {
            // it is looked at by its quarantine
        }
    }
}
