package id.loket.matching;

import id.loket.kernel.text.Message;

/** How well two values of one field agree. Each {@link Comparison} knows some of them. */
public enum Level {
    /** One side has no value: says nothing, weighs nothing. */
    MISSING(MatchingMsg.levelMissing),
    SAME(MatchingMsg.levelSame),
    DIFFERENT(MatchingMsg.levelDifferent),

    /** A number with one digit wrong. */
    ONE_DIGIT(MatchingMsg.levelOneDigit),
    /** A number with two neighbouring digits in the other's place. */
    TRANSPOSED(MatchingMsg.levelTransposed),
    /** A NIK of the same district and birth date with another serial: a slip of the pen, or a twin. */
    SERIAL_DIFFERS(MatchingMsg.levelSerialDiffers),
    /** The digits that are not masked are the same. */
    MASKED_FITS(MatchingMsg.levelMaskedFits),
    MASKED_DIFFERS(MatchingMsg.levelMaskedDiffers),
    /** The row's NIK contradicts the row's own birth date or sex, and yet is the resident's. */
    CONTRADICTED_SAME(MatchingMsg.levelContradictedSame),
    CONTRADICTED_NEAR(MatchingMsg.levelContradictedNear),
    CONTRADICTED_DIFFERENT(MatchingMsg.levelContradictedDifferent),

    /** Every word of the shorter one is in the longer one. */
    PART(MatchingMsg.levelPart),
    /** As many words, some shortened, to an initial or a little more. */
    SHORTENED(MatchingMsg.levelShortened),
    /** As many words, some spelt a little differently and as nobody else's: more a slip of the pen than another name. */
    MISSPELT(MatchingMsg.levelMisspelt),
    /** As many words, some a little different. */
    CLOSE(MatchingMsg.levelClose),
    /** In part the same and in part not quite. */
    PART_CLOSE(MatchingMsg.levelPartClose),
    /** A word in common, and on either side one that the other lacks. */
    SHARED(MatchingMsg.levelShared),

    /** Day and month in the other's place. */
    SWAPPED(MatchingMsg.levelSwapped),
    /** One digit of the date is wrong, or one of day, month and year. */
    ONE_PART(MatchingMsg.levelOnePart),
    /** The register's day is one of those that stand for an unknown one; the year is the same. */
    REGISTER_ROUNDED(MatchingMsg.levelRegisterRounded),
    YEAR_SAME(MatchingMsg.levelYearSame),
    /** The row's day is one of those that stand for an unknown one (1 January, 1 July, 31 December). */
    ROUNDED_SAME(MatchingMsg.levelRoundedSame),
    ROUNDED_YEAR(MatchingMsg.levelRoundedYear),
    ROUNDED_DIFFERENT(MatchingMsg.levelRoundedDifferent),
    /** The row has the year alone. */
    YEAR_FITS(MatchingMsg.levelYearFits),
    YEAR_DIFFERS(MatchingMsg.levelYearDiffers),

    SAME_DISTRICT(MatchingMsg.levelSameDistrict),
    SAME_REGENCY(MatchingMsg.levelSameRegency),
    /** One of the two numbers, RT or RW, is the same. */
    HALF(MatchingMsg.levelHalf);

    private final Message label;

    Level(Message label) {
        this.label = label;
    }

    /** @return in words, in the language of this session */
    public String label() {
        return label.text();
    }
}
