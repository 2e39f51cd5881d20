package id.loket.verification.desk.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import id.loket.matching.Level;
import id.loket.matching.Verdict;
import id.loket.verification.desk.Choice;
import id.loket.verification.desk.ContestCause;
import id.loket.verification.desk.Outcome;

/**
 * When one person is not enough.
 *
 * @param verdict what is proposed, or null
 * @param best the resident proposed, or null
 * @param nik how well the chosen resident's NIK agrees
 * @param name how well the name does
 * @param birthDate how well the birth date does
 * @param chosenElsewhere whether the resident is chosen for another row of the list
 */
record ContestRule(Verdict verdict, Long best, Level nik, Level name, Level birthDate, boolean chosenElsewhere) {

    private static final Set<Outcome> GRAVE = EnumSet.of(Outcome.ALIAS_CONFIRMED, Outcome.DECEASED, Outcome.DUPLICATE_NIK);
    private static final Set<Level> SAME_NIK = EnumSet.of(Level.SAME, Level.CONTRADICTED_SAME);
    private static final Set<Level> OTHER_DATE = EnumSet.of(Level.DIFFERENT, Level.YEAR_DIFFERS, Level.ROUNDED_DIFFERENT);

    List<ContestCause> causes(Choice choice) {
        var causes = new ArrayList<ContestCause>();
        if (choice.contested()) {
            causes.add(ContestCause.ASKED);
        }
        if (verdict == Verdict.SAME && !best.equals(choice.residentId())) {
            causes.add(ContestCause.AGAINST_PROPOSAL);
        }
        if (choice.residentId() != null && isUnlikely()) {
            causes.add(ContestCause.UNLIKELY_RESIDENT);
        }
        if (choice.residentId() != null && chosenElsewhere) {
            causes.add(ContestCause.CHOSEN_TWICE);
        }
        if (GRAVE.contains(choice.outcome())) {
            causes.add(ContestCause.GRAVE_OUTCOME);
        }
        return causes;
    }

    /** Of what lists nearly always have, something says that it is somebody else, and the number does not speak against that. */
    private boolean isUnlikely() {
        return !SAME_NIK.contains(nik) && (name == Level.DIFFERENT || OTHER_DATE.contains(birthDate));
    }
}
