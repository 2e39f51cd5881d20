package id.loket.device.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;

import id.loket.device.Capture;
import id.loket.device.Capture.Control;
import id.loket.device.CardPrinter;
import id.loket.device.Device;
import id.loket.device.DeviceException;
import id.loket.device.DeviceException.Fault;
import id.loket.device.DeviceIdentity;
import id.loket.device.DeviceProvider;
import id.loket.device.DeviceStatus;
import id.loket.device.DeviceStatus.State;
import id.loket.device.FingerprintScanner;
import id.loket.kernel.FingerPosition;
import id.loket.kernel.Nik;

class KnownDevicesTest {

    private static final Nik NIK = new Nik("7110014107900001");
    private static final Capture.Image IMAGE = new Capture.Image(new byte[] {1}, 500, 80);

    private final List<String> topics = new CopyOnWriteArrayList<>();
    private final KnownDevices devices = new KnownDevices(new EventAdmin() {
        @Override
        public void postEvent(Event event) {
            topics.add(event.getTopic());
        }

        @Override
        public void sendEvent(Event event) {
            throw new AssertionError("must not wait for listeners");
        }
    });
    private final CountDownLatch testOver = new CountDownLatch(1);

    @AfterEach
    void end() {
        testOver.countDown();
        devices.close();
    }

    @Test
    void aDriverThatComesAndGoesIsAnnounced() {
        var provider = provider(() -> List.of(scanner("a", control -> IMAGE)));
        devices.addProvider(provider);
        assertEquals("test:a", devices.one(FingerprintScanner.class).orElseThrow().identity().key());
        devices.removeProvider(provider);
        assertTrue(devices.all().isEmpty());
        assertEquals(List.of("id/loket/changed/devices", "id/loket/changed/devices"), topics);
    }

    @Test
    void aDeviceIsTheSameObjectAtEachLook() {
        var scanners = List.of(scanner("a", control -> IMAGE));
        devices.addProvider(provider(() -> scanners));
        assertSame(devices.all().get(0), devices.all().get(0));
    }

    @Test
    void aProviderThatThrowsOrHangsHidesNoOther() {
        devices.addProvider(provider(() -> {
            throw new NoClassDefFoundError("native library");
        }));
        devices.addProvider(provider(() -> {
            hang();
            return List.of();
        }));
        var working = List.of(scanner("a", control -> IMAGE));
        devices.addProvider(provider(() -> working));
        assertTimeout(Duration.ofSeconds(3), () -> assertEquals(1, devices.all().size()));
        assertTimeout(Duration.ofMillis(300), () -> assertEquals(1, devices.all().size()), "nobody waits for it twice");
    }

    @Test
    void whateverADriverThrowsBecomesADeviceException() {
        assertEquals(Fault.DRIVER, faultOf(control -> {
            throw new IllegalStateException("null in SDK");
        }));
        assertEquals(Fault.DRIVER, faultOf(control -> {
            throw new UnsatisfiedLinkError("sdk.so");
        }));
        assertEquals(Fault.GARBAGE, faultOf(control -> {
            throw new DeviceException(Fault.GARBAGE, "Pemindai", "half an image", null);
        }));
    }

    @Test
    void aHangingCaptureEndsInTimeAndKeepsOnlyItsDeviceBusy() {
        var both = List.of(scanner("hangs", control -> {
            hang();
            return IMAGE;
        }), scanner("works", control -> IMAGE));
        devices.addProvider(provider(() -> both));
        var hanging = scannerNamed("hangs");
        assertEquals(Fault.TIMEOUT, assertThrows(DeviceException.class,
                () -> hanging.capture(FingerPosition.LEFT_INDEX, within(100))).fault());
        assertEquals(State.BUSY, hanging.status().state());
        assertEquals(Fault.BUSY, assertThrows(DeviceException.class,
                () -> hanging.capture(FingerPosition.LEFT_INDEX, within(100))).fault());
        assertSame(IMAGE, scannerNamed("works").capture(FingerPosition.LEFT_INDEX, within(100)));
        assertEquals("works", devices.of(FingerprintScanner.class).get(0).identity().serial(), "the ready one first");
    }

