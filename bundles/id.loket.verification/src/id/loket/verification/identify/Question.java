package id.loket.verification.identify;

import id.loket.kernel.Sex;

/**
 * Who is looked for, and why.
 *
 * @param sex if known, else null
 * @param birthYear if known or guessed, else null
 * @param tolerance years by which the birth year may be wrong
 * @param wide compares with everybody and both hands: sex and birth year only show what differs. For when nobody was found
 *            among people of that sex and age
 * @param rowId the row of a list that the person stands in, or null
 * @param reason why somebody is searched for; goes into the audit trail
 */
public record Question(Sex sex, Integer birthYear, int tolerance, boolean wide, Long rowId, String reason) {

    /**
     * @param why the reason
     * @return a question about somebody of whom nothing is known, over everybody and both hands
     */
    public static Question aboutAnybody(String why) {
        return new Question(null, null, 0, true, null, why);
    }

    /** @return the same, over everybody and both hands */
    public Question widened() {
        return new Question(sex, birthYear, tolerance, true, rowId, reason);
    }
}
