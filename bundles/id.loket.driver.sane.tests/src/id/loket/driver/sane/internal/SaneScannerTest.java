package id.loket.driver.sane.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

import id.loket.device.Capture.Control;
import id.loket.device.DeviceException;
import id.loket.device.DeviceException.Fault;
import id.loket.device.DeviceStatus.State;
import id.loket.device.DocumentScanner.Colour;
import id.loket.device.DocumentScanner.Page;
import id.loket.device.DocumentScanner.Settings;
import id.loket.device.DocumentScanner.Source;
import id.loket.kernel.Nik;
import id.loket.testing.scanner.ScannerPeer;
import id.loket.testing.scanner.ScannerRelay;

/** Against saned with SANE's test backend. */
class SaneScannerTest {

    private static final Settings FLATBED = new Settings(75, Source.FLATBED, Colour.GREY);
    private static final Settings FEEDER = new Settings(75, Source.FEEDER, Colour.GREY);

    private static final Duration LOOK = Duration.ofMillis(500);

    @TempDir
    private static Path folder;
    private static ScannerPeer peer;
    private static Locale language;

    private SaneProvider provider;
    private SaneScanner scanner;

    @BeforeAll
    static void switchOn() {
        language = Locale.getDefault(Locale.Category.DISPLAY);
        Locale.setDefault(Locale.Category.DISPLAY, Locale.forLanguageTag("id"));
        peer = ScannerPeer.start(folder);
    }

    @AfterAll
    static void switchOff() {
        Locale.setDefault(Locale.Category.DISPLAY, language);
        peer.close();
    }

