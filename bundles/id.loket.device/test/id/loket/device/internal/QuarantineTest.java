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
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.loket.device.Capture;
import id.loket.device.Device;
import id.loket.device.DeviceCare.DriverReport;
import id.loket.device.DeviceCare.Quarantine.Cause;
import id.loket.device.DeviceException;
import id.loket.device.DeviceException.Fault;
import id.loket.device.DeviceIdentity;
import id.loket.device.DeviceProvider;
import id.loket.device.DeviceStatus;
import id.loket.device.DeviceStatus.State;
import id.loket.device.FingerprintScanner;
import id.loket.device.internal.Station.Scanner;
import id.loket.kernel.FingerPosition;

/** Which conduct of a driver puts it out of service, and what others notice of it: nothing. */
class QuarantineTest {

    private final Station station = new Station();

    @AfterEach
    void end() {
        station.close();
    }

    @Test
    void anErrorPutsADriverIntoQuarantineAtOnce() {
        var bad = bad(control -> {
            throw new UnsatisfiedLinkError("sdk.so");
        });
        assertEquals(Fault.DRIVER, faultOf(bad));
        var quarantine = report("bad").quarantine().orElseThrow();
        assertEquals(Cause.THROWS, quarantine.cause());
        assertTrue(quarantine.detail().contains("sdk.so"), quarantine.detail());
        assertNoOneElseNotices();
    }

    @Test
    void theThirdExceptionWithinAMinuteDoesSo() {
        var bad = bad(control -> {
            throw new IllegalStateException("null in SDK");
        });
        assertEquals(Fault.DRIVER, faultOf(bad));
        assertEquals(Fault.DRIVER, faultOf(bad));
        assertEquals(Optional.empty(), report("bad").quarantine());
        assertEquals(Fault.DRIVER, faultOf(bad));
        assertEquals(Cause.THROWS, report("bad").quarantine().orElseThrow().cause());
    }

    @Test
    void whatADriverMayThrowIsNoBadConduct() {
        var bad = bad(control -> {
            throw new DeviceException(Fault.GARBAGE, "Pemindai", "half an image", null);
        });
        for (var count = 0; count < 10; count++) {
            assertEquals(Fault.GARBAGE, faultOf(bad));
        }
        assertEquals(Optional.empty(), report("bad").quarantine());
    }

    @Test
    void aDriverThatThrowsInEveryMethodIsPutIntoQuarantine() throws InterruptedException {
        station.add(new DeviceProvider() {
            @Override
            public String driver() {
                throw new IllegalStateException("driver");
            }

            @Override
            public Collection<? extends Device> devices() {
                throw new IllegalStateException("devices");
            }

            @Override
            public void observe(Runnable changed) {
                throw new IllegalStateException("observe");
            }
        });
        station.add(provider("good", new Scanner("good", "1", control -> IMAGE)));
        eventually(() -> {
            station.devices.all();
            return station.care.drivers().stream().anyMatch(driver -> driver.quarantine().isPresent());
        });
        assertSame(IMAGE, captured(station.scanner("1")));
    }

    @Test
    void aCaptureThatGivesNothingIsTheDriversFault() {
        var bad = bad(control -> null);
        assertEquals(Fault.DRIVER, faultOf(bad));
        assertEquals(Fault.DRIVER, faultOf(bad));
        assertEquals(Fault.DRIVER, faultOf(bad));
        assertEquals(Cause.THROWS, report("bad").quarantine().orElseThrow().cause());
        assertNoOneElseNotices();
    }

    @Test
    void aPictureWithoutRecordOrScoreIsTheDriversFault() {
        var score = Capture.Quality.ofDevice(80);
        var bad = bad(control -> new Capture.Image(new byte[1], 500, score, new Capture.Data(Capture.Format.ISO_19794_4, null)));
        assertEquals(Fault.DRIVER, faultOf(bad));
        assertEquals(Fault.DRIVER, assertThrows(DeviceException.class,
                () -> bad.capture(Set.of(FingerPosition.LEFT_INDEX), Set.of(), within(1_000))).fault());
        assertNoOneElseNotices();
    }

