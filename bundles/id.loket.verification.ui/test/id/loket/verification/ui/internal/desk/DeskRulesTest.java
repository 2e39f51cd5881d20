package id.loket.verification.ui.internal.desk;

import static id.loket.verification.ui.internal.desk.People.OFFICE;
import static id.loket.verification.ui.internal.desk.People.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import id.loket.matching.Level;
import id.loket.matching.Verdict;
import id.loket.verification.campaign.RowState;
import id.loket.verification.desk.FieldAgreement;
import id.loket.verification.desk.Flag;
import id.loket.verification.desk.HomeGroup;
import id.loket.verification.desk.Outcome;
import id.loket.verification.desk.RowFilter;
import id.loket.verification.desk.Totals;
import id.loket.verification.desk.Totals.Figure;
import id.loket.verification.desk.Totals.OutcomeFigure;

class DeskRulesTest {

    @Test
    void eachOutcomeHasALetterOfItsOwn() {
        var letters = Arrays.stream(Outcome.values()).map(OutcomeKeys::letter).collect(Collectors.toSet());
        assertEquals(Outcome.values().length, letters.size());
        assertTrue(letters.stream().allMatch(letter -> letter >= 'a' && letter <= 'z'), letters.toString());
    }

    @Test
    void rowsThatDoNotTellTheirHomeAreCalledSo() {
        var rows = new Totals.Figure(246, RowFilter.all(7).fromRegency(RowFilter.NOWHERE));
        var line = FigureLine.of(List.of(new HomeGroup(RowFilter.NOWHERE, "", rows, rows))).get(0);
        assertEquals(DeskText.homeUntold.text(), line.label());
    }

    @Test
    void theNextOpenRowBelowComesNextAndThenThoseAbove() {
        var first = row(1, RowState.OPEN, Verdict.LOOK, OFFICE);
        var second = row(2, RowState.OPEN, Verdict.LOOK, OFFICE);
        var done = row(3, RowState.DECIDED, Verdict.LOOK, OFFICE);
        var last = row(4, RowState.CONTESTED, Verdict.LOOK, OFFICE);
        var rows = List.of(first, second, done, last);
        assertEquals(Optional.of(last), QueueWords.next(rows, second));
        assertEquals(Optional.of(first), QueueWords.next(rows, last));
        assertEquals(Optional.empty(), QueueWords.next(List.of(second), second));
    }

    @Test
    void aDecidedRowLeavesTheOpenRowsAndStaysAmongAll() {
        var decided = row(1, RowState.DECIDED, Verdict.SAME, OFFICE);
        assertFalse(QueueWords.belongs(decided, RowFilter.all(7).with(RowState.OPEN)));
        assertTrue(QueueWords.belongs(decided, RowFilter.all(7)));
        assertFalse(QueueWords.belongs(decided, RowFilter.all(7).with(Outcome.RELEASED)));
    }

    @Test
    void aScoreIsToldAsALevelThatRisesWithIt() {
        assertEquals(Likelihood.UNLIKELY, Likelihood.of(-3));
        assertEquals(Likelihood.POSSIBLE, Likelihood.of(0));
        assertEquals(Likelihood.SURE, Likelihood.of(20));
        assertEquals(Likelihood.LEVELS, Likelihood.SURE.level());
    }

    @Test
    void aFieldSpeaksForOrAgainstByItsWeight() {
        assertEquals(Speaks.STRONGLY_FOR, Speaks.of(field(12)));
        assertEquals(Speaks.NOT, Speaks.of(field(0)));
        assertEquals(Speaks.STRONGLY_AGAINST, Speaks.of(field(-9)));
    }

    @Test
    void thePartsAddUpToTheRowsAndTheResidualIsToldEvenWhenItIsNothing() {
        var all = RowFilter.all(7);
        var totals = new Totals(new Figure(427, all), new Figure(31, all.with(RowState.OPEN)), new Figure(2, all.with(RowState.CONTESTED)),
                List.of(new OutcomeFigure(Outcome.NOT_FOUND, new Figure(184, all.with(Outcome.NOT_FOUND))),
                        new OutcomeFigure(Outcome.RELEASED, new Figure(210, all.with(Outcome.RELEASED)))),
                Map.of(Flag.PRINTED, new Figure(127, all.with(Flag.PRINTED))));
        var lines = FigureLine.of(totals);
        var parts = lines.stream().filter(line -> line.section().equals(DeskText.sectionOutcome.text())).toList();
        assertEquals(427, lines.get(0).count());
        assertEquals(427, parts.stream().mapToLong(FigureLine::count).sum());
        var residual = parts.get(parts.size() - 1);
        assertEquals(0, residual.count());
        assertEquals(DeskText.figureResidual.text(), residual.label());
        assertTrue(lines.stream().filter(line -> line != residual).allMatch(line -> line.filter() != null));
    }

    private static FieldAgreement field(double weight) {
        return new FieldAgreement("Nama", "A", "B", Level.CLOSE, weight);
    }
}
