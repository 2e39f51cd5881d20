package id.loket.verification.ui.internal.desk;

import id.loket.ui.theme.Tone;

/** How likely a resident is a row's person, in a word and as a level: nobody decides by bits. */
enum Likelihood {
    /** Odds against. */
    UNLIKELY(DeskText.likelyNot, Tone.BAD, 1, Double.NEGATIVE_INFINITY),
    /** As likely as not. */
    POSSIBLE(DeskText.likelyPossible, Tone.WARNING, 2, 0),
    /** Some ten to one. */
    LIKELY(DeskText.likelyYes, Tone.WARNING, 3, 3),
    /** A hundred to one and more. */
    STRONG(DeskText.likelyStrong, Tone.GOOD, 4, 7),
    /** Ten thousand to one and more. */
    SURE(DeskText.likelySure, Tone.GOOD, 5, 13);

    /** The highest level. */
    static final int LEVELS = 5;

    private final DeskText word;
    private final Tone tone;
    private final int level;
    private final double bits;

    Likelihood(DeskText word, Tone tone, int level, double bits) {
        this.word = word;
        this.tone = tone;
        this.level = level;
        this.bits = bits;
    }

    /**
     * @param score in bits, against everybody whom the row's person could be instead
     * @return what it means
     */
    static Likelihood of(double score) {
        var likelihood = UNLIKELY;
        for (var each : values()) {
            if (score >= each.bits) {
                likelihood = each;
            }
        }
        return likelihood;
    }

    String word() {
        return word.text();
    }

    Tone tone() {
        return tone;
    }

    /** @return 1 to {@link #LEVELS} */
    int level() {
        return level;
    }
}
