package id.loket.driver.ipp.internal;

import java.nio.file.Path;
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
import id.loket.testing.printer.IppPrinterPeer;

/** The whole contract of a card printer, against a real one at the end of a cable that can be pulled. */
class IppConformanceTest {

    @TempDir
    private static Path folder;
    private static IppPrinterPeer peer;

    @BeforeAll
    static void start() {
        peer = IppPrinterPeer.start(folder.resolve("printer"));
        peer.speed(0);
    }

    @AfterAll
    static void stop() {
        peer.close();
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return DriverConformance.of(DeviceKind.CARD_PRINTER, IppRig::new)
                .when("the card jams", rig -> peer.fault("jam 1"), Fault.ATTENTION)
                .when("the hopper is empty", rig -> peer.fault("empty 1"), Fault.ATTENTION)
                .when("the cover is open", rig -> peer.fault("cover 1"), Fault.ATTENTION)
                .when("the ribbon is used up", rig -> peer.fault("ribbon-out 1"), Fault.ATTENTION)
                .when("the memory is full", rig -> peer.fault("spool 1"), Fault.ATTENTION)
                .checks();
    }

    private static final class IppRig implements Rig {

        private final PrinterRelay cable = new PrinterRelay(peer.uri());

        @Override
        public DeviceProvider start() {
            return new IppProvider(List.of(new PrinterAddress("Printer kartu", cable.uri())));
        }

        @Override
        public void stop(DeviceProvider driver) {
            ((IppProvider) driver).close();
        }

        @Override
        public void peer(Peer how) {
            if (how == Peer.WELL) {
                peer.fault("none");
            }
            cable.become(how);
        }

        @Override
        public void close() {
            cable.close();
        }
    }
}
