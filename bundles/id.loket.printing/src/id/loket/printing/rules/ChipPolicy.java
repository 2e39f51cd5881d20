package id.loket.printing.rules;

import java.util.Locale;
import java.util.Optional;

import id.loket.kernel.text.Refusal;
import id.loket.registry.office.OfficeSettings;

/** What the office wants of the chip. */
public enum ChipPolicy {
    /** Chips are written elsewhere, or not at all. */
    OFF(RulesMsg.chipOff),
    /** Written where this station has a reader. */
    IF_READER(RulesMsg.chipIfReader),
    /** No card without a written chip. */
    REQUIRED(RulesMsg.chipRequired);

    /** Office setting: {@code off}, {@code if-reader} or {@code required}; off if not set. */
    public static final String SETTING = "printing.chip";

    private final RulesMsg label;

    ChipPolicy(RulesMsg label) {
        this.label = label;
    }

    /**
     * @param settings of the office
     * @return what holds for the next card
     * @throws Refusal for a word nobody knows: it must not switch the chip off without anybody noticing
     */
    public static ChipPolicy of(OfficeSettings settings) {
        var word = word(settings);
        return word.isEmpty() ? OFF : named(word).orElseThrow(() -> new Refusal(RulesMsg.chipUnknown, SETTING, word));
    }

    /**
     * @param settings of the office
     * @return whether it wants anything of chips, or asks for something nobody knows
     */
    public static boolean isAny(OfficeSettings settings) {
        var word = word(settings);
        return !word.isEmpty() && named(word).filter(OFF::equals).isEmpty();
    }

    private static String word(OfficeSettings settings) {
        return settings.get(SETTING).orElse("").strip();
    }

    private static Optional<ChipPolicy> named(String word) {
        for (var policy : values()) {
            if (policy.word().equals(word.toLowerCase(Locale.ROOT))) {
                return Optional.of(policy);
            }
        }
        return Optional.empty();
    }

    /** @return as it stands in the settings */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @return in the language of this session */
    public String label() {
        return label.text();
    }
}
