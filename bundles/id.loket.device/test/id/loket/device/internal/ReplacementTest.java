package id.loket.device.internal;

import static id.loket.device.internal.Station.IMAGE;
import static id.loket.device.internal.Station.captured;
import static id.loket.device.internal.Station.provider;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.loket.device.Capture;
import id.loket.device.Capture.Control;
import id.loket.device.Device;
import id.loket.device.DeviceException;
import id.loket.device.DeviceException.Fault;
import id.loket.device.DeviceProvider;
import id.loket.device.DeviceStatus.State;
import id.loket.device.FingerprintScanner;
import id.loket.device.IrisScanner;
import id.loket.device.DeviceIdentity;
import id.loket.device.DeviceStatus;
import id.loket.device.internal.Station.Scanner;
import id.loket.kernel.Eye;
import id.loket.kernel.FingerPosition;

/** What happens to users of a device while its driver is replaced. */
class ReplacementTest {

    private static final Capture.Image NEWER = new Capture.Image(new byte[] {2}, 500, 80);

    private final Station station = new Station();
    private final KnownDevices devices = station.devices;

    @AfterEach
    void end() {
        station.close();
    }

    @Test
    void aDeviceStaysTheSameObjectWhenItsDriverIsReplaced() {
        var old = station.add(provider("test", scanner(control -> IMAGE)));
        var held = station.scanner("a");
        assertSame(IMAGE, captured(held));
        devices.removeProvider(old);
        station.add(provider("test", scanner(control -> NEWER)));
        assertSame(held, station.scanner("a"));
        assertSame(NEWER, captured(held));
    }

    @Test
    void aCallBegunWhileTheDriverIsAwayWaitsForItsNewVersion() throws Exception {
        var old = station.add(provider("test", scanner(control -> IMAGE)));
        var held = station.scanner("a");
        devices.removeProvider(old);
        var waiting = CompletableFuture.supplyAsync(() -> captured(held));
        Thread.sleep(200);
        assertTrue(!waiting.isDone());
        assertEquals(State.OFFLINE, held.status().state());
        station.add(provider("test", scanner(control -> NEWER)));
        assertSame(NEWER, waiting.get(1, TimeUnit.SECONDS));
    }

    @Test
    void butNoLongerThanAWhileAndNotBeyondItsTimeOrItsCancellation() {
        var old = station.add(provider("test", scanner(control -> IMAGE)));
        var held = station.scanner("a");
        devices.removeProvider(old);
        assertEquals(Fault.CANCELLED, faultOf(held, new Control(Station.NIK, Duration.ofSeconds(5), () -> true, image -> { })));
        assertEquals(Fault.TIMEOUT, faultOf(held, Station.within(50)));
        assertEquals(Fault.UNPLUGGED, faultOf(held, Station.within(5_000)));
        assertTimeout(Duration.ofMillis(100), () -> assertEquals(Fault.UNPLUGGED, faultOf(held, Station.within(5_000))),
                "once it is gone for good nobody waits");
    }

    @Test
    void aCaptureThatRunsMayEndBeforeItsDriverGoes() throws Exception {
        var begun = new CountDownLatch(1);
        var old = station.add(provider("test", scanner(control -> {
            begun.countDown();
            sleep(300);
            return IMAGE;
        })));
        var held = station.scanner("a");
        var running = CompletableFuture.supplyAsync(() -> captured(held));
        begun.await();
        devices.removeProvider(old);
        assertSame(IMAGE, running.get(100, TimeUnit.MILLISECONDS));
    }

    @Test
    void oneThatLastsTooLongIsCutOff() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var old = station.add(provider("test", scanner(control -> {
            begun.countDown();
            sleep(20_000);
            return IMAGE;
        })));
        var held = station.scanner("a");
        var running = CompletableFuture.supplyAsync(() -> captured(held));
        begun.await();
        assertTimeout(Station.DRAIN.plusMillis(300), () -> devices.removeProvider(old));
        var thrown = assertThrows(ExecutionException.class, () -> running.get(200, TimeUnit.MILLISECONDS));
        assertEquals(Fault.UNPLUGGED, ((DeviceException) thrown.getCause()).fault());
    }

    @Test
    void aCaptureLoopLosesNothingOverManyReplacements() throws Exception {
        var served = new AtomicInteger();
        var over = new AtomicBoolean();
        var driver = station.add(provider("test", scanner(control -> IMAGE)));
        var loop = CompletableFuture.runAsync(() -> {
            while (!over.get()) {
                captured(devices.one(FingerprintScanner.class).orElseThrow());
                served.incrementAndGet();
            }
        });
        for (var swap = 0; swap < 30; swap++) {
            devices.removeProvider(driver);
            Thread.sleep(5);
            driver = station.add(provider("test", scanner(control -> {
                sleep(3);
                return IMAGE;
            })));
            Thread.sleep(20);
        }
        over.set(true);
        loop.get(2, TimeUnit.SECONDS);
        assertTrue(served.get() >= 30, () -> served + " captures");
    }

    @Test
    void nothingHoldsOnToADriverThatWent() throws InterruptedException, TimeoutException {
        var provider = new WeakReference<>(lived());
        for (var look = 0; look < 100 && provider.get() != null; look++) {
            System.gc();
            Thread.sleep(50);
        }
        assertTrue(provider.refersTo(null), "the driver can be collected");
        assertEquals(0, Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("driver leaves")).count(), "its threads have ended");
    }

    /** In a method of its own, so that no local variable holds on to it. */
    private DeviceProvider lived() {
        var provider = provider("leaves", new Scanner("leaves", "a", control -> IMAGE));
        devices.addProvider(provider);
        var held = station.scanner("a");
        captured(held);
        held.status();
        station.care.devices();
        devices.removeProvider(provider);
        return provider;
    }

    @Test
    void aDeviceThatBecameOfAnotherKindIsAnotherObject() {
        var old = station.add(provider("test", scanner(control -> IMAGE)));
        var held = station.scanner("a");
        devices.removeProvider(old);
        station.add(provider("test", new BothScanner()));
        assertNotSame(held, station.scanner("a"));
        assertTrue(devices.one(IrisScanner.class).isPresent());
    }

    private static Device scanner(Station.Work work) {
        return new Scanner("test", "a", work);
    }

    private static Fault faultOf(FingerprintScanner scanner, Control control) {
        return assertThrows(DeviceException.class, () -> scanner.capture(FingerPosition.LEFT_INDEX, control)).fault();
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stop) {
            throw new DeviceException(Fault.CANCELLED, "Pemindai", "", stop);
        }
    }

    private static final class BothScanner implements FingerprintScanner, IrisScanner {

        @Override
        public DeviceIdentity identity() {
            return new DeviceIdentity("test", "a", "Pemindai a", false);
        }

        @Override
        public DeviceStatus status() {
            return DeviceStatus.ready();
        }

        @Override
        public Capture.Image capture(FingerPosition finger, Control control) {
            return IMAGE;
        }

        @Override
        public Capture.Image capture(Eye eye, Control control) {
            return IMAGE;
        }
    }
}
