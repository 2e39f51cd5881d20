package id.loket.driver.camera.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

import id.loket.device.Capture;
import id.loket.device.Capture.Control;
import id.loket.device.DeviceException;
import id.loket.device.DeviceException.Fault;
import id.loket.device.DeviceStatus.State;
import id.loket.driver.camera.internal.portrait.Sitter;
import id.loket.gstreamer.GStreamer;
import id.loket.gstreamer.Video;
import id.loket.gstreamer.VideoSource;
import id.loket.kernel.Nik;
import id.loket.kernel.PortraitBackground;

class CameraProviderTest {

    private static final GStreamer GSTREAMER = ServiceLoader.load(GStreamer.class, GStreamer.class.getClassLoader())
            .findFirst().orElseThrow();
    private static final Nik SITTER = new Nik("7110015209990002");
    private static final String TEST_PICTURE = "videotestsrc is-live=true ! video/x-raw,width=1280,height=720,framerate=30/1";
    private static final String NO_PICTURE = "appsrc ! video/x-raw,format=BGRx,width=64,height=48,framerate=10/1";

    private final Locale before = Locale.getDefault(Locale.Category.DISPLAY);
    private final List<CameraProvider> opened = new ArrayList<>();
    @TempDir Path folder;

    @BeforeEach
    void speakIndonesian() {
        Locale.setDefault(Locale.Category.DISPLAY, Locale.forLanguageTag("id"));
    }

    @AfterEach
    void close() {
        opened.forEach(CameraProvider::close);
        Locale.setDefault(Locale.Category.DISPLAY, before);
    }

    @Test
    void aPortraitIsTakenFromTheMiddleOfTheVideo() throws Exception {
        var taken = camera(TEST_PICTURE).capture(PortraitBackground.RED, control(10));
        var picture = ImageIO.read(new ByteArrayInputStream(taken.image()));
        assertEquals(540, picture.getWidth());
        assertEquals(720, picture.getHeight());
        assertEquals(Capture.Scale.LOKET, taken.score().scale());
        assertTrue(taken.score().remarks().contains("latar bukan merah"), taken.score().toString());
    }

    @Test
    void somebodyBeforeTheRightClothScoresHigh() throws Exception {
        var file = folder.resolve("sitter.png");
        var frame = Sitter.before(new Color(PortraitBackground.BLUE.rgb()), 1280, 720);
        ImageIO.write(frame, "png", file.toFile());
        var taken = camera("filesrc location=" + file + " ! decodebin ! imagefreeze is-live=true")
                .capture(PortraitBackground.BLUE, control(10));
        assertTrue(taken.quality() >= 80, taken.score().toString());
        assertEquals(List.of(), taken.score().remarks());
        assertTrue(likeness(frame, ImageIO.read(new ByteArrayInputStream(taken.image()))) < 6);
    }

    @Test
    void theLiveViewShowsSmallPicturesUntilItIsEnded() throws Exception {
        var shown = Collections.synchronizedList(new ArrayList<byte[]>());
        var enough = new AtomicBoolean();
        camera(TEST_PICTURE).show(new Control(SITTER, Duration.ofSeconds(10), enough::get, image -> {
            shown.add(image);
            enough.set(shown.size() == 5);
        }));
        assertEquals(5, shown.size());
        var picture = ImageIO.read(new ByteArrayInputStream(shown.get(4)));
        assertEquals(480, picture.getWidth());
        assertEquals(640, picture.getHeight());
    }

    @Test
    void theLiveViewHasAtLeastThreePicturesASecondAndEndsWithItsTime() {
        var shown = new AtomicInteger();
        var camera = camera(TEST_PICTURE);
        camera.show(new Control(SITTER, Duration.ofSeconds(2), () -> false, image -> shown.incrementAndGet()));
        assertTrue(shown.get() >= 6, shown + " in two seconds");
        assertEquals(State.READY, camera.status().state());
    }

    @Test
    void theStillAfterTheLiveViewDoesNotWaitForTheCameraToSettleAgain() {
        var camera = camera(TEST_PICTURE);
        camera.show(new Control(SITTER, Duration.ofSeconds(1), () -> false, image -> { }));
        var begun = System.nanoTime();
        camera.capture(PortraitBackground.RED, control(10));
        var millis = (System.nanoTime() - begun) / 1_000_000;
        assertTrue(millis < 1000, millis + " ms");
    }

