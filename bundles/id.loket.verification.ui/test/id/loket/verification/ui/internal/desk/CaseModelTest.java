package id.loket.verification.ui.internal.desk;

import static id.loket.verification.ui.internal.desk.People.ELSEWHERE;
import static id.loket.verification.ui.internal.desk.People.OFFICE;
import static id.loket.verification.ui.internal.desk.People.candidate;
import static id.loket.verification.ui.internal.desk.People.opened;
import static id.loket.verification.ui.internal.desk.People.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import id.loket.matching.Verdict;
import id.loket.verification.campaign.RowState;
import id.loket.verification.desk.Flag;
import id.loket.verification.desk.Outcome;

class CaseModelTest {

    @Test
    void whoIsProposedBeyondDoubtIsChosenAndEnterTakesWhatTheFactsSay() {
        var model = new CaseModel(opened(row(1, RowState.OPEN, Verdict.SAME, OFFICE), candidate(11)), OFFICE);
        assertEquals(1, model.chosen());
        assertEquals(Optional.of(Outcome.FOUND_RECORDED_PRINTED), model.suggested());
        assertEquals(11L, model.choice(Outcome.FOUND_RECORDED_PRINTED, " ada ", false).residentId());
        assertEquals("ada", model.choice(Outcome.FOUND_RECORDED_PRINTED, " ada ", false).note());
        assertEquals(3, model.choice(Outcome.FOUND_RECORDED_PRINTED, "", false).version());
    }

    @Test
    void whereAPersonHasToLookNobodyIsChosenAndEnterDoesNothing() {
        var model = new CaseModel(opened(row(1, RowState.OPEN, Verdict.LOOK, OFFICE), candidate(11), candidate(12)), OFFICE);
        assertEquals(CaseModel.UNDECIDED, model.chosen());
        assertEquals(Optional.empty(), model.suggested());
        assertFalse(model.offers(Outcome.FOUND_NOT_RECORDED));
        assertTrue(model.offers(Outcome.NOT_FOUND));
        assertEquals(11, model.beside().orElseThrow().resident().id());
    }

    @Test
    void theOutcomeOfAnotherCandidateIsToldByWhatIsTrueOfThatOne() {
        var model = new CaseModel(opened(row(1, RowState.OPEN, Verdict.LOOK, OFFICE), candidate(11), candidate(12, Flag.RECORDED),
                candidate(13)), OFFICE);
        assertTrue(model.choose(2));
        assertEquals(Optional.of(Outcome.FOUND_RECORDED_NOT_PRINTED), model.suggested());
        assertTrue(model.choose(3));
        assertEquals(Optional.of(Outcome.FOUND_NOT_RECORDED), model.suggested());
        assertFalse(model.choose(4));
        assertEquals(3, model.chosen());
    }

    @Test
    void nobodyOfAnotherRegencyBelongsThere() {
        var model = new CaseModel(opened(row(1, RowState.OPEN, Verdict.DIFFERENT, ELSEWHERE), candidate(11)), OFFICE);
        assertEquals(CaseModel.NOBODY, model.chosen());
        assertEquals(Optional.of(Outcome.OTHER_REGENCY), model.suggested());
        var here = new CaseModel(opened(row(1, RowState.OPEN, Verdict.DIFFERENT, OFFICE), candidate(11)), OFFICE);
        assertEquals(Optional.of(Outcome.NOT_FOUND), here.suggested());
    }

    @Test
    void anOutcomeThatSaysNobodyLetsTheChosenOneGo() {
        var model = new CaseModel(opened(row(1, RowState.OPEN, Verdict.SAME, OFFICE), candidate(11)), OFFICE);
        assertNull(model.choice(Outcome.NOT_FOUND, "", false).residentId());
        assertEquals(11L, model.choice(Outcome.RELEASED, "", false).residentId());
    }

    @Test
    void whereTheMatcherHasNotLookedEnterDecidesNothing() {
        var model = new CaseModel(opened(row(1, RowState.OPEN, null, OFFICE)), OFFICE);
        assertEquals(CaseModel.UNDECIDED, model.chosen());
        assertEquals(Optional.empty(), model.suggested());
        assertTrue(model.choose(CaseModel.NOBODY));
        assertTrue(model.suggested().isPresent());
    }

    @Test
    void theSecondPersonChoosesAnew() {
        var model = new CaseModel(opened(row(1, RowState.CONTESTED, Verdict.SAME, OFFICE), candidate(11)), OFFICE);
        assertTrue(model.isOpen());
        assertEquals(CaseModel.UNDECIDED, model.chosen());
    }

    @Test
    void aDecidedRowIsLookedAtAndNotDecidedAgain() {
        var model = new CaseModel(opened(row(1, RowState.DECIDED, Verdict.SAME, OFFICE), candidate(11)), OFFICE);
        assertFalse(model.isOpen());
        assertEquals(Optional.empty(), model.suggested());
        assertFalse(model.offers(Outcome.NOT_FOUND));
    }

    @Test
    void whoWasFoundBySearchingIsChosenAndStandsThereOnce() {
        var model = new CaseModel(opened(row(1, RowState.OPEN, Verdict.LOOK, OFFICE), candidate(11)), OFFICE);
        model.add(candidate(12, Flag.PRINTED));
        assertEquals(2, model.chosen());
        assertEquals(Optional.of(Outcome.FOUND_RECORDED_PRINTED), model.suggested());
        model.add(candidate(11));
        assertEquals(1, model.chosen());
        assertEquals(2, model.candidates().size());
    }
}
