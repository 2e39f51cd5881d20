package id.loket.verification.campaign.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import id.loket.store.Store;
import id.loket.testing.FixedClock;
import id.loket.testing.StoreTest;
import id.loket.verification.campaign.CampaignList;
import id.loket.verification.campaign.DeletionRecord.Cause;
import id.loket.verification.campaign.Office;
import id.loket.verification.campaign.Watching;

class ExpiredListsTest {

    private static final Duration LONGER_THAN_KEPT = Duration.ofDays(200);

    @TempDir
    private Path folder;
    private Office office;
    private ExpiredLists expired;

    @BeforeEach
    void office(Store store, FixedClock clock) {
        office = new Office(store, clock, folder);
        expired = new ExpiredLists(new ListRemoval(store), clock);
    }

    @AfterEach
    void stop() {
        expired.stop();
    }

    private CampaignList list() throws IOException {
        return office.take(office.campaign(), office.file(Office.HEADERS + Office.ANI)).list();
    }

    @StoreTest
    void aListGoesWhenItsRetentionIsOverThoughNobodyAsks(FixedClock clock) throws IOException {
        var list = list();
        assertEquals(0, expired.delete());
        clock.advance(LONGER_THAN_KEPT);

        assertEquals(1, expired.delete());

        var record = office.lists.deletions(office.verifier).get(0);
        assertEquals(list.id(), record.listId());
        assertEquals(Cause.EXPIRED, record.cause());
        assertEquals(ExpiredLists.ACTOR, record.deletedBy());
        assertEquals(0, expired.delete());
    }

    @StoreTest
    void aDeletionThatWasInterruptedEndsAtTheNextStart() throws IOException {
        var list = list();
        office.lists.delete(office.supervisor, list.id(), "selesai");
        assertEquals(null, office.lists.deletions(office.verifier).get(0).rowsGoneAt());

        assertEquals(0, expired.delete());

        assertNotNull(office.lists.deletions(office.verifier).get(0).rowsGoneAt());
    }

    @StoreTest
    void aVersionThatWasKilledWhileItTookThePlaceOfAnotherGivesItBackAtTheNextStart(Store store) throws IOException {
        var campaign = office.campaign();
        var older = office.take(campaign, office.file(Office.HEADERS + Office.ANI)).list();
        var file = office.file(Office.HEADERS + Office.ANI + Office.BUDI);
        assertThrows(Watching.Killed.class, () -> office.take(campaign, file, new Watching() {

            @Override
            public void rows(int done, double share) {
                if (share > 0.5) {
                    throw new Killed();
                }
            }
        }));
        assertNotNull(found(store, older).successor());
        store.write(transaction -> transaction.entities()
                .createNativeQuery("UPDATE CAMPAIGN_LIST SET ALIVEAT = '2020-01-01 00:00:00' WHERE STATE = 'READING'")
                .executeUpdate());

        expired.delete();

        assertEquals(null, found(store, older).successor());
        assertEquals(1, office.people(older).size());
    }

    private static CampaignList found(Store store, CampaignList list) {
        return store.read(transaction -> transaction.entities().find(CampaignList.class, list.id()));
    }

    @StoreTest
    void aListFromAFieldPackageStaysUntilItsFindingsAreHome(Store store, FixedClock clock) throws IOException {
        var list = list();
        store.write(transaction -> transaction.entities().createNativeQuery("INSERT INTO FIELD_LIST (LISTID, PACKAGEID)"
                + " VALUES (?, 'x')").setParameter(1, list.id()).executeUpdate());
        clock.advance(LONGER_THAN_KEPT);
        assertEquals(0, expired.delete());
    }
}
