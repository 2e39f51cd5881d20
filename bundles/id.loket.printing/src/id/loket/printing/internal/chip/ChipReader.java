package id.loket.printing.internal.chip;

import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import id.loket.device.Capture.Control;
import id.loket.device.CardReader;
import id.loket.device.CardReader.CardChannel;
import id.loket.device.chip.ChipProfile;
import id.loket.kernel.ChipNumber;
import id.loket.kernel.InvalidNumber;
import id.loket.kernel.text.Refusal;

/** One reader with the kinds of chips that are known: finds the one that lies on it. */
final class ChipReader {

    private final CardReader reader;
    private final Supplier<List<ChipProfile>> profiles;

    ChipReader(CardReader reader, Supplier<List<ChipProfile>> profiles) {
        this.reader = reader;
        this.profiles = profiles;
    }

    String label() {
        return reader.identity().label();
    }

    /** A card on the reader, and how to talk with it. */
    record Lying(ChipProfile profile, CardChannel card) {

        ChipNumber number() {
            try {
                return ChipNumber.parse(profile.chipNumber(card));
            } catch (InvalidNumber nonsense) {
                throw new Refusal(nonsense, ChipMsg.numberUnreadable, nonsense.happened());
            }
        }
    }

    /** Waits for a card, reads its number, and does something with it in one session. */
    <T> T with(Duration within, BooleanSupplier cancelled, BiFunction<Lying, ChipNumber, T> work) {
        return reader.session(card -> {
            var lying = new Lying(profile(card), card);
            return work.apply(lying, lying.number());
        }, new Control(null, within, cancelled, image -> { }));
    }

    void awaitRemoval(Duration within, BooleanSupplier cancelled) {
        reader.awaitRemoval(new Control(null, within, cancelled, image -> { }));
    }

    private ChipProfile profile(CardChannel card) {
        return profiles.get().stream().filter(each -> each.recognises(card)).findFirst()
                .orElseThrow(() -> new Refusal(ChipMsg.cardForeign, label()));
    }
}