    @Test
    void whileItShowsItIsBusyForOthers() throws Exception {
        var camera = camera(TEST_PICTURE);
        var end = new AtomicBoolean();
        var first = new CompletableFuture<byte[]>();
        var showing = CompletableFuture.runAsync(
                () -> camera.show(new Control(SITTER, Duration.ofSeconds(20), end::get, first::complete)));
        first.get();
        assertEquals(State.BUSY, camera.status().state());
        assertFault(Fault.BUSY, () -> camera.capture(PortraitBackground.RED, control(5)));
        end.set(true);
        showing.get();
        camera.capture(PortraitBackground.RED, control(10));
    }

    @Test
    void aCaptureIsCancelled() {
        var camera = camera(NO_PICTURE);
        var asked = new AtomicInteger();
        assertFault(Fault.CANCELLED, () -> camera.capture(PortraitBackground.RED,
                new Control(SITTER, Duration.ofSeconds(20), () -> asked.incrementAndGet() > 2, image -> { })));
    }

    @Test
    void aCameraThatGivesNothingTimesOut() {
        assertFault(Fault.TIMEOUT, () -> camera(NO_PICTURE).capture(PortraitBackground.RED,
                Control.of(SITTER, Duration.ofMillis(500))));
    }

    @Test
    void oneThatGoesAwayInTheMiddleIsUnpluggedAndBackByItselfWithoutARestart() {
        var provider = provider(List.of(new VideoSource("a", "Kamera meja 1",
                "videotestsrc is-live=true num-buffers=20 ! video/x-raw,width=640,height=480,framerate=30/1")));
        var camera = provider.devices().iterator().next();
        await(() -> camera.status().state() == State.READY);
        var said = assertFault(Fault.UNPLUGGED, () -> camera.show(control(20)));
        assertEquals("Gambar dari Kamera meja 1 terputus.", said.happened());
        assertEquals(State.OFFLINE, camera.status().state());
        assertEquals("end of stream", camera.status().detail());
        assertEquals("Kamera meja 1 tidak terhubung. Periksa kabelnya.", camera.status().text());
        provider.rescan();
        assertEquals(State.READY, camera.status().state());
    }

    @Test
    void aFileThatAppearsLaterIsACameraPluggedInLater() throws Exception {
        var file = folder.resolve("later.png");
        var provider = provider(List.of(new VideoSource("a", "A", "filesrc location=" + file + " ! decodebin ! imagefreeze is-live=true")));
        var camera = provider.devices().iterator().next();
        await(() -> camera.status().state() == State.OFFLINE);
        assertFault(Fault.UNPLUGGED, () -> camera.capture(PortraitBackground.RED, control(5)));
        ImageIO.write(Sitter.before(Color.RED, 640, 480), "png", file.toFile());
        provider.rescan();
        assertEquals(State.READY, camera.status().state());
        camera.capture(PortraitBackground.RED, control(10));
    }

    @Test
    void garbageIsNoPicture() throws Exception {
        var file = Files.write(folder.resolve("garbage"), new byte[50_000]);
        var camera = camera("filesrc location=" + file + " ! decodebin");
        assertFault(Fault.GARBAGE, () -> camera.capture(PortraitBackground.RED, control(5)));
    }

    @Test
    void ofSeveralCamerasEachIsItself() throws Exception {
        var provider = provider(List.of(new VideoSource("m", "Merah", solid("0xFFC0282D")), new VideoSource("b", "Biru", solid("0xFF1F5FB0"))));
        var cameras = List.copyOf(provider.devices());
        assertEquals("camera:m", cameras.get(0).identity().key());
        var red = cameras.get(0).capture(PortraitBackground.RED, control(10)).score().remarks();
        var blue = cameras.get(1).capture(PortraitBackground.RED, control(10)).score().remarks();
        assertTrue(!red.contains("latar bukan merah") && blue.contains("latar bukan merah"), red + " " + blue);
    }

    @Test
    void aPluggedInCameraStaysKnownWhenItIsAwayAndKeepsItsIdentityInAnotherPort() {
        var plugged = new ArrayList<>(List.of(new VideoSource("usb-Logi_C920_5A3F", "C920", TEST_PICTURE)));
        var provider = new CameraProvider(List.of(), new Plugged(plugged));
        opened.add(provider);
        provider.rescan();
        var camera = provider.devices().iterator().next();
        await(() -> camera.status().state() == State.READY);
        plugged.clear();
        provider.rescan();
        assertEquals(State.OFFLINE, camera.status().state());
        plugged.add(new VideoSource("usb-Logi_C920_5A3F", "C920", solid("0xFFC0282D")));
        provider.rescan();
        assertEquals(List.of(camera), List.copyOf(provider.devices()));
        assertEquals(State.READY, camera.status().state());
        assertTrue(!camera.capture(PortraitBackground.RED, control(10)).score().remarks().contains("latar bukan merah"));
    }

