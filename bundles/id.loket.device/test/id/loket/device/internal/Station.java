package id.loket.device.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;

import id.loket.device.Capture;
import id.loket.device.Capture.Control;
import id.loket.device.Device;
import id.loket.device.DeviceIdentity;
import id.loket.device.DeviceProvider;
import id.loket.device.DeviceStatus;
import id.loket.device.FingerprintScanner;
import id.loket.kernel.FingerPosition;
import id.loket.kernel.Nik;

/** The devices of a station with drivers made for a test. */
final class Station implements AutoCloseable {

    static final Nik NIK = new Nik("7110014107900001");
    static final Capture.Image IMAGE = new Capture.Image(new byte[] {1}, 500, 80);
    static final Duration DRAIN = Duration.ofMillis(600);
    static final Duration NEW_VERSION = Duration.ofMillis(800);

    final List<String> topics = new CopyOnWriteArrayList<>();
    final KnownDevices devices;
    final StationCare care;
    private final CountDownLatch over = new CountDownLatch(1);

    Station() {
        this(Optional.empty(), NEW_VERSION);
    }

    Station(Optional<Path> folder, Duration newVersion) {
        devices = new KnownDevices(new EventAdmin() {
            @Override
            public void postEvent(Event event) {
                topics.add(event.getTopic());
            }

            @Override
            public void sendEvent(Event event) {
                throw new AssertionError("must not wait for listeners");
            }
        }, folder, Clock.systemUTC(), DRAIN, newVersion);
        care = new StationCare(devices);
    }

    @Override
    public void close() {
        over.countDown();
        devices.close();
    }

    DeviceProvider add(DeviceProvider provider) {
        devices.addProvider(provider);
        return provider;
    }

    FingerprintScanner scanner(String serial) {
        return devices.of(FingerprintScanner.class).stream()
                .filter(device -> device.identity().serial().equals(serial))
                .findFirst().orElseThrow();
    }

    static Capture.Image captured(FingerprintScanner scanner) {
        return scanner.capture(FingerPosition.LEFT_INDEX, within(2_000));
    }

    static Control within(int millis) {
        return Control.of(NIK, Duration.ofMillis(millis));
    }

    /** As native code does: not even an interrupt ends it. */
    Capture.Image hang() {
        while (over.getCount() > 0) {
            await(over);
        }
        return IMAGE;
    }

    static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ignoredAsNativeCodeDoes) {
            Thread.interrupted();
        }
    }

    static DeviceProvider provider(String name, Device... devices) {
        var fixed = List.of(devices);
        return provider(name, () -> fixed);
    }

    static DeviceProvider provider(String name, Supplier<Collection<? extends Device>> found) {
        return new DeviceProvider() {
            @Override
            public String driver() {
                return name;
            }

            @Override
            public Collection<? extends Device> devices() {
                return found.get();
            }
        };
    }

    interface Work {

        Capture.Image capture(Control control);
    }

    static class Scanner implements FingerprintScanner {

        private final DeviceIdentity identity;
        private final Work work;

        Scanner(String driver, String serial, Work work) {
            identity = new DeviceIdentity(driver, serial, "Pemindai " + serial, false);
            this.work = work;
        }

        @Override
        public DeviceIdentity identity() {
            return identity;
        }

        @Override
        public DeviceStatus status() {
            return DeviceStatus.ready();
        }

        @Override
        public Capture.Image capture(FingerPosition finger, Control control) {
            return work.capture(control);
        }
    }
}
