package id.loket.driver.sane.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import id.loket.device.DeviceException.Fault;
import id.loket.device.DeviceKind;
import id.loket.device.DeviceProvider;
import id.loket.device.testing.DriverConformance;
import id.loket.device.testing.Peer;
import id.loket.device.testing.Rig;
import id.loket.testing.scanner.ScannerPeer;

/** The contract of document scanners, against a real saned. */
class SaneConformanceTest {

    @TempDir
    private static Path folder;
    private static ScannerPeer scanner;

    /** The scanner lives as long as the tests; in its place, on the same port, may be one that talks nonsense. */
    private static final class ScannerRig implements Rig {

        private NonsenseServer nonsense;

        ScannerRig() {
            peer(Peer.WELL);
        }

        @Override
        public DeviceProvider start() {
            return new SaneProvider(List.of(new ScannerHost("localhost", scanner.port())), Duration.ofMillis(500));
        }

        @Override
        public void stop(DeviceProvider driver) {
            ((SaneProvider) driver).close();
        }

        @Override
        public void peer(Peer how) {
            close();
            switch (how) {
                case WELL -> {
                    scanner.well();
                    scanner.on();
                }
                case SILENT -> scanner.slow();
                case GONE -> scanner.off();
                case GARBAGE -> {
                    scanner.off();
                    nonsense = NonsenseServer.on(scanner.port());
                }
            }
        }

        @Override
        public void close() {
            if (nonsense != null) {
                nonsense.close();
                nonsense = null;
            }
        }

        @Override
        public Duration captureTime() {
            return Duration.ofSeconds(5);
        }
    }

    @BeforeAll
    static void switchOn() {
        scanner = ScannerPeer.start(folder);
    }

    @AfterAll
    static void switchOff() {
        scanner.close();
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return DriverConformance.of(DeviceKind.DOCUMENT, ScannerRig::new)
                .when("a jam", rig -> scanner.fault("JAMMED"), Fault.ATTENTION)
                .when("an open cover", rig -> scanner.fault("COVER_OPEN"), Fault.ATTENTION)
                .when("a busy scanner", rig -> scanner.fault("DEVICE_BUSY"), Fault.BUSY)
                .whileWorking("a scanner gone after the first page", rig -> scanner.off(), Fault.UNPLUGGED)
                .checks();
    }
}
