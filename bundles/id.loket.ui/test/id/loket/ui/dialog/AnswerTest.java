package id.loket.ui.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;

import id.loket.access.Approval;
import id.loket.access.Permission;
import id.loket.kernel.text.Languages;
import id.loket.kernel.text.Refusal;
import id.loket.ui.internal.UiMsg;

class AnswerTest {

    @Test
    void blanksAroundWhatWasTypedDoNotCount() {
        assertEquals("BA 12/2026", new Answer(Map.of("document", "  BA 12/2026\n")).text("document"));
    }

    @Test
    void whatWasNotAskedForIsEmpty() {
        var answer = new Answer(Map.of());
        assertEquals("", answer.text("words"));
        assertFalse(answer.checked("beyond"));
    }

    @Test
    void aNumberMayBeGroupedAsPeopleWriteIt() {
        assertEquals(1_250_000, new Answer(Map.of("cost", "1.250.000")).whole("cost"));
        assertEquals(1_250_000, new Answer(Map.of("cost", " 1250 000 ")).number("cost"));
    }

    @Test
    void whatIsNoNumberIsRefusedInItsOwnWords() {
        var refusal = assertThrows(Refusal.class, () -> new Answer(Map.of("cost", "sejuta")).whole("cost"));
        assertEquals(UiMsg.numberWrong, refusal.reason());
        assertTrue(refusal.in(Languages.INDONESIAN).startsWith("sejuta bukan angka."));
    }

    @Test
    void theConsentOfTheSecondPersonTravelsWithWhatWasFilledIn() {
        var filledIn = new Answer(Map.of("count", "12", "place", 1));
        var consent = new Approval("kasi", Permission.of("stock.countersign"), "dihitung berdua", Instant.EPOCH);
        var agreed = filledIn.with(consent);
        assertSame(consent, agreed.consent());
        assertEquals(12, agreed.number("count"));
        assertEquals(1, agreed.choice("place"));
        assertThrows(IllegalStateException.class, filledIn::consent);
    }
}