    @Test
    void withoutGStreamerOneCameraSaysSo() {
        var provider = new CameraProvider(List.of(), new Missing());
        opened.add(provider);
        provider.rescan();
        var camera = provider.devices().iterator().next();
        assertEquals(State.OFFLINE, camera.status().state());
        assertEquals("Perangkat lunak kamera (GStreamer) belum terpasang di komputer ini. Beri tahu petugas TI.", camera.status().text());
        assertFault(Fault.UNPLUGGED, () -> camera.capture(PortraitBackground.RED, control(1)));
    }

    @Test
    void changesAreTold() {
        var provider = provider(List.of(new VideoSource("a", "A", TEST_PICTURE)));
        var told = new AtomicInteger();
        provider.observe(told::incrementAndGet);
        var camera = provider.devices().iterator().next();
        camera.capture(PortraitBackground.RED, control(10));
        assertTrue(told.get() >= 2);
    }

    @Test
    void afterItsEndNoThreadIsLeft() throws Exception {
        var provider = provider(List.of(new VideoSource("a", "A", TEST_PICTURE)));
        var camera = provider.devices().iterator().next();
        var showing = CompletableFuture.runAsync(() -> camera.show(control(20)));
        await(() -> camera.status().state() == State.BUSY);
        provider.close();
        assertThrows(Exception.class, showing::get);
        await(() -> Thread.getAllStackTraces().keySet().stream().noneMatch(thread -> thread.getName().equals("cameras")));
    }

    private CameraProvider provider(List<VideoSource> sources) {
        var provider = new CameraProvider(sources, GSTREAMER);
        opened.add(provider);
        return provider;
    }

    private GstCamera camera(String description) {
        return provider(List.of(new VideoSource("a", "Kamera", description))).devices().iterator().next();
    }

    private static String solid(String colour) {
        return "videotestsrc is-live=true pattern=solid-color foreground-color=" + colour + " ! video/x-raw,width=640,height=480";
    }

    private static Control control(int seconds) {
        return Control.of(SITTER, Duration.ofSeconds(seconds));
    }

    private static DeviceException assertFault(Fault fault, Executable act) {
        var told = assertThrows(DeviceException.class, act);
        assertEquals(fault, told.fault());
        return told;
    }

    private static void await(BooleanSupplier condition) {
        var until = System.nanoTime() + Duration.ofSeconds(8).toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < until, "in time");
            Thread.onSpinWait();
            try {
                Thread.sleep(20);
            } catch (InterruptedException stop) {
                throw new AssertionError(stop);
            }
        }
    }

    /** Mean difference of brightness between the middle of the frame and the portrait, 0 to 255. */
    private static double likeness(BufferedImage frame, BufferedImage portrait) {
        var left = (frame.getWidth() - portrait.getWidth()) / 2;
        var sum = 0L;
        for (var y = 0; y < portrait.getHeight(); y += 3) {
            for (var x = 0; x < portrait.getWidth(); x += 3) {
                sum += Math.abs((frame.getRGB(left + x, y) >> 8 & 0xFF) - (portrait.getRGB(x, y) >> 8 & 0xFF));
            }
        }
        return sum * 9.0 / (portrait.getWidth() * portrait.getHeight());
    }

    /** The real one, with other cameras plugged in. */
    private record Plugged(List<VideoSource> sources) implements GStreamer {

        @Override
        public Optional<String> missing() {
            return GSTREAMER.missing();
        }

        @Override
        public Video open(String description, int perSecond) {
            return GSTREAMER.open(description, perSecond);
        }
    }

    /** A machine without it. */
    private static final class Missing implements GStreamer {

        @Override
        public Optional<String> missing() {
            return Optional.of("libgstreamer-1.0.so: cannot open shared object file");
        }

        @Override
        public List<VideoSource> sources() {
            return List.of();
        }

        @Override
        public Video open(String description, int perSecond) {
            throw new AssertionError("not here");
        }
    }
}
