package id.loket.verification.ui.internal.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import id.loket.kernel.text.Refusal;
import id.loket.verification.campaign.CampaignKind;

class CampaignFieldsTest {

    @Test
    void whatWasTypedIsReadInItsOrder() {
        var draft = CampaignFields.draft(List.of("1", "DPT 2027", "KPU", "1-11-2026", "Pemilu", "Surat 12", "31/03/2027"));
        assertEquals(CampaignKind.KPU, draft.kind());
        assertEquals("DPT 2027", draft.name());
        assertEquals(LocalDate.of(2026, 11, 1), draft.listDate());
        assertEquals(LocalDate.of(2027, 3, 31), draft.retainUntil());
    }

    @Test
    void anEmptyDayIsLeftToTheUseCaseAndOneThatIsNoneIsRefused() {
        assertNull(CampaignFields.draft(List.of("0", "a", "b", "", "c", "d", "")).listDate());
        assertThrows(Refusal.class, () -> CampaignFields.draft(List.of("0", "a", "b", "32-1-2026", "c", "d", "")));
    }
}
