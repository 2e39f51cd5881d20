package id.loket.verification.desk;

import java.util.Locale;

/**
 * What is true of a row, each independently of the others and of the outcome, so that figures of "verified", "recorded" and
 * "printed" need not be a partition (reference: domain 1.1 row 25). Stored by their order: further ones come last.
 */
public enum Flag {
    /** A resident of the register was chosen for it. */
    FOUND(DeskMsg.flagFound),
    /** A person stands for its outcome, or a team met the person. */
    VERIFIED(DeskMsg.flagVerified),
    /** The resident was recorded. */
    RECORDED(DeskMsg.flagRecorded),
    /** A card of the resident was printed, and is whole. */
    PRINTED(DeskMsg.flagPrinted),
    /** The resident holds the card. */
    HANDED_OVER(DeskMsg.flagHandedOver),
    /** A team in the field looked for the person. */
    SEEN_IN_FIELD(DeskMsg.flagSeenInField);

    private final DeskMsg label;

    Flag(DeskMsg label) {
        this.label = label;
    }

    /** @return the name in the language of this session */
    public String label() {
        return label.text();
    }

    /**
     * @param locale of a paper, whatever the language of this session
     * @return the name in that language
     */
    public String label(Locale locale) {
        return label.in(locale);
    }
}
