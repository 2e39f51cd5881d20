package id.loket.device.testing.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;

import id.loket.device.Capture.Control;
import id.loket.device.CardReader;
import id.loket.device.CardReader.CardChannel;
import id.loket.device.DeviceException.Fault;

/** {@link CardReader}: a capture is a session with one command. */
final class ReaderContract implements KindContract {

    private static final int COMMANDS = 40;
    private static final int BETWEEN_MILLIS = 50;

    /** What the card said. */
    private record Said(byte[] atr, byte[] answer) {
    }

    @Override
    public Object capture(Trial<?> trial, Control control, int variant) {
        return reader(trial).session(card -> new Said(card.atr(), card.transmit(trial.rig().command())), control);
    }

    @Override
    public void check(Object result, int variant) {
        var said = (Said) result;
        assertTrue(said.atr != null && said.atr.length >= 2, "an answer to reset");
        assertTrue(said.answer != null && said.answer.length >= 2, "two status bytes");
    }

    @Override
    public Outcome captureInterruptedBy(Happening happening, Trial<?> trial) throws Exception {
        return trial.run(() -> reader(trial).session(card -> talk(card, trial.rig().command(), happening), trial.control()));
    }

    private static Object talk(CardChannel card, byte[] command, Happening happening) {
        card.transmit(command);
        try {
            happening.happen();
            for (var count = 0; count < COMMANDS; count++) {
                card.transmit(command);
                Thread.sleep(BETWEEN_MILLIS);
            }
        } catch (RuntimeException ofTheDriver) {
            throw ofTheDriver;
        } catch (Exception benchIsBroken) {
            throw new AssertionError("the bench is broken", benchIsBroken);
        }
        return "an answer to each of " + COMMANDS + " commands";
    }

    private static CardReader reader(Trial<?> trial) {
        return (CardReader) trial.device();
    }

    @Override
    public Set<Fault> pulled() {
        return Set.of(Fault.UNPLUGGED, Fault.CARD_REMOVED);
    }
}
