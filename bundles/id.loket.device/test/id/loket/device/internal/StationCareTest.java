package id.loket.device.internal;

import static id.loket.device.internal.Station.IMAGE;
import static id.loket.device.internal.Station.captured;
import static id.loket.device.internal.Station.provider;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.loket.device.Device;
import id.loket.device.DeviceCare.DeviceReport;
import id.loket.device.DeviceException;
import id.loket.device.DeviceException.Fault;
import id.loket.device.DeviceKind;
import id.loket.device.DeviceProvider;
import id.loket.device.DeviceStatus;
import id.loket.device.DeviceStatus.State;
import id.loket.device.FingerprintScanner;
import id.loket.device.internal.Station.Scanner;

/** What IT staff see and do, and what a station remembers. */
class StationCareTest {

    private static final Duration SOON = Duration.ofMillis(400);

    @TempDir
    private Path folder;

    @Test
    void aDeviceIsReportedWithItsKindsStatusAndLastError() {
        try (var station = station()) {
            station.add(provider("test", new Scanner("test", "a", control -> {
                throw new DeviceException(Fault.GARBAGE, "Pemindai a", "", null);
            })));
            assertThrows(DeviceException.class, () -> captured(station.scanner("a")));
            var report = report(station, "test:a");
            assertEquals(List.of(DeviceKind.FINGERPRINT), report.kinds());
            assertEquals(State.READY, report.status().state());
            assertEquals(Optional.empty(), report.lastSeen());
            assertEquals(Fault.GARBAGE, report.lastError().orElseThrow().fault());
            assertTrue(report.lastError().orElseThrow().text().contains("Pemindai a"));
        }
    }

    @Test
    void aCaptureThatAPersonCancelledIsNoErrorOfTheDevice() {
        try (var station = station()) {
            station.add(provider("test", new Scanner("test", "a", control -> {
                throw new DeviceException(Fault.CANCELLED, "Pemindai a", "", null);
            })));
            assertThrows(DeviceException.class, () -> captured(station.scanner("a")));
            assertEquals(Optional.empty(), report(station, "test:a").lastError());
        }
    }

    @Test
    void aDriverTakenOutOfServiceByHandStaysOutAfterARestartUntilItIsReleased() {
        try (var before = station()) {
            before.add(new Blurring());
            before.care.quarantine("Blurring", "gambar kabur");
        }
        try (var after = station()) {
            after.add(new Blurring());
            assertEquals("gambar kabur", after.care.drivers().get(0).quarantine().orElseThrow().detail());
            after.care.release("Blurring");
        }
        try (var later = station()) {
            later.add(new Blurring());
            assertEquals(Optional.empty(), later.care.drivers().get(0).quarantine());
        }
    }

    @Test
    void aDeviceIsRememberedAcrossAStartWithoutItsDriver() {
        try (var before = station()) {
            before.add(provider("test", new Scanner("test", "a", control -> IMAGE)));
            captured(before.scanner("a"));
        }
        try (var after = station()) {
            assertTrue(after.devices.all().isEmpty());
            var report = report(after, "test:a");
            assertEquals("Pemindai a", report.identity().label());
            assertEquals(State.OFFLINE, report.status().state());
            assertFalse(report.status().text().isBlank());
            assertTrue(report.lastSeen().isPresent());
            after.care.forget("test:a");
            assertTrue(after.care.devices().isEmpty());
        }
        try (var later = station()) {
            assertTrue(later.care.devices().isEmpty(), "forgotten for good");
        }
    }

    @Test
    void aDeviceThatIsThereIsNotForgotten() {
        try (var station = station()) {
            station.add(provider("test", new Scanner("test", "a", control -> IMAGE)));
            station.devices.all();
            station.care.forget("test:a");
            assertEquals(1, station.care.devices().size());
        }
    }

    @Test
    void theAssignedDeviceServesItsKindEvenWhileItIsAway() {
        try (var before = station()) {
            before.add(provider("test", new Scanner("test", "a", control -> IMAGE), new Scanner("test", "b", control -> IMAGE)));
            assertEquals("a", one(before));
            before.care.assign(DeviceKind.FINGERPRINT, Optional.of("test:b"));
            assertEquals("b", one(before));
            assertEquals(Optional.of("test:b"), before.care.assigned(DeviceKind.FINGERPRINT));
        }
        try (var after = station()) {
            after.add(provider("test", new Scanner("test", "a", control -> IMAGE)));
            assertEquals("b", one(after));
            assertEquals(Fault.UNPLUGGED, assertThrows(DeviceException.class,
                    () -> captured(after.devices.one(FingerprintScanner.class).orElseThrow())).fault());
            after.care.assign(DeviceKind.FINGERPRINT, Optional.empty());
            assertEquals("a", one(after));
        }
    }

