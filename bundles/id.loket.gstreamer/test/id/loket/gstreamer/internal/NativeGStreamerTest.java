package id.loket.gstreamer.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.loket.gstreamer.Frame;
import id.loket.gstreamer.Video;
import id.loket.gstreamer.VideoEnded;
import id.loket.gstreamer.VideoEnded.Cause;

class NativeGStreamerTest {

    private static final Duration LONG = Duration.ofSeconds(10);
    private static final NativeGStreamer GSTREAMER = new NativeGStreamer();

    @TempDir Path folder;

    @Test
    void gstreamerIsHere() {
        assertEquals(Optional.empty(), GSTREAMER.missing());
    }

    @Test
    void aVideoGivesPicturesInItsColours() throws Exception {
        try (var video = GSTREAMER.open("videotestsrc is-live=true pattern=solid-color foreground-color=0xFFC0282D"
                + " ! video/x-raw,width=320,height=240", 10)) {
            var picture = first(video).picture();
            assertEquals(320, picture.getWidth());
            assertEquals(240, picture.getHeight());
            assertEquals(0xC0, picture.getRGB(10, 20) >> 16 & 0xFF, 3);
            assertEquals(0x28, picture.getRGB(10, 20) >> 8 & 0xFF, 3);
            assertEquals(0x2D, picture.getRGB(10, 20) & 0xFF, 3);
        }
    }

    @Test
    void noMorePicturesComeThanAreWanted() throws Exception {
        try (var video = GSTREAMER.open("videotestsrc is-live=true ! video/x-raw,framerate=30/1,width=64,height=48", 5)) {
            var begin = first(video);
            Thread.sleep(1000);
            var came = video.next(begin.number(), LONG).orElseThrow().number() - begin.number();
            assertTrue(came >= 3 && came <= 7, came + " in a second");
        }
    }

    @Test
    void theEndOfAFileIsTold() throws Exception {
        try (var video = GSTREAMER.open("videotestsrc num-buffers=3 ! video/x-raw,width=64,height=48,framerate=30/1", 30)) {
            assertThrows(VideoEnded.class, () -> {
                for (var seen = 0L;;) {
                    seen = video.next(seen, LONG).orElseThrow().number();
                }
            });
        }
    }

    @Test
    void aCameraThatIsNotThereSaysWhy() {
        try (var video = GSTREAMER.open("v4l2src device=/dev/video97 ! decodebin", 10)) {
            var said = assertThrows(VideoEnded.class, () -> video.next(0, LONG)).getMessage();
            assertTrue(said.contains("/dev/video97"), said);
        }
    }

    @Test
    void aWrongDescriptionSaysWhy() {
        try (var video = GSTREAMER.open("nosuchelement", 10)) {
            var said = assertThrows(VideoEnded.class, () -> video.next(0, LONG)).getMessage();
            assertTrue(said.contains("nosuchelement"), said);
        }
    }

    @Test
    void whatIsNoVideoIsToldApart() throws Exception {
        var file = Files.write(folder.resolve("garbage"), new byte[50_000]);
        try (var video = GSTREAMER.open("filesrc location=" + file + " ! decodebin", 10)) {
            assertEquals(Cause.GARBAGE, assertThrows(VideoEnded.class, () -> video.next(0, LONG)).why());
        }
        try (var video = GSTREAMER.open("filesrc location=" + folder.resolve("nothing") + " ! decodebin", 10)) {
            assertEquals(Cause.GONE, assertThrows(VideoEnded.class, () -> video.next(0, LONG)).why());
        }
    }

    /** Many times: what the binding remembers of one event may stand in for the next that lies at the same address. */
    @Test
    void aStreamThatIsCutOffIsNeverTakenForWhatIsNoVideo() throws Exception {
        try (var camera = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            for (var turn = 0; turn < 60; turn++) {
                try (var video = GSTREAMER.open("tcpclientsrc host=127.0.0.1 port=" + camera.getLocalPort()
                        + " ! typefind ! multipartdemux ! jpegdec", 10)) {
                    try (var viewer = camera.accept()) {
                        viewer.getOutputStream().write("--loket\r\nContent-Type: image/jpeg\r\nContent-Length: 9\r\n\r\nhalf"
                                .getBytes(StandardCharsets.US_ASCII));
                    }
                    assertEquals(Cause.GONE, assertThrows(VideoEnded.class, () -> video.next(0, LONG)).why(), "turn " + turn);
                }
            }
        }
    }

    @Test
    void aVideoThatIsClosedWhileItStartsEnds() throws Exception {
        for (var turn = 0; turn < 30; turn++) {
            var video = GSTREAMER.open("videotestsrc", 10);
            Thread.sleep(turn);
            var begun = System.nanoTime();
            video.close();
            assertTrue(System.nanoTime() - begun < Duration.ofMillis(1500).toNanos(), "turn " + turn);
        }
    }

    @Test
    void aCameraThatGivesNothingCanBeClosed() throws Exception {
        var video = GSTREAMER.open("appsrc ! video/x-raw,format=BGRx,width=64,height=48,framerate=10/1", 10);
        assertEquals(Optional.empty(), video.next(0, Duration.ofMillis(300)));
        var begun = System.nanoTime();
        video.close();
        assertTrue(System.nanoTime() - begun < Duration.ofMillis(1500).toNanos());
        assertThrows(VideoEnded.class, () -> video.next(0, LONG));
    }

    @Test
    void openingAndClosingLeavesNoThread() throws Exception {
        try (var video = GSTREAMER.open("videotestsrc is-live=true", 10)) {
            first(video);
        }
        var before = videoThreads();
        for (var turn = 0; turn < 5; turn++) {
            try (var video = GSTREAMER.open("videotestsrc is-live=true", 10)) {
                first(video);
            }
        }
        for (var wait = 0; wait < 50 && videoThreads() > before; wait++) {
            Thread.sleep(20);
        }
        // Fewer is well too: a thread of the video before them may have been on its way out.
        assertTrue(videoThreads() <= before, () -> "more than the " + before + " before: " + videoThreads());
    }

    @Test
    void aMachineWithoutCamerasHasNone() {
        assertFalse(GSTREAMER.sources().stream().anyMatch(source -> source.id().isBlank()));
    }

    private static Frame first(Video video) throws Exception {
        return video.next(0, LONG).orElseThrow();
    }

    private static long videoThreads() {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().equals("video")).count();
    }
}
