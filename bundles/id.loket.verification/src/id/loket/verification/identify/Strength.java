package id.loket.verification.identify;

/**
 * What a score says, in words. SourceAFIS gives its scores so that ten points more let a tenth of the strangers through, 40
 * one in 10,000; so a score means less the more fingers were compared.
 */
public enum Strength {
    /** One such search in a hundred, or fewer, would show a stranger as near as that. */
    VERY_STRONG(IdentifyMsg.strengthVeryStrong),
    /** A stranger as near as that is not to be expected, but possible. */
    STRONG(IdentifyMsg.strengthStrong),
    /** Among so many fingers, a stranger as near as that is to be expected. */
    BY_CHANCE(IdentifyMsg.strengthByChance);

    private static final double RARE = 0.01;
    private static final double EXPECTED = 1;
    private static final double TENFOLD = 10;

    private final IdentifyMsg label;

    Strength(IdentifyMsg label) {
        this.label = label;
    }

    /** @return in the language of this session */
    public String label() {
        return label.text();
    }

    /**
     * @param score of a candidate
     * @param compared fingers in that search
     * @return what it says
     */
    public static Strength of(double score, int compared) {
        var strangers = compared * Math.pow(TENFOLD, -score / TENFOLD);
        return strangers <= RARE ? VERY_STRONG : strangers < EXPECTED ? STRONG : BY_CHANCE;
    }
}
