package id.loket.driver.camera.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import id.loket.device.DeviceKind;
import id.loket.device.DeviceProvider;
import id.loket.device.testing.DriverConformance;
import id.loket.device.testing.Peer;
import id.loket.device.testing.Rig;
import id.loket.gstreamer.GStreamer;

class CameraConformanceTest {

    private static final GStreamer GSTREAMER = ServiceLoader.load(GStreamer.class, GStreamer.class.getClassLoader())
            .findFirst().orElseThrow();

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return DriverConformance.of(DeviceKind.CAMERA, Bench::new).checks();
    }

    private static final class Bench implements Rig {

        private final NetworkCamera camera = camera();

        @Override
        public DeviceProvider start() {
            return new CameraProvider(List.of(camera.source()), GSTREAMER);
        }

        @Override
        public void stop(DeviceProvider driver) {
            ((CameraProvider) driver).close();
        }

        @Override
        public void peer(Peer how) throws IOException {
            camera.peer(how);
        }

        @Override
        public Duration patience() {
            return Duration.ofSeconds(8);
        }

        @Override
        public void close() throws IOException {
            camera.close();
        }

        private static NetworkCamera camera() {
            try {
                return new NetworkCamera();
            } catch (IOException noPort) {
                throw new UncheckedIOException(noPort);
            }
        }
    }
}
