package id.loket.verification.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import id.loket.access.Role;
import id.loket.kernel.text.Refusal;
import id.loket.registry.fieldwork.OpenWork.Count;
import id.loket.registry.fieldwork.OpenWork.Count.Kind;
import id.loket.store.Store;
import id.loket.testing.FixedClock;
import id.loket.testing.StoreTest;
import id.loket.testing.TestSessions;
import id.loket.verification.campaign.internal.OpenRows;

class OpenRowsTest {

    @TempDir
    private Path folder;
    private Office office;
    private OpenRows open;

    @BeforeEach
    void office(Store store, FixedClock clock) {
        office = new Office(store, clock, folder);
        open = new OpenRows(store);
    }

    @StoreTest
    void rowsOfTheMinistrysListAreOpenInTheirVillages() throws IOException {
        var list = take(CampaignKind.MINISTRY, Office.ANI + Office.BUDI + Office.ANI.replace("9901", "9905"));
        assertEquals(List.of(new Count(list.uuid(), "Daftar", Kind.VILLAGE, "71.10.01.2003", 2),
                new Count(list.uuid(), "Daftar", Kind.VILLAGE, "71.10.01.2004", 1)), counts());
    }

    @StoreTest
    void inmatesAreMetInTheirPrison() throws IOException {
        var list = take(CampaignKind.LAPAS, Office.ANI + Office.BUDI);
        assertEquals(List.of(new Count(list.uuid(), "Daftar", Kind.PRISON, "Lapas Bontang", 2)), counts());
    }

    @StoreTest
    void onlyACampaignsNewestListCounts() throws IOException {
        var campaign = campaign(CampaignKind.KPU);
        office.take(campaign, office.file(Office.HEADERS + Office.ANI));
        var newest = office.take(campaign, office.file(Office.HEADERS + Office.BUDI)).list();
        assertEquals(List.of(new Count(newest.uuid(), "Daftar", Kind.VILLAGE, "71.10.01.2004", 1)), counts());
    }

    @StoreTest
    void whoMayNotWorkOnListsIsRefused(Store store) {
        assertThrows(Refusal.class, () -> open.openByPlace(TestSessions.of(Role.OPERATOR)));
    }

    private List<Count> counts() {
        return open.openByPlace(office.verifier);
    }

    private CampaignList take(CampaignKind kind, String rows) throws IOException {
        return office.take(campaign(kind), office.file(Office.HEADERS + rows)).list();
    }

    private long campaign(CampaignKind kind) {
        return office.campaigns.create(office.verifier, new CampaignDraft(kind, "Daftar", "Lapas Bontang",
                LocalDate.of(2026, 10, 1), "Pemilu", "Surat", LocalDate.of(2027, 3, 31))).id();
    }
}
