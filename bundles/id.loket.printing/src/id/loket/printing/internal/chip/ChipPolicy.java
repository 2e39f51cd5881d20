package id.loket.printing.internal.chip;

import java.util.Locale;
import java.util.Optional;

import id.loket.kernel.text.Refusal;
import id.loket.registry.office.OfficeSettings;

/** What the office wants of the chip. */
public enum ChipPolicy {
    /** Chips are written elsewhere, or not at all. */
    OFF,
    /** Written where this station has a reader. */
    IF_READER,
    /** No card without a written chip. */
    REQUIRED;

    /** Office setting: {@code off}, {@code if-reader} or {@code required}; off if not set. */
    public static final String SETTING = "printing.chip";

    static ChipPolicy of(OfficeSettings settings) {
        return settings.get(SETTING).filter(value -> !value.isBlank()).flatMap(ChipPolicy::named).orElse(OFF);
    }

    static boolean isAny(OfficeSettings settings) {
        return settings.get(SETTING).filter(value -> !value.isBlank() && !value.strip().equalsIgnoreCase(OFF.name()))
                .isPresent();
    }

    /** A word nobody knows must not switch the chip off without anybody noticing. */
    private static Optional<ChipPolicy> named(String value) {
        for (var policy : values()) {
            if (policy.name().equals(value.strip().toUpperCase(Locale.ROOT).replace('-', '_'))) {
                return Optional.of(policy);
            }
        }
        throw new Refusal(ChipMsg.policyUnknown, SETTING, value);
    }
}