    @Test
    void aStatusWithoutStateOrWordsHidesNoOtherDevice() {
        station.add(provider("bad", new Scanner("bad", "bad", control -> IMAGE) {
            @Override
            public DeviceStatus status() {
                return new DeviceStatus(null, null, null);
            }
        }));
        station.add(provider("good", new Scanner("good", "good", control -> IMAGE)));
        assertSame(IMAGE, captured(station.scanner("good")));
        assertEquals(State.OFFLINE, station.scanner("bad").status().state());
        assertEquals(2, station.care.devices().size());
    }

    @Test
    void aDeviceWithoutNameOrOfAnotherDriverHidesNoOther() throws InterruptedException {
        station.add(provider("good", new Scanner("good", "1", control -> IMAGE)));
        captured(station.scanner("1"));
        station.add(provider("nameless", new Scanner("nameless", "2", control -> IMAGE) {
            @Override
            public DeviceIdentity identity() {
                return new DeviceIdentity("nameless", "2", null, false);
            }
        }));
        station.add(provider("bad", new Scanner("good", "1", control -> {
            throw new IllegalStateException("not the device it says it is");
        })));
        eventually(() -> {
            station.devices.all();
            return report("bad").quarantine().isPresent() && report("nameless").quarantine().isPresent();
        });
        assertSame(IMAGE, captured(station.scanner("1")));
        assertEquals(1, station.care.devices().size());
    }

    @Test
    void inQuarantineEveryCallFailsAtOnceAndTheStatusSaysWhy() {
        var calls = new AtomicInteger();
        var bad = bad(control -> {
            calls.incrementAndGet();
            throw new UnsatisfiedLinkError("sdk.so");
        });
        faultOf(bad);
        assertTimeout(Duration.ofMillis(100), () -> assertEquals(Fault.DRIVER, faultOf(bad)));
        assertEquals(1, calls.get(), "the driver is not asked");
        assertEquals(State.OFFLINE, bad.status().state());
        assertTrue(bad.status().text().contains("karantina") || bad.status().text().contains("quarantine"), bad.status().text());
        assertTrue(station.devices.all().stream().anyMatch(device -> device.identity().serial().equals("bad")), "it is listed");
    }

    @Test
    void aCallThatNoInterruptEndsIsCountedAndItsDriverPutIntoQuarantine() throws InterruptedException {
        var bad = bad(control -> station.hang());
        assertEquals(Fault.TIMEOUT, assertThrows(DeviceException.class,
                () -> bad.capture(FingerPosition.LEFT_INDEX, within(50))).fault());
        eventually(() -> report("bad").quarantine().isPresent());
        assertEquals(Cause.HANGS, report("bad").quarantine().orElseThrow().cause());
        assertEquals(1, report("bad").stuckThreads());
        assertNoOneElseNotices();
    }

    @Test
    void aStatusThatHangsIsFoundOutToo() throws InterruptedException {
        station.add(provider("bad", new Scanner("bad", "bad", control -> IMAGE) {
            @Override
            public DeviceStatus status() {
                station.hang();
                return DeviceStatus.ready();
            }
        }));
        assertTimeout(Duration.ofSeconds(2), () -> station.devices.of(FingerprintScanner.class));
        eventually(() -> report("bad").quarantine().isPresent());
        assertEquals(1, report("bad").stuckThreads());
    }

