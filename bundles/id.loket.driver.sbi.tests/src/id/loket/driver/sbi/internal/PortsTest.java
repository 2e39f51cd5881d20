package id.loket.driver.sbi.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.loket.device.Capture.Control;
import id.loket.device.DeviceKind;
import id.loket.device.DeviceStatus.State;
import id.loket.device.FingerprintScanner;
import id.loket.device.IrisScanner;
import id.loket.kernel.Eye;
import id.loket.kernel.FingerPosition;
import id.loket.kernel.Nik;

/** The hundred ports of a counter where not only devices listen: three services, five that are silent, two web servers. */
class PortsTest {

    private static final int SILENT = 5;
    private static final int WEB = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Nik SUBJECT = new Nik("7110014107900001");

    private static final List<SimulatedService> SERVICES = new ArrayList<>();
    private static final List<ServerSocket> OTHERS = new ArrayList<>();

    @BeforeAll
    static void furnish() throws IOException {
        SERVICES.add(SimulatedService.started("--serial", "P1-", "--devices", "finger"));
        SERVICES.add(SimulatedService.started("--serial", "P2-", "--devices", "iris", "--version", "1.0"));
        SERVICES.add(SimulatedService.started("--serial", "P3-", "--devices", "finger,face", "--version", "1.0"));
        for (var count = 0; count < SILENT; count++) {
            OTHERS.add(listener());
        }
        for (var count = 0; count < WEB; count++) {
            var web = listener();
            OTHERS.add(web);
            var thread = new Thread(() -> serve(web), "web server");
            thread.setDaemon(true);
            thread.start();
        }
    }

    @AfterAll
    static void clear() throws IOException {
        for (var other : OTHERS) {
            other.close();
        }
        SERVICES.forEach(SimulatedService::close);
    }

    @Test
    void aLookTakesLessThanASecondAndDropsNoKnownDevice() throws InterruptedException {
        var driver = driver();
        try {
            var known = ready(driver, "P1-FIN", "P2-IRI", "P3-FIN", "P3-FAC");
            var slowest = 0L;
            for (var look = 0; look < 5; look++) {
                var begun = System.nanoTime();
                driver.rescan();
                slowest = Math.max(slowest, System.nanoTime() - begun);
                for (var device : known.values()) {
                    assertTrue(driver.devices().contains(device), "listed");
                    assertEquals(State.READY, device.status().state());
                }
            }
            var millis = slowest / 1_000_000;
            assertTrue(millis < 1_000, () -> "a look took " + millis + " ms");
        } finally {
            driver.close();
        }
    }

    @Test
    void aSilentPortIsNotWaitedForAgain() throws InterruptedException {
        var driver = driver();
        try {
            ready(driver, "P1-FIN");
            var quickest = Long.MAX_VALUE;
            for (var look = 0; look < 3; look++) {
                var begun = System.nanoTime();
                driver.lookNow();
                quickest = Math.min(quickest, System.nanoTime() - begun);
            }
            var millis = quickest / 1_000_000;
            assertTrue(millis < 400, () -> "it took " + millis + " ms");
        } finally {
            driver.close();
        }
    }

    @Test
    void bothDialectsTakeOneAndSeveral() throws InterruptedException {
        var driver = driver();
        try {
            var known = ready(driver, "P1-FIN", "P2-IRI", "P3-FIN");
            for (var serial : List.of("P1-FIN", "P3-FIN")) {
                var scanner = (FingerprintScanner) known.get(serial);
                assertEquals(Set.of(FingerPosition.LEFT_INDEX, FingerPosition.LEFT_RING),
                        scanner.capture(Set.of(FingerPosition.LEFT_INDEX, FingerPosition.LEFT_RING),
                                Set.of(FingerPosition.LEFT_MIDDLE), Control.of(SUBJECT, PATIENCE)).keySet());
                assertEquals(500, scanner.capture(FingerPosition.RIGHT_THUMB, Control.of(SUBJECT, PATIENCE)).dpi());
            }
            var iris = (IrisScanner) known.get("P2-IRI");
            assertTrue(iris.capture(Eye.LEFT, Control.of(SUBJECT, PATIENCE)).image().length > 0);
        } finally {
            driver.close();
        }
    }

    @Test
    void aDeviceOfAnUnknownMakerIsListedWithItsReason(@TempDir Path nobody) throws InterruptedException, IOException {
        Files.writeString(nobody.resolve("not-a-certificate.pem"), "nonsense");
        var driver = new SbiProvider(Settings.of(name -> switch (name) {
            case "loket.sbi.trust" -> nobody.toString();
            case "loket.sbi.scan-ms" -> "150";
            case "loket.training" -> "true";
            default -> null;
        }), Clock.systemUTC());
        try {
            var device = await(driver, "P1-FIN", State.ATTENTION);
            assertEquals(Text.statusUnknownMaker.text(device.identity().label()), device.status().text());
            assertEquals(List.of(DeviceKind.FINGERPRINT), DeviceKind.of(device));
            Files.copy(SERVICES.get(0).trust(), nobody.resolve("maker.pem"));
            assertSame(device, await(driver, "P1-FIN", State.READY), "IT put the certificate there");
        } finally {
            driver.close();
        }
    }

    @Test
    void aDeviceForAnotherEnvironmentIsNotUsedUnawares() throws InterruptedException {
        var office = SimulatedService.settings(SERVICES.get(0));
        var driver = new SbiProvider(new Settings(office.firstPort(), office.lastPort(), office.pause(), office.trust(),
                "Production", office.score()), Clock.systemUTC());
        try {
            var device = await(driver, "P1-FIN", State.ATTENTION);
            assertEquals(Text.statusEnv.text(device.identity().label(), "Developer"), device.status().text());
            assertTrue(device.identity().simulated(), "nothing of it may pass for real");
        } finally {
            driver.close();
        }
    }

    private static SbiProvider driver() {
        return new SbiProvider(SimulatedService.settings(SERVICES.toArray(SimulatedService[]::new)), Clock.systemUTC());
    }

    private static Map<String, SbiDevice> ready(SbiProvider driver, String... serials) throws InterruptedException {
        var known = new HashMap<String, SbiDevice>();
        for (var serial : serials) {
            known.put(serial, await(driver, serial, State.READY));
        }
        return known;
    }

    private static SbiDevice await(SbiProvider driver, String serial, State state) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() - end < 0) {
            for (var device : driver.devices()) {
                if (device.identity().serial().endsWith("/" + serial) && device.status().state() == state) {
                    return device;
                }
            }
            Thread.sleep(20);
        }
        throw new AssertionError(serial + " is never " + state + ": " + driver.devices().stream()
                .map(each -> each.identity() + " " + each.status()).toList());
    }

    private static ServerSocket listener() throws IOException {
        for (var port = 4600; port > 4500; port--) {
            try {
                return new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
            } catch (BindException taken) {
                continue;
            }
        }
        throw new IOException("no free port");
    }

    private static void serve(ServerSocket web) {
        var page = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 13\r\n\r\n<html></html>";
        while (!web.isClosed()) {
            try (var visitor = web.accept()) {
                visitor.getInputStream().read(new byte[512]);
                visitor.getOutputStream().write(page.getBytes(StandardCharsets.US_ASCII));
            } catch (IOException closed) {
                return;
            }
        }
    }
}
