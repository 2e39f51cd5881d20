package id.loket.driver.simulated.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.loket.device.Camera;
import id.loket.device.Capture;
import id.loket.device.Capture.Control;
import id.loket.device.Device;
import id.loket.device.DeviceException;
import id.loket.device.DeviceException.Fault;
import id.loket.device.DeviceStatus.State;
import id.loket.device.FingerprintScanner;
import id.loket.device.IrisScanner;
import id.loket.device.SignaturePad;
import id.loket.kernel.Eye;
import id.loket.kernel.FingerPosition;
import id.loket.kernel.Nik;
import id.loket.kernel.PortraitBackground;

class SimulatedProviderTest {

    private static final Nik NIK = new Nik("7110014107900001");
    private static final Nik NEIGHBOUR = new Nik("7110014107900002");
    private static final Duration SHORT = Duration.ofMillis(60);

    @TempDir
    private Path folder;

    private final PlannedFaults faults = new PlannedFaults(Optional.empty());
    private final SimulatedProvider provider = new SimulatedProvider(faults, Duration.ZERO);

    @Test
    void eachKindGivesItsPictureAndSaysThatItPretends() throws IOException {
        assertTrue(provider.devices().stream().allMatch(device -> device.identity().simulated()));
        assertSize(320, 400, fingerprint(NIK));
        assertSize(640, 480, device(IrisScanner.class).capture(Eye.LEFT, control(NIK)));
        assertSize(480, 640, device(Camera.class).capture(PortraitBackground.RED, control(NIK)));
        var signature = assertSize(600, 220, device(SignaturePad.class).capture(control(NIK)));
        assertTrue(signature.getColorModel().hasAlpha());
        assertEquals(0, signature.getRGB(0, 0) >>> 24, "transparent");
    }

    @Test
    void thePortraitStandsBeforeTheBackgroundThatTheRuleAsksFor() throws IOException {
        for (var background : PortraitBackground.values()) {
            var portrait = image(device(Camera.class).capture(background, control(NIK)));
            assertEquals(background.rgb(), portrait.getRGB(5, 0) & 0xFFFFFF);
        }
    }

    @Test
    void aResidentLooksTheSameOnEveryMachineAndOthersDoNot() {
        var elsewhere = new SimulatedProvider(new PlannedFaults(Optional.empty()), Duration.ZERO);
        var here = fingerprint(NIK).image();
        var there = elsewhere.devices().stream().filter(FingerprintScanner.class::isInstance)
                .map(FingerprintScanner.class::cast).findFirst().orElseThrow()
                .capture(FingerPosition.RIGHT_INDEX, control(NIK)).image();
        assertArrayEquals(here, there);
        assertFalse(Arrays.equals(here, fingerprint(NIK).image()), "each touch is another");
        assertFalse(Arrays.equals(here, fingerprint(NEIGHBOUR).image()));
    }

    @Test
    void aFingerprintIsLikeAScannersInSizeAndQuality() {
        for (var touch = 0; touch < 10; touch++) {
            var image = fingerprint(NIK);
            assertEquals(500, image.dpi());
            assertTrue(image.quality() >= 70, () -> "quality " + image.quality());
            assertTrue(image.image().length > 50_000 && image.image().length < 115_000, () -> image.image().length + " B");
        }
    }

    @Test
    void plannedFaultsHappenInTheirOrderAndThenAllIsWell() {
        for (var trouble : List.of("poor_quality", "timeout", "unplugged", "busy", "garbage")) {
            faults.apply("fingerprint " + trouble);
        }
        assertTrue(fingerprint(NIK).quality() < 30);
        assertEquals(Fault.TIMEOUT, failing());
        assertEquals(Fault.UNPLUGGED, failing());
        assertEquals(State.OFFLINE, device(FingerprintScanner.class).status().state());
        assertEquals(State.READY, device(IrisScanner.class).status().state());
        assertEquals(Fault.BUSY, failing());
        assertEquals(Fault.GARBAGE, failing());
        assertTrue(fingerprint(NIK).quality() >= 70);
    }

    @Test
    void poorPicturesOfEveryKindArePoor() {
        for (var kind : List.of(Kind.IRIS, Kind.CAMERA, Kind.SIGNATURE)) {
            faults.next(kind, Trouble.POOR_QUALITY, 1);
        }
        assertTrue(device(IrisScanner.class).capture(Eye.LEFT, control(NIK)).quality() < 30);
        assertTrue(device(Camera.class).capture(PortraitBackground.RED, control(NIK)).quality() < 30);
        assertTrue(device(SignaturePad.class).capture(control(NIK)).quality() < 30);
    }

    @Test
    void faultsCanBeAskedForByAFile() throws IOException {
        var file = folder.resolve("faults");
        Files.writeString(file, "fingerprint timeout\nno such fault\niris busy 2\n");
        var byFile = new PlannedFaults(Optional.of(file));
        assertEquals(Optional.of(Trouble.TIMEOUT), byFile.take(Kind.FINGERPRINT));
        assertEquals(Optional.empty(), byFile.take(Kind.FINGERPRINT));
        assertEquals(Optional.of(Trouble.BUSY), byFile.take(Kind.IRIS));
        assertEquals(Optional.of(Trouble.BUSY), byFile.take(Kind.IRIS));
        assertFalse(Files.exists(file), "read once");
    }

    @Test
    void previewFramesAreShownWhileTheCaptureTakesItsTime() {
        var slow = scanner(SHORT);
        List<byte[]> frames = new ArrayList<>();
        var image = slow.capture(FingerPosition.LEFT_THUMB,
                new Control(NIK, Duration.ofSeconds(5), () -> false, frames::add));
        assertEquals(3, frames.size());
        assertArrayEquals(image.image(), frames.get(2));
    }

    @Test
    void aCaptureEndsWhenCancelledAndWhenItsTimeIsOver() {
        var slow = scanner(Duration.ofSeconds(30));
        var cancelled = new Control(NIK, Duration.ofSeconds(60), () -> true, frame -> { });
        assertEquals(Fault.CANCELLED, assertThrows(DeviceException.class,
                () -> slow.capture(FingerPosition.LEFT_THUMB, cancelled)).fault());
        assertEquals(Fault.TIMEOUT, assertThrows(DeviceException.class,
                () -> slow.capture(FingerPosition.LEFT_THUMB, Control.of(NIK, SHORT))).fault());
    }

    private FingerprintScanner scanner(Duration delay) {
        return new SimulatedFingerprintScanner(faults, delay);
    }

    private Fault failing() {
        return assertThrows(DeviceException.class, () -> fingerprint(NIK)).fault();
    }

    private Capture.Image fingerprint(Nik nik) {
        return device(FingerprintScanner.class).capture(FingerPosition.RIGHT_INDEX, control(nik));
    }

    private <T extends Device> T device(Class<T> kind) {
        return provider.devices().stream().filter(kind::isInstance).map(kind::cast).findFirst().orElseThrow();
    }

    private static Control control(Nik nik) {
        return Control.of(nik, Duration.ofSeconds(5));
    }

    private static BufferedImage assertSize(int width, int height, Capture.Image captured) throws IOException {
        var image = image(captured);
        assertEquals(width + " x " + height, image.getWidth() + " x " + image.getHeight());
        return image;
    }

    private static BufferedImage image(Capture.Image captured) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(captured.image()));
    }
}
