package id.loket.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import id.loket.card.PrintAttempt.Place;
import id.loket.card.BlankSupply.SpoilCause;
import id.loket.kernel.CardState;
import id.loket.kernel.ChipNumber;
import id.loket.kernel.IssueReason;
import id.loket.kernel.text.Refusal;

class CardTest {

    private static final Instant NOW = Instant.parse("2026-11-02T01:00:00Z");
    private static final Place PLACE = new Place(new ChipNumber("DKB000001"), "ipp:1", "station-1");

    private final Card card = Card.requested(7, IssueReason.FIRST, NOW);

    @Test
    void aCardGoesFromRequestToHandOver() {
        card.queue(NOW, NOW);
        card.assign(PLACE, NOW);
        card.printing("job-1", NOW);
        card.printed(NOW);
        card.handedOver(NOW);
        assertEquals(CardState.HANDED_OVER, card.state());
        assertEquals(1, card.attempts());
    }

    @Test
    void onlyAQueuedCardGetsABlank() {
        var refusal = assertThrows(Refusal.class, () -> card.assign(PLACE, NOW));
        assertEquals(CardMsg.stepNotAllowed, refusal.reason());
        assertEquals(CardState.REQUESTED, card.state());
    }

    @Test
    void aCardThatIsBeingPrintedCannotBeCalledUntouchedWithoutInspection() {
        inPrinter();
        assertThrows(Refusal.class, () -> card.unused("typed", NOW));
        card.inspect("power cut", NOW);
        card.unused("looked at", NOW);
        assertEquals(CardState.QUEUED, card.state());
        assertNull(card.binding().chip());
    }

    @Test
    void nothingButAnAnswerLeadsOutOfInspection() {
        inPrinter();
        card.inspect("power cut", NOW);
        assertThrows(Refusal.class, () -> card.assign(PLACE, NOW));
        assertThrows(Refusal.class, () -> card.handedOver(NOW));
        assertThrows(Refusal.class, () -> card.inspect("again", NOW));
        card.learn("the printer says completed");
        card.printed(NOW);
        assertEquals(CardState.PRINTED, card.state());
    }

    @Test
    void anAttemptTellsHowFarItCameAndWhatItsDevicesSaidLast() {
        var chip = PLACE.chip();
        card.queue(NOW, NOW);
        var trace = card.assign(PLACE, NOW).trace();
        assertEquals(ActTrace.Step.ASSIGNED, trace.step().orElseThrow());
        card.act().encoding(NOW);
        assertEquals(ActTrace.Step.ENCODING, trace.step().orElseThrow());
        card.act().encoded(chip, NOW);
        assertEquals(chip, trace.read().orElseThrow());
        card.printing("job-1", NOW.plusSeconds(1));
        card.act().heard("pending", NOW.plusSeconds(2), false);
        assertEquals(ActTrace.Step.SUBMITTED, trace.step().orElseThrow());
        card.act().heard("processing", NOW.plusSeconds(3), true);
        assertEquals(ActTrace.Step.PRINTING, trace.step().orElseThrow());
        card.inspect("power cut", NOW.plusSeconds(9));
        assertEquals("processing", trace.answer());
        assertEquals(NOW.plusSeconds(3), trace.answeredAt());
        assertThrows(Refusal.class, () -> card.act().heard("too late", NOW, true));
    }

    @Test
    void aChipIsWrittenOnlyBeforeThePrinterHasTheJob() {
        inPrinter();
        assertThrows(Refusal.class, () -> card.act().encoding(NOW));
        assertThrows(Refusal.class, () -> card.act().encoded(PLACE.chip(), NOW));
    }

    @Test
    void aBlankThatWasCalledUntouchedMayComeToInspectionAgain() {
        inPrinter();
        assertThrows(Refusal.class, () -> card.reopen(true, "printed", NOW));
        card.inspect("power cut", NOW);
        card.unused("looked at", NOW);
        var attempt = card.reopen(true, "printed", NOW);
        assertEquals(CardState.INSPECT, card.state());
        assertEquals("printed", card.note());
        assertEquals(PLACE.chip(), card.binding().chip());
        assertEquals(PLACE.printer(), card.binding().printer());
        assertEquals(PrintAttempt.Result.OPEN, attempt.result());
        assertNull(attempt.endedAt());
        assertEquals(1, card.attempts());
    }

    @Test
    void aSpoiledBlankIsNoLongerInDoubt() {
        inPrinter();
        card.spoiled(SpoilCause.PRINT_FAILURE, "jam", NOW);
        assertThrows(Refusal.class, () -> card.reopen(true, "printed", NOW));
    }

    @Test
    void aSpoiledBlankPutsTheCardBackIntoTheQueueWithItsCause() {
        inPrinter();
        card.spoiled(SpoilCause.PRINT_FAILURE, "jam", NOW);
        assertEquals(CardState.QUEUED, card.state());
        assertEquals("jam", card.note());
        assertNull(card.binding().printer());
    }

    @Test
    void aNoteLongerThanItsColumnIsCut() {
        inPrinter();
        card.inspect("x".repeat(5000), NOW);
        assertEquals(2000, card.note().length());
    }

    private void inPrinter() {
        card.queue(NOW, NOW);
        card.assign(PLACE, NOW);
        card.printing("job-1", NOW);
    }
}
