package id.loket.verification.ui.internal.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;

import id.loket.kernel.text.Refusal;
import id.loket.ui.dialog.Answer;
import id.loket.verification.campaign.CampaignKind;

class CampaignFieldsTest {

    @Test
    void whatWasTypedIsReadFieldByField() {
        var draft = CampaignFields.draft(new Answer(Map.of("kind", 1, "name", "DPT 2027", "source", "KPU", "listDate", "1-11-2026",
                "purpose", "Pemilu", "legalBasis", "Surat 12", "retainUntil", "31/03/2027")));
        assertEquals(CampaignKind.KPU, draft.kind());
        assertEquals("DPT 2027", draft.name());
        assertEquals("KPU", draft.source());
        assertEquals(LocalDate.of(2026, 11, 1), draft.listDate());
        assertEquals("Pemilu", draft.purpose());
        assertEquals("Surat 12", draft.legalBasis());
        assertEquals(LocalDate.of(2027, 3, 31), draft.retainUntil());
    }

    @Test
    void anEmptyDayIsLeftToTheUseCaseAndOneThatIsNoneIsRefused() {
        assertNull(CampaignFields.draft(new Answer(Map.of("kind", 0, "listDate", ""))).listDate());
        assertThrows(Refusal.class, () -> CampaignFields.draft(new Answer(Map.of("kind", 0, "listDate", "32-1-2026"))));
    }
}
