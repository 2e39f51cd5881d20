package id.loket.driver.simulated.internal;

import java.time.Duration;
import java.util.Optional;

import id.loket.device.Capture.Control;
import id.loket.device.CardReader;
import id.loket.device.DeviceException.Fault;

/** A reader with a blank chip on it that keeps what is written as long as the program runs. */
final class SimulatedCardReader extends SimulatedDevice implements CardReader {

    private final ChipInMemory chip = new ChipInMemory();

    SimulatedCardReader(PlannedFaults faults, Duration delay) {
        super(Kind.READER, faults, delay);
    }

    @Override
    public Optional<byte[]> present() {
        return hasCard() ? Optional.of(chip.atr()) : Optional.empty();
    }

    private boolean hasCard() {
        return lasting().filter(trouble -> trouble == Trouble.SILENT || trouble == Trouble.CARD_REMOVED).isEmpty();
    }

    @Override
    public <T> T session(CardWork<T> work, Control control) {
        return alone(() -> {
            var trouble = begin(control);
            await(control, delay());
            return work.with(new Channel(trouble, control));
        });
    }

    @Override
    public void awaitRemoval(Control control) {
        alone(() -> {
            while (hasCard()) {
                await(control, control.timeout());
                throw failure(Fault.TIMEOUT, "the card stays");
            }
            return null;
        });
    }

    private final class Channel implements CardChannel {

        private final Optional<Trouble> trouble;
        private final Control control;
        private int commands;

        Channel(Optional<Trouble> trouble, Control control) {
            this.trouble = trouble;
            this.control = control;
        }

        @Override
        public byte[] atr() {
            return chip.atr();
        }

        @Override
        public byte[] transmit(byte[] command) {
            await(control, Duration.ZERO);
            commands++;
            if (!hasCard() || commands > 1 && trouble.filter(Trouble.CARD_REMOVED::equals).isPresent()) {
                throw failure(Fault.CARD_REMOVED, "after " + commands + " commands");
            }
            if (trouble.filter(Trouble.GARBAGE::equals).isPresent()) {
                throw failure(Fault.GARBAGE, "one byte instead of two");
            }
            return chip.answer(command);
        }
    }
}
