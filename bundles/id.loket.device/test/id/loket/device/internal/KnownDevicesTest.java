package id.loket.device.internal;

import static id.loket.device.internal.Station.IMAGE;
import static id.loket.device.internal.Station.captured;
import static id.loket.device.internal.Station.provider;
import static id.loket.device.internal.Station.within;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.loket.device.Capture.Control;
import id.loket.device.CardPrinter;
import id.loket.device.Device;
import id.loket.device.DeviceException;
import id.loket.device.DeviceException.Fault;
import id.loket.device.DeviceIdentity;
import id.loket.device.DeviceStatus;
import id.loket.device.DeviceStatus.State;
import id.loket.device.FingerprintScanner;
import id.loket.device.internal.Station.Scanner;
import id.loket.kernel.FingerPosition;

/** What users get of devices, well and ill. */
class KnownDevicesTest {

    private final Station station = new Station();
    private final KnownDevices devices = station.devices;

    @AfterEach
    void end() {
        station.close();
    }

    @Test
    void aDriverThatComesAndGoesIsAnnounced() throws InterruptedException {
        var provider = station.add(provider("test", scanner("a", control -> IMAGE)));
        assertEquals("test:a", devices.one(FingerprintScanner.class).orElseThrow().identity().key());
        Thread.sleep(300);
        devices.removeProvider(provider);
        Thread.sleep(300);
        assertEquals(Set.of("id/loket/changed/devices"), Set.copyOf(station.topics));
        assertEquals(2, station.topics.size());
    }

    @Test
    void aDeviceWhoseDriverIsGoneForGoodIsNoLongerListed() throws InterruptedException {
        var provider = station.add(provider("test", scanner("a", control -> IMAGE)));
        assertEquals(1, devices.all().size());
        devices.removeProvider(provider);
        assertEquals(1, devices.all().size(), "it may come back in a new version");
        Thread.sleep(Station.NEW_VERSION.toMillis() + 50);
        assertTrue(devices.all().isEmpty());
    }

    @Test
    void aDeviceIsTheSameObjectAtEachLook() {
        station.add(provider("test", scanner("a", control -> IMAGE)));
        assertSame(devices.all().get(0), devices.all().get(0));
    }

    @Test
    void aProviderThatThrowsOrHangsHidesNoOther() {
        station.add(provider("thrower", () -> {
            throw new NoClassDefFoundError("native library");
        }));
        station.add(provider("hanger", () -> {
            station.hang();
            return List.of();
        }));
        station.add(provider("test", scanner("a", control -> IMAGE)));
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
    void aCaptureThatIsSlowKeepsOnlyItsDeviceBusy() throws InterruptedException {
        var end = new CountDownLatch(1);
        station.add(provider("test", scanner("slow", control -> {
            Station.await(end);
            return IMAGE;
        }), scanner("works", control -> IMAGE)));
        var slow = station.scanner("slow");
        var first = new Thread(() -> captured(slow));
        first.start();
        Thread.sleep(100);
        assertEquals(State.BUSY, slow.status().state());
        assertEquals(Fault.BUSY, assertThrows(DeviceException.class, () -> captured(slow)).fault());
        assertSame(IMAGE, captured(station.scanner("works")));
        assertEquals("works", devices.of(FingerprintScanner.class).get(0).identity().serial(), "the ready one first");
        end.countDown();
        first.join();
    }

    @Test
    void aHangingCaptureEndsInTime() {
        station.add(provider("test", scanner("hangs", control -> station.hang())));
        var hanging = station.scanner("hangs");
        assertTimeout(Duration.ofMillis(1_900), () -> assertEquals(Fault.TIMEOUT, assertThrows(DeviceException.class,
                () -> hanging.capture(FingerPosition.LEFT_INDEX, within(100))).fault()));
    }

    @Test
    void aQuestionToAPrinterWaitsForTheOneBeforeIt() throws InterruptedException {
        var slow = new SlowPrinter();
        station.add(provider("test", slow));
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
        station.add(provider("test", scanner("a", control -> {
            control.preview().accept(new byte[0]);
            return IMAGE;
        })));
        var control = new Control(Station.NIK, Duration.ofSeconds(1), () -> false, image -> {
            throw new IllegalStateException("widget is disposed");
        });
        assertSame(IMAGE, station.scanner("a").capture(FingerPosition.LEFT_INDEX, control));
    }

    @Test
    void aStatusThatThrowsIsOffline() {
        station.add(provider("test", new Scanner("test", "a", control -> IMAGE) {
            @Override
            public DeviceStatus status() {
                throw new IllegalStateException("port closed");
            }
        }));
        var status = devices.all().get(0).status();
        assertEquals(State.OFFLINE, status.state());
        assertTrue(status.detail().contains("port closed"), status.detail());
        assertFalse(status.text().isEmpty());
    }

    private Fault faultOf(Station.Work work) {
        var provider = station.add(provider("test", scanner("a", work)));
        try {
            return assertThrows(DeviceException.class, () -> captured(station.scanner("a"))).fault();
        } finally {
            devices.removeProvider(provider);
        }
    }

    private static Device scanner(String serial, Station.Work work) {
        return new Scanner("test", serial, work);
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
