package id.loket.driver.camera.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;

import id.loket.gstreamer.VideoSource;

class CameraSourceTest {

    @Test
    void anOfficeNamesItsCameras() {
        assertEquals(List.of(
                new VideoSource("Meja 1", "Meja 1", "rtspsrc location=rtsp://10.0.0.7/1 ! decodebin"),
                new VideoSource("Meja 2", "Meja 2", "videotestsrc ! video/x-raw,width=640,height=480")),
                CameraSource.listed(" Meja 1=rtspsrc location=rtsp://10.0.0.7/1 ! decodebin | Meja 2 = videotestsrc ! video/x-raw,width=640,height=480|"));
        assertEquals(List.of(), CameraSource.listed(""));
    }

    @Test
    void anEntryWithoutNameOrDescriptionIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> CameraSource.listed("=videotestsrc"));
        assertThrows(IllegalArgumentException.class, () -> CameraSource.listed("Meja 1="));
        assertThrows(IllegalArgumentException.class, () -> CameraSource.listed("Meja 1"));
    }
}
