package id.loket.stock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import id.loket.kernel.InvalidNumber;
import id.loket.kernel.text.Refusal;

class BlankRangeTest {

    @Test
    void aRangeIsTypedInAnyOfTheUsualWays() {
        var range = BlankRange.parse("DKB000001 - DKB000100");
        assertEquals(100, range.pieces());
        assertEquals(range, BlankRange.parse("dkb000001-dkb000100"));
        assertEquals(range, BlankRange.parse("DKB000001 s/d DKB000100"));
        assertEquals(range, BlankRange.parse("DKB000001..DKB000100"));
        assertEquals(1, BlankRange.parse(" DKB000001 ").pieces());
    }

    @Test
    void aRangeReadsBackAsItIsShown() {
        var range = BlankRange.parse("DKB000001 - DKB000100");
        assertEquals(range, BlankRange.parse(range.toString()));
        assertEquals(range, BlankRange.of(range.series(), 1, 100));
    }

    @Test
    void theEndsMustBeOfOneSeriesAndInOrder() {
        refused(StockMsg.rangeTwoSeries, () -> BlankRange.parse("DKB000001 - DKC000100"));
        refused(StockMsg.rangeTwoSeries, () -> BlankRange.parse("DKB000001 - DKB0000100"));
        refused(StockMsg.rangeBackwards, () -> BlankRange.parse("DKB000100 - DKB000001"));
    }

    @Test
    void aTypingErrorThatMakesAMillionPiecesIsRefused() {
        refused(StockMsg.rangeTooLong, () -> BlankRange.parse("DKB0000001 - DKB1000001"));
    }

    @Test
    void wordsAreNoNumbers() {
        assertThrows(InvalidNumber.class, () -> BlankRange.parse("kardus"));
        refused(StockMsg.rangeForm, () -> BlankRange.parse("DKB000001 DKB000002 DKB000003"));
    }

    private static void refused(StockMsg reason, Executable typed) {
        assertEquals(reason, assertThrows(Refusal.class, typed).reason());
    }
}