    @BeforeEach
    void open() {
        peer.on();
        peer.well();
        provider = new SaneProvider(List.of(new ScannerHost("localhost", peer.port())), LOOK);
        eventually(() -> !provider.devices().isEmpty());
        scanner = provider.devices().iterator().next();
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void theScannerIsFoundWithWhatItCan() {
        assertEquals("sane:localhost:" + peer.port() + "/test:0", scanner.identity().key());
        assertEquals("frontend-tester", scanner.identity().label());
        var can = scanner.capabilities();
        assertEquals(List.of(75, 100, 150, 200, 300, 400, 600, 1200), can.resolutions());
        assertEquals(List.of(Source.FLATBED, Source.FEEDER), can.sources());
        assertEquals(List.of(Colour.COLOUR, Colour.GREY), can.colours());
    }

    @Test
    void aColourPageHasTheResolutionAskedFor() throws IOException {
        var pages = new ArrayList<Page>();
        assertEquals(1, scanner.scan(new Settings(150, Source.FLATBED, Colour.COLOUR), pages::add, within(10_000)));
        var page = pages.get(0);
        var image = ImageIO.read(new ByteArrayInputStream(page.image()));
        assertEquals(3, image.getRaster().getNumBands());
        // The test backend's bed is 200 mm square.
        assertEquals(200 / 25.4 * 150, image.getWidth(), 2);
        assertEquals(200 / 25.4 * 150, image.getHeight(), 2);
        assertEquals(150, page.dpi());
        assertEquals(Math.round(150 / 0.0254), pixelsPerMetre(page.image()));
    }

    @Test
    void theNearestResolutionIsTaken() {
        var pages = new ArrayList<Page>();
        scanner.scan(new Settings(110, Source.FLATBED, Colour.GREY), pages::add, within(10_000));
        assertEquals(100, pages.get(0).dpi());
    }

    @Test
    void aStackIsScannedToItsLastSheet() {
        var pages = new ArrayList<Page>();
        assertEquals(10, scanner.scan(FEEDER, pages::add, within(10_000)));
        assertEquals(10, pages.size());
    }

    @Test
    void aJamSaysWhatToDoAndTheScannerWorksAfterIt() {
        peer.fault("JAMMED");
        var refusal = fails(Fault.ATTENTION, () -> scanner.scan(FLATBED, page -> { }, within(5_000)));
        assertEquals("Kertas macet di frontend-tester.", refusal.happened());
        assertEquals("Halaman yang sudah dipindai tetap tersimpan.", refusal.safe());
        assertEquals("Buka pemindai, keluarkan kertasnya, lalu lanjutkan dari halaman itu.", refusal.next());
        peer.well();
        assertEquals(1, scanner.scan(FLATBED, page -> { }, within(5_000)));
    }

    @Test
    void aJamAtTheFourthSheetLosesNoneOfTheThreeBefore() {
        try (var relay = new ScannerRelay(peer);
                var behind = new Closing(new SaneProvider(List.of(new ScannerHost("localhost", relay.port())), LOOK))) {
            eventually(() -> !behind.provider.devices().isEmpty());
            var jamming = behind.provider.devices().iterator().next();
            relay.jamAt(4);
            var pages = new ArrayList<Page>();
            var refusal = fails(Fault.ATTENTION, () -> jamming.scan(FEEDER, pages::add, within(10_000)));
            assertEquals(Text.jam, refusal.reason());
            assertEquals(3, pages.size());
        }
    }

    private record Closing(SaneProvider provider) implements AutoCloseable {

        @Override
        public void close() {
            provider.close();
        }
    }

    @Test
    void eachFaultOfTheScannerIsToldApart() {
        assertEquals(Text.coverOpen, told(Fault.ATTENTION, "COVER_OPEN").reason());
        assertEquals(Text.noDocuments, told(Fault.ATTENTION, "NO_DOCS").reason());
        assertEquals(Text.broken, told(Fault.ATTENTION, "IO_ERROR").reason());
        assertEquals(Text.denied, told(Fault.ATTENTION, "ACCESS_DENIED").reason());
        told(Fault.BUSY, "DEVICE_BUSY");
    }

    @Test
    void aScanIsCancelledWithin200MillisecondsInTheMiddleOfAPage() {
        peer.slow();
        var cancelled = new AtomicBoolean();
        var control = new Control(new Nik("7110014107900001"), Duration.ofSeconds(20), cancelled::get, image -> { });
        var scan = CompletableFuture.supplyAsync(() ->
                assertThrows(DeviceException.class, () -> scanner.scan(FLATBED, page -> { }, control)));
        eventually(() -> scanner.status().state() == State.BUSY);
        pause(500);
        var begun = System.nanoTime();
        cancelled.set(true);
        assertEquals(Fault.CANCELLED, scan.join().fault());
        assertTrue(millisSince(begun) < 200, () -> millisSince(begun) + " ms");
        peer.well();
        eventually(() -> scanner.status().state() == State.READY);
        assertEquals(1, scanner.scan(FLATBED, page -> { }, within(5_000)));
    }

    @Test
    void aStackIsCancelledBetweenItsPages() {
        var pages = new ArrayList<Page>();
        var control = new Control(new Nik("7110014107900001"), Duration.ofSeconds(20), () -> pages.size() == 3, image -> { });
        fails(Fault.CANCELLED, () -> scanner.scan(FEEDER, pages::add, control));
        assertEquals(3, pages.size());
    }

    @Test
    void aSilentScannerHoldsNobodyBeyondHisTime() {
        peer.silent(true);
        try {
            var begun = System.nanoTime();
            fails(Fault.TIMEOUT, () -> scanner.scan(FLATBED, page -> { }, within(1_000)));
            assertTrue(millisSince(begun) < 2_000, () -> millisSince(begun) + " ms");
        } finally {
            peer.silent(false);
        }
        eventually(() -> scanner.status().state() == State.READY);
        assertEquals(1, scanner.scan(FLATBED, page -> { }, within(5_000)));
    }

    @Test
    void aScannerThatGoesInTheMiddleOfAStackLosesNoPageBefore() {
        var pages = new ArrayList<Page>();
        fails(Fault.UNPLUGGED, () -> scanner.scan(FEEDER, page -> {
            pages.add(page);
            if (pages.size() == 2) {
                peer.off();
            }
        }, within(5_000)));
        assertEquals(2, pages.size());
        eventually(() -> scanner.status().state() == State.OFFLINE);
        assertEquals("frontend-tester tidak terhubung. Periksa daya dan kabelnya, dan komputer localhost:" + peer.port() + ".",
                scanner.status().text());
        fails(Fault.UNPLUGGED, () -> scanner.scan(FLATBED, page -> { }, within(5_000)));
        peer.on();
        eventually(() -> scanner.status().state() == State.READY);
        assertSame(scanner, provider.devices().iterator().next());
        assertEquals(1, scanner.scan(FLATBED, page -> { }, within(5_000)));
    }

    @Test
    void nothingIsLeftWhenTheDriverEnds() {
        scanner.scan(FLATBED, page -> { }, within(5_000));
        provider.close();
        eventually(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().startsWith("scanner")));
    }

    private DeviceException told(Fault fault, String status) {
        peer.fault(status);
        return fails(fault, () -> scanner.scan(FLATBED, page -> { }, within(5_000)));
    }

    private static DeviceException fails(Fault fault, Executable act) {
        var thrown = assertThrows(DeviceException.class, act);
        assertEquals(fault, thrown.fault(), () -> String.valueOf(thrown.getCause()));
        return thrown;
    }

    private static int pixelsPerMetre(byte[] png) {
        var in = ByteBuffer.wrap(png).position(8);
        while (in.hasRemaining()) {
            var length = in.getInt();
            if (in.getInt() == 0x70485973) {
                return in.getInt();
            }
            in.position(in.position() + length + Integer.BYTES);
        }
        throw new AssertionError("no pHYs");
    }

    private static Control within(int millis) {
        return Control.of(new Nik("7110014107900001"), Duration.ofMillis(millis));
    }

    private static void eventually(BooleanSupplier condition) {
        var end = System.nanoTime() + Duration.ofSeconds(8).toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            pause(10);
        }
        assertTrue(condition.getAsBoolean(), "not within 8 s");
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }
}