    @Test
    void aDriverTakenAwayInTheMiddleOfACaptureIsUnplugged() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var scanners = List.of(scanner("a", control -> {
            begun.countDown();
            hang();
            return IMAGE;
        }));
        var provider = provider(() -> scanners);
        devices.addProvider(provider);
        var scanner = scannerNamed("a");
        new Thread(() -> {
            awaitOpen(begun);
            devices.removeProvider(provider);
        }).start();
        assertEquals(Fault.UNPLUGGED, assertThrows(DeviceException.class,
                () -> scanner.capture(FingerPosition.LEFT_INDEX, within(5_000))).fault());
        assertEquals(State.OFFLINE, scanner.status().state());
        assertEquals(Fault.UNPLUGGED, assertThrows(DeviceException.class,
                () -> scanner.capture(FingerPosition.LEFT_INDEX, within(100))).fault());
    }

    @Test
    void aQuestionToAPrinterWaitsForTheOneBeforeIt() throws InterruptedException {
        var slow = new SlowPrinter();
        var printers = List.of(slow);
        devices.addProvider(provider(() -> printers));
        var printer = devices.one(CardPrinter.class).orElseThrow();
        var first = new Thread(() -> printer.job("1"));
        first.start();
        slow.begun.await();
        assertEquals(State.READY, printer.status().state(), "as the printer says");
        printer.cancel("1");
        first.join();
        assertEquals(List.of("job", "cancel"), slow.calls);
    }

    @Test
    void aFailingPreviewDoesNotFailTheCapture() {
        devices.addProvider(provider(() -> List.of(scanner("a", control -> {
            control.preview().accept(new byte[0]);
            return IMAGE;
        }))));
        var control = new Control(NIK, Duration.ofSeconds(1), () -> false, image -> {
            throw new IllegalStateException("widget is disposed");
        });
        assertSame(IMAGE, scannerNamed("a").capture(FingerPosition.LEFT_INDEX, control));
    }

    @Test
    void aStatusThatThrowsIsOffline() {
        devices.addProvider(provider(() -> List.of(new Scanner("a", control -> IMAGE) {
            @Override
            public DeviceStatus status() {
                throw new IllegalStateException("port closed");
            }
        })));
        var status = devices.all().get(0).status();
        assertEquals(State.OFFLINE, status.state());
        assertTrue(status.detail().contains("port closed"), status.detail());
        assertFalse(status.text().isEmpty());
    }

    private Fault faultOf(Work work) {
        var provider = provider(() -> List.of(scanner("a", work)));
        devices.addProvider(provider);
        try {
            return assertThrows(DeviceException.class,
                    () -> scannerNamed("a").capture(FingerPosition.LEFT_INDEX, within(1_000))).fault();
        } finally {
            devices.removeProvider(provider);
        }
    }

    private FingerprintScanner scannerNamed(String serial) {
        return devices.of(FingerprintScanner.class).stream()
                .filter(device -> device.identity().serial().equals(serial))
                .findFirst().orElseThrow();
    }

    private static Control within(int millis) {
        return Control.of(NIK, Duration.ofMillis(millis));
    }

    /** As native code does: not even an interrupt ends it. */
    private void hang() {
        while (testOver.getCount() > 0) {
            awaitOpen(testOver);
        }
    }

    private static void awaitOpen(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ignoredAsNativeCodeDoes) {
            Thread.interrupted();
        }
    }

    private static DeviceProvider provider(Supplier<Collection<? extends Device>> found) {
        return new DeviceProvider() {
            @Override
            public String driver() {
                return "test";
            }

            @Override
            public Collection<? extends Device> devices() {
                return found.get();
            }
        };
    }

    private static Scanner scanner(String serial, Work work) {
        return new Scanner(serial, work);
    }

    private interface Work {

        Capture.Image capture(Control control);
    }

    private static class Scanner implements FingerprintScanner {

        private final DeviceIdentity identity;
        private final Work work;

        Scanner(String serial, Work work) {
            identity = new DeviceIdentity("test", serial, "Pemindai " + serial, false);
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

    private static final class SlowPrinter implements CardPrinter {

        private final List<String> calls = new CopyOnWriteArrayList<>();
        private final CountDownLatch begun = new CountDownLatch(1);

        @Override
        public DeviceIdentity identity() {
            return new DeviceIdentity("test", "printer", "Printer", false);
        }

        @Override
        public DeviceStatus status() {
            return DeviceStatus.ready();
        }

        @Override
        public String submit(byte[] face, String jobName) {
            return "1";
        }

        @Override
        public Job job(String job) {
            begun.countDown();
            try {
                Thread.sleep(150);
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
            calls.add("job");
            return new Job(job, Job.State.COMPLETED, List.of());
        }

        @Override
        public void cancel(String job) {
            calls.add("cancel");
        }

        @Override
        public List<Job> jobsNamed(String jobName) {
            return List.of();
        }

        @Override
        public Capabilities capabilities() {
            return new Capabilities(List.of("application/pdf"), List.of(), 300, true, false, "");
        }

        @Override
        public List<Supply> supplies() {
            return List.of();
        }
    }
}
