package id.loket.driver.pcsc.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.function.BooleanSupplier;

import id.loket.chip.simulator.CardPeer;
import id.loket.device.Capture.Control;
import id.loket.device.DeviceStatus.State;
import id.loket.kernel.Nik;
import id.loket.smartcard.SmartCardException;
import id.loket.smartcard.SmartCardService;

/** The driver before a real PC/SC service. */
final class Bench implements AutoCloseable {

    static final Nik SUBJECT = new Nik("7110014107900001");
    static final byte[] SELECT_APPLICATION = {0, (byte) 0xA4, 4, 0x0C, 7, (byte) 0xF0, 'L', 'O', 'K', 'E', 'T', 1};
    static final byte[] SELECT_NUMBER = {0, (byte) 0xA4, 0, 0x0C, 2, 0x2F, 2};
    static final byte[] READ_NUMBER = {0, (byte) 0xB0, 0, 0, 13};
    private static final String FIRST_SLOT = "Loket Virtual Reader";

    final PcscProvider provider = new PcscProvider();

    PcscReader reader() {
        eventually(() -> provider.devices().stream().anyMatch(Bench::isFirstSlot));
        return provider.devices().stream().filter(Bench::isFirstSlot).findFirst().orElseThrow();
    }

    PcscReader ready() {
        var reader = reader();
        eventually(() -> reader.status().state() == State.READY);
        return reader;
    }

    static boolean isFirstSlot(PcscReader reader) {
        return reader.identity().serial().equals(FIRST_SLOT);
    }

    /** With no card in it. */
    PcscReader empty(CardPeer peer) {
        peer.pull();
        noticed();
        return ready();
    }

    /** Until the PC/SC service has seen that the first slot is empty, which takes it up to 0.4 s. */
    static void noticed() {
        try (var service = SmartCardService.open()) {
            for (var name : service.readers()) {
                service.await(name, false, 1_000);
            }
        } catch (SmartCardException gone) {
            throw new AssertionError("the bench is broken", gone);
        }
    }

    static Control within(int millis) {
        return Control.of(SUBJECT, Duration.ofMillis(millis));
    }

    static Control until(BooleanSupplier cancelled) {
        return new Control(SUBJECT, Duration.ofSeconds(20), cancelled, image -> { });
    }

    /** The reader's peer, as each test finds it: service running, an empty chip without whims, in the reader or not. */
    static void tidy(CardPeer peer) {
        peer.silent(false);
        peer.daemon(true);
        peer.pullAfter(-1);
        peer.slow(Duration.ZERO);
        peer.garbage(0);
        peer.chained(false);
        peer.renew("LTH00000001");
    }

    static void eventually(BooleanSupplier condition) {
        var end = System.nanoTime() + Duration.ofSeconds(6).toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            pause(10);
        }
        assertTrue(condition.getAsBoolean(), "not within 6 s");
    }

    static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        provider.close();
    }
}
