package id.loket.driver.pcsc.internal;

import java.time.Duration;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import id.loket.chip.simulator.CardPeer;
import id.loket.device.Device;
import id.loket.device.DeviceException.Fault;
import id.loket.device.DeviceKind;
import id.loket.device.DeviceProvider;
import id.loket.device.testing.DriverConformance;
import id.loket.device.testing.Peer;
import id.loket.device.testing.Rig;

/** The contract of card readers, against a real PC/SC service. */
class PcscConformanceTest {

    private static final int MANY = 1_000;

    private static CardPeer reader;

    /** The reader lives as long as the tests; each begins with a card in it. */
    private static final class ReaderRig implements Rig {

        ReaderRig() {
            Bench.tidy(reader);
            reader.insert();
        }

        @Override
        public DeviceProvider start() {
            return new PcscProvider();
        }

        @Override
        public void stop(DeviceProvider driver) {
            ((PcscProvider) driver).close();
        }

        @Override
        public void peer(Peer how) {
            switch (how) {
                case WELL -> {
                    reader.garbage(0);
                    reader.readers(true);
                    reader.insert();
                }
                case SILENT -> {
                    reader.pull();
                    Bench.noticed();
                }
                case GONE -> reader.readers(false);
                case GARBAGE -> reader.garbage(MANY);
            }
        }

        @Override
        public boolean isTested(Device device) {
            return Bench.isFirstSlot((PcscReader) device);
        }

        @Override
        public Duration captureTime() {
            return Duration.ofSeconds(4);
        }

        @Override
        public byte[] command() {
            return Bench.SELECT_APPLICATION;
        }
    }

    @BeforeAll
    static void plugIn() {
        reader = CardPeer.start();
    }

    @AfterAll
    static void unplug() {
        reader.close();
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return DriverConformance.of(DeviceKind.CARD_READER, ReaderRig::new)
                .whileWorking("a card pulled in the middle of a command", rig -> reader.pullAfter(0), Fault.CARD_REMOVED)
                .whileWorking("a card pulled between two commands", rig -> reader.pull(), Fault.CARD_REMOVED)
                .whileWorking("a card that talks nonsense", rig -> reader.garbage(1), Fault.GARBAGE)
                .checks();
    }
}
