package id.loket.driver.pad.internal;

import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import id.loket.device.DeviceKind;
import id.loket.device.DeviceProvider;
import id.loket.device.testing.DriverConformance;
import id.loket.device.testing.Peer;
import id.loket.device.testing.Rig;

class PadConformanceTest {

    private static Client client;

    @BeforeAll
    static void openTheClient() {
        client = new Client();
    }

    @AfterAll
    static void closeTheClient() throws InterruptedException {
        client.close();
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return DriverConformance.of(DeviceKind.SIGNATURE, Bench::new)
                .without(Peer.GONE, "a screen cannot be unplugged from the client that runs on it")
                .without(Peer.GARBAGE, "whatever a hand writes is a signature")
                .checks();
    }

    /** Somebody sits before the screen, and signs whenever they are asked to. */
    private static final class Bench implements Rig {

        private static final int LOOK_MILLIS = 50;

        private final Thread signer = new Thread(this::sign, "conformance");
        private volatile Peer how = Peer.WELL;
        private volatile boolean gone;

        Bench() {
            signer.setDaemon(true);
            signer.start();
        }

        @Override
        public DeviceProvider start() {
            return new PadProvider(Optional.empty());
        }

        @Override
        public void stop(DeviceProvider driver) {
            ((PadProvider) driver).close();
        }

        @Override
        public void peer(Peer wanted) {
            how = wanted;
        }

        private void sign() {
            while (!gone) {
                if (how == Peer.WELL) {
                    client.signIfAsked();
                }
                try {
                    Thread.sleep(LOOK_MILLIS);
                } catch (InterruptedException stop) {
                    return;
                }
            }
        }

        @Override
        public void close() throws InterruptedException {
            gone = true;
            signer.join();
        }
    }
}
