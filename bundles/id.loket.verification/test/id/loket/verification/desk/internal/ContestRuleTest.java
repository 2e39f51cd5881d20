package id.loket.verification.desk.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import id.loket.matching.Level;
import id.loket.matching.Verdict;
import id.loket.verification.desk.Choice;
import id.loket.verification.desk.ContestCause;
import id.loket.verification.desk.Outcome;

class ContestRuleTest {

    private static final long ANI = 7;

    @Test
    void whatTheProposalSaysNeedsOnePerson() {
        assertEquals(List.of(), agreeing(Verdict.SAME).causes(choice(Outcome.FOUND_NOT_RECORDED, ANI)));
        assertEquals(List.of(), rule(Verdict.DIFFERENT, null, Level.MISSING, Level.MISSING, Level.MISSING, false)
                .causes(choice(Outcome.NOT_FOUND, null)));
    }

    @Test
    void whoeverTurnsDownACertainProposalIsNotAlone() {
        assertEquals(List.of(ContestCause.AGAINST_PROPOSAL), agreeing(Verdict.SAME).causes(choice(Outcome.NOT_FOUND, null)));
        assertEquals(List.of(ContestCause.AGAINST_PROPOSAL),
                agreeing(Verdict.SAME).causes(choice(Outcome.FOUND_NOT_RECORDED, ANI + 1)));
    }

    @Test
    void anotherNameOrBirthDateIsUnlikelyUnlessTheNikIsTheSame() {
        var other = choice(Outcome.FOUND_NOT_RECORDED, ANI);
        assertEquals(List.of(ContestCause.UNLIKELY_RESIDENT),
                rule(null, null, Level.DIFFERENT, Level.DIFFERENT, Level.SAME, false).causes(other));
        assertEquals(List.of(ContestCause.UNLIKELY_RESIDENT),
                rule(null, null, Level.MISSING, Level.SAME, Level.YEAR_DIFFERS, false).causes(other));
        assertEquals(List.of(), rule(null, null, Level.SAME, Level.DIFFERENT, Level.SAME, false).causes(other));
        assertEquals(List.of(), rule(null, null, Level.MISSING, Level.MISSPELT, Level.SWAPPED, false).causes(other));
    }

    @Test
    void oneResidentForTwoRowsTakesTwoPeople() {
        assertEquals(List.of(ContestCause.CHOSEN_TWICE), rule(null, null, Level.SAME, Level.SAME, Level.SAME, true)
                .causes(choice(Outcome.FOUND_NOT_RECORDED, ANI)));
    }

    @ParameterizedTest
    @EnumSource(names = { "ALIAS_CONFIRMED", "DECEASED", "DUPLICATE_NIK" })
    void graveOutcomesTakeTwoPeople(Outcome outcome) {
        assertEquals(List.of(ContestCause.GRAVE_OUTCOME), agreeing(Verdict.SAME).causes(choice(outcome, ANI)));
    }

    @Test
    void whoeverAsksForASecondPersonGetsOne() {
        var asked = new Choice(1, 1, Outcome.FOUND_NOT_RECORDED, ANI, "", true);
        assertEquals(List.of(ContestCause.ASKED), agreeing(Verdict.SAME).causes(asked));
    }

    private static ContestRule agreeing(Verdict verdict) {
        return rule(verdict, ANI, Level.SAME, Level.SAME, Level.SAME, false);
    }

    private static ContestRule rule(Verdict verdict, Long best, Level nik, Level name, Level birth, boolean elsewhere) {
        return new ContestRule(verdict, best, nik, name, birth, elsewhere);
    }

    private static Choice choice(Outcome outcome, Long resident) {
        return new Choice(1, 1, outcome, resident, "", false);
    }
}
