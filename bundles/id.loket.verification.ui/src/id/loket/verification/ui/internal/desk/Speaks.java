package id.loket.verification.ui.internal.desk;

import id.loket.ui.theme.Tone;
import id.loket.verification.desk.FieldAgreement;

/** Which way one field speaks: for the resident, against, or not at all. */
enum Speaks {
    /** Nobody has it by chance: a whole NIK, a rare name. */
    STRONGLY_FOR(DeskText.speaksStronglyFor, Tone.GOOD, 6),
    FOR(DeskText.speaksFor, Tone.GOOD, 0.5),
    NOT(DeskText.speaksNot, Tone.NEUTRAL, -0.5),
    AGAINST(DeskText.speaksAgainst, Tone.WARNING, -4),
    STRONGLY_AGAINST(DeskText.speaksStronglyAgainst, Tone.BAD, Double.NEGATIVE_INFINITY);

    private final DeskText word;
    private final Tone tone;
    private final double bits;

    Speaks(DeskText word, Tone tone, double bits) {
        this.word = word;
        this.tone = tone;
        this.bits = bits;
    }

    /**
     * @param agreement one field of list and register
     * @return what it says about the resident
     */
    static Speaks of(FieldAgreement agreement) {
        for (var each : values()) {
            if (agreement.weight() >= each.bits) {
                return each;
            }
        }
        return STRONGLY_AGAINST;
    }

    String word() {
        return word.text();
    }

    Tone tone() {
        return tone;
    }
}