    @Test
    void anUnreadableMemoryIsNoReasonToFail() throws IOException {
        Files.writeString(folder.resolve("devices.properties"), "device.1.driver=test\ndevice.1.seen=yesterday\n");
        try (var station = station()) {
            station.add(provider("test", new Scanner("test", "a", control -> IMAGE)));
            assertEquals(1, station.care.devices().size());
        }
        assertTrue(Files.readString(folder.resolve("devices.properties")).contains("Pemindai a"), "written anew");
        Files.delete(folder.resolve("devices.properties"));
        Files.createDirectories(folder.resolve("devices.properties/in.the.way"));
        try (var station = station()) {
            station.add(provider("test", new Scanner("test", "a", control -> IMAGE)));
            assertEquals(1, station.care.devices().size());
        }
    }

    @Test
    void everyDriverIsAskedToLookAnew() {
        var asked = new CopyOnWriteArrayList<String>();
        try (var station = station()) {
            for (var name : List.of("one", "two")) {
                station.add(new DeviceProvider() {
                    @Override
                    public String driver() {
                        return name;
                    }

                    @Override
                    public Collection<? extends Device> devices() {
                        return List.of();
                    }

                    @Override
                    public void rescan() {
                        asked.add(name);
                        if (name.equals("one")) {
                            throw new IllegalStateException("port 4501");
                        }
                    }
                });
            }
            station.care.rescan();
            assertEquals(List.of("one", "two"), asked.stream().sorted().toList());
        }
    }

    @Test
    void aDriverIsReportedWithItsDevices() {
        try (var station = station()) {
            station.add(provider("test", new Scanner("test", "a", control -> IMAGE)));
            station.devices.all();
            var report = station.care.drivers().get(0);
            assertEquals("test 1 0", report.driver() + " " + report.devices() + " " + report.stuckThreads());
        }
    }

    @Test
    void aNewVersionPassesItsCheckOnceItKnowsTheDevicesKnownBefore() {
        try (var station = station()) {
            var old = station.add(provider("test", new Scanner("test", "a", control -> IMAGE)));
            station.devices.all();
            station.devices.removeProvider(old);
            assertFalse(station.care.check("test", SOON).passed(), "no driver");
            var devices = new ArrayList<Device>();
            var found = new AtomicBoolean();
            devices.add(new Scanner("test", "a", control -> IMAGE));
            var newer = station.add(provider("test", () -> found.get() ? devices : List.of()));
            var missing = station.care.check("test", SOON);
            assertTrue(!missing.passed() && missing.missing().contains("Pemindai a"), missing.missing());
            found.set(true);
            assertEquals("", station.care.check("test", SOON).missing());
            station.devices.removeProvider(newer);
            station.add(provider("test", new Scanner("test", "a", control -> IMAGE) {
                @Override
                public DeviceStatus status() {
                    throw new IllegalStateException("port closed");
                }
            }));
            assertFalse(station.care.check("test", SOON).passed(), "no status");
        }
    }

    @Test
    void aDriverInQuarantineDoesNotPass() {
        try (var station = station()) {
            station.add(provider("test", () -> {
                throw new NoClassDefFoundError("native library");
            }));
            var check = station.care.check("test", SOON);
            assertFalse(check.passed());
            assertTrue(check.missing().contains("native library"), check.missing());
        }
    }

    @Test
    void aDriverOutOfServiceByHandCanBeUpdated() {
        try (var station = station()) {
            var old = station.add(new Blurring());
            station.care.quarantine("Blurring", "gambar kabur");
            station.devices.removeProvider(old);
            assertFalse(station.care.check("Blurring", SOON).passed(), "no driver");
            station.add(new Blurring());
            assertEquals("", station.care.check("Blurring", SOON).missing());
        }
    }

    /** Named as its class: without a bundle that is how a driver is known before it was asked. */
    private static final class Blurring implements DeviceProvider {

        @Override
        public String driver() {
            return "Blurring";
        }

        @Override
        public Collection<? extends Device> devices() {
            return List.of();
        }
    }

    private Station station() {
        return new Station(Optional.of(folder), Station.NEW_VERSION);
    }

    private static String one(Station station) {
        return station.devices.one(FingerprintScanner.class).orElseThrow().identity().serial();
    }

    private static DeviceReport report(Station station, String key) {
        return station.care.devices().stream().filter(report -> report.identity().key().equals(key)).findFirst().orElseThrow();
    }
}