    @Test
    void aDriverThatLeavesAThreadAtEachCallIsPutIntoQuarantineAndItsThreadsInterrupted() throws InterruptedException {
        var interrupted = new AtomicInteger();
        var leaked = new AtomicInteger();
        var bad = bad(control -> {
            leaked.incrementAndGet();
            new Thread(() -> {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException stop) {
                    interrupted.incrementAndGet();
                }
            }, "leaked").start();
            return IMAGE;
        });
        while (report("bad").quarantine().isEmpty() && leaked.get() < 100) {
            captured(bad);
        }
        assertEquals(Cause.LEAKS_THREADS, report("bad").quarantine().orElseThrow().cause());
        assertTrue(leaked.get() < 50, () -> leaked + " threads");
        eventually(() -> interrupted.get() == leaked.get());
        assertNoOneElseNotices();
    }

    @Test
    void aDriverThatKeepsAFewThreadsDoesNot() {
        var bad = bad(control -> {
            var helper = new Thread(() -> Station.await(new CountDownLatch(1)), "helper");
            helper.setDaemon(true);
            helper.start();
            return IMAGE;
        });
        for (var count = 0; count < 8; count++) {
            captured(bad);
        }
        assertEquals(Optional.empty(), report("bad").quarantine());
    }

    @Test
    void changesAreToldAtMostFiveTimesASecondAndAFloodEndsInQuarantine() throws InterruptedException {
        var flooding = new AtomicBoolean(true);
        station.add(new DeviceProvider() {
            @Override
            public String driver() {
                return "bad";
            }

            @Override
            public Collection<? extends Device> devices() {
                return List.of();
            }

            @Override
            public void observe(Runnable changed) {
                new Thread(() -> {
                    for (var count = 0; count < 80; count++) {
                        changed.run();
                    }
                    pause(1_200);
                    while (flooding.get()) {
                        changed.run();
                        pause(1);
                    }
                }).start();
            }
        });
        Thread.sleep(1_000);
        assertEquals(Optional.empty(), report("bad").quarantine(), "80 in a second are many, but no flood");
        assertTrue(station.topics.size() <= 6, () -> station.topics.size() + " events");
        eventually(() -> report("bad").quarantine().isPresent());
        assertEquals(Cause.FLOODS, report("bad").quarantine().orElseThrow().cause());
        flooding.set(false);
    }

    @Test
    void aReleasedDriverServesAgainWithACleanRecordButAStuckThreadStaysCounted() throws InterruptedException {
        var hangs = new AtomicBoolean(true);
        var bad = bad(control -> hangs.get() ? station.hang() : IMAGE);
        assertThrows(DeviceException.class, () -> bad.capture(FingerPosition.LEFT_INDEX, within(50)));
        eventually(() -> report("bad").quarantine().isPresent());
        hangs.set(false);
        station.care.release("bad");
        assertSame(IMAGE, captured(bad), "the same object as before");
        assertEquals(Optional.empty(), report("bad").quarantine());
        assertEquals(1, report("bad").stuckThreads());
    }

    @Test
    void aPersonMayPutADriverIntoQuarantineAndTakeItOut() {
        var bad = bad(control -> IMAGE);
        captured(bad);
        station.care.quarantine("bad", "gambar kabur");
        assertEquals(Fault.DRIVER, faultOf(bad));
        var quarantine = report("bad").quarantine().orElseThrow();
        assertEquals(Cause.BY_HAND + " gambar kabur", quarantine.cause() + " " + quarantine.detail());
        station.care.release("bad");
        assertSame(IMAGE, captured(bad));
    }

    @Test
    void aCaptureThatRunsWhenItsDriverIsPutIntoQuarantineIsToldSo() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var bad = bad(control -> {
            begun.countDown();
            return station.hang();
        });
        new Thread(() -> {
            Station.await(begun);
            station.care.quarantine("bad", "");
        }).start();
        assertEquals(Fault.DRIVER, faultOf(bad));
    }

    private FingerprintScanner bad(Station.Work work) {
        station.add(provider("bad", new Scanner("bad", "bad", work)));
        station.add(provider("good", new Scanner("good", "good", control -> IMAGE)));
        return station.scanner("bad");
    }

    private void assertNoOneElseNotices() {
        assertFalse(report("good").quarantine().isPresent());
        assertTimeout(Duration.ofMillis(200), () -> assertSame(IMAGE, captured(station.scanner("good"))));
    }

    private DriverReport report(String driver) {
        return station.care.drivers().stream().filter(report -> report.driver().equals(driver)).findFirst().orElseThrow();
    }

    private static Fault faultOf(FingerprintScanner scanner) {
        return assertThrows(DeviceException.class, () -> captured(scanner)).fault();
    }

    static void eventually(BooleanSupplier condition) throws InterruptedException {
        for (var look = 0; look < 250 && !condition.getAsBoolean(); look++) {
            Thread.sleep(20);
        }
        assertTrue(condition.getAsBoolean());
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException goesOnAllTheSame) {
            Thread.interrupted();
        }
    }
}
