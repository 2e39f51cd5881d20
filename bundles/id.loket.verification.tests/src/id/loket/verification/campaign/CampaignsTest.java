package id.loket.verification.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import id.loket.access.Role;
import id.loket.kernel.text.Refusal;
import id.loket.store.Store;
import id.loket.testing.FixedClock;
import id.loket.testing.StoreTest;
import id.loket.testing.TestSessions;
import id.loket.testing.TestStore;

class CampaignsTest {

    @TempDir
    private Path folder;
    private Office office;

    @BeforeEach
    void office(Store store, FixedClock clock) {
        office = new Office(store, clock, folder);
    }

    @StoreTest
    void aCampaignSaysWhatForByWhatRightAndUntilWhen() {
        var id = office.campaign();
        assertEquals(Office.draft(), office.campaigns.byId(office.verifier, id).orElseThrow().draft());
        assertEquals(List.of(id), office.campaigns.all(office.verifier).stream().map(Campaign::id).toList());
    }

    @StoreTest
    void withoutPurposeLegalBasisOrRetentionNothingIsKept() {
        var whole = Office.draft();
        var noPurpose = new CampaignDraft(whole.kind(), whole.name(), whole.source(), whole.listDate(), " ",
                whole.legalBasis(), whole.retainUntil());
        var noBasis = new CampaignDraft(whole.kind(), whole.name(), whole.source(), whole.listDate(), whole.purpose(),
                null, whole.retainUntil());
        var past = new CampaignDraft(whole.kind(), whole.name(), whole.source(), whole.listDate(), whole.purpose(),
                whole.legalBasis(), LocalDate.of(2026, 11, 1));
        assertEquals(CampaignMsg.campaignLacks, refusal(noPurpose));
        assertEquals(CampaignMsg.campaignLacks, refusal(noBasis));
        assertEquals(CampaignMsg.retentionOver, refusal(past));
        assertEquals(List.of(), office.campaigns.all(office.verifier));
    }

    @StoreTest
    void aCampaignIsExpiredOnceItsRetentionIsOverWhileAListIsThere(FixedClock clock) throws Exception {
        var id = office.campaign();
        clock.advance(Duration.ofDays(365));
        assertEquals(List.of(), office.campaigns.expired(office.verifier));
        clock.advance(Duration.ofDays(-365));
        office.take(id, office.file(Office.HEADERS + Office.ANI));
        assertEquals(List.of(), office.campaigns.expired(office.verifier));
        clock.advance(Duration.ofDays(365));
        assertEquals(1, office.campaigns.expired(office.verifier).size());
    }

    @StoreTest
    void whoMayNotWorkOnListsSeesNoCampaign(TestStore test) {
        assertThrows(Refusal.class, () -> office.campaigns.all(TestSessions.of(Role.OPERATOR)));
        assertThrows(Refusal.class, () -> office.campaigns.create(TestSessions.of(Role.HEAD), Office.draft()));
    }

    private Object refusal(CampaignDraft draft) {
        return assertThrows(Refusal.class, () -> office.campaigns.create(office.verifier, draft)).reason();
    }
}
