package id.loket.verification.identify.internal;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import id.loket.kernel.FingerPosition;
import id.loket.kernel.Sex;
import id.loket.registry.biometrics.EnrolledFinger;
import id.loket.verification.identify.IdentifyMsg;
import id.loket.verification.identify.Question;

/**
 * Whose fingers are compared at all.
 *
 * @param fingers which of them
 * @param sex or null for both
 * @param fromYear earliest birth year
 * @param toYear latest birth year
 */
record Block(Set<FingerPosition> fingers, Sex sex, int fromYear, int toYear) {

    private static final Set<FingerPosition> BOTH = EnumSet.of(FingerPosition.RIGHT_INDEX, FingerPosition.LEFT_INDEX);

    static Block of(Question question, FingerPosition finger) {
        if (question.wide()) {
            return new Block(BOTH, null, Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
        var year = question.birthYear();
        return new Block(EnumSet.of(finger), question.sex(), year == null ? Integer.MIN_VALUE : year - question.tolerance(),
                year == null ? Integer.MAX_VALUE : year + question.tolerance());
    }

    boolean holds(EnrolledFinger finger) {
        return fingers.contains(finger.position()) && (sex == null || sex == finger.sex())
                && finger.birthYear() >= fromYear && finger.birthYear() <= toYear;
    }

    String sexInWords() {
        return sex == null ? IdentifyMsg.anySex.text() : sex.label().toLowerCase(Locale.ROOT);
    }

    /** Years are no counts: they are not grouped. */
    String yearsInWords() {
        return fromYear == Integer.MIN_VALUE ? IdentifyMsg.anyYear.text()
                : IdentifyMsg.years.text(String.valueOf(fromYear), String.valueOf(toYear));
    }
}
