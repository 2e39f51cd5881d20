package id.loket.verification.campaign.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

class ExpiredListsTest {

    private static final Duration LONGER_THAN_KEPT = Duration.ofDays(200);

    @TempDir
    private Path folder;
    private Office office;
    private ExpiredLists expired;

    @BeforeEach
    void office(Store store, FixedClock clock) {
        office = new Office(store, clock, folder);
        expired = new ExpiredLists(store, clock);
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
    void aListFromAFieldPackageStaysUntilItsFindingsAreHome(Store store, FixedClock clock) throws IOException {
        var list = list();
        store.write(transaction -> transaction.entities().createNativeQuery("INSERT INTO FIELD_LIST (LISTID, PACKAGEID)"
                + " VALUES (?, 'x')").setParameter(1, list.id()).executeUpdate());
        clock.advance(LONGER_THAN_KEPT);
        assertEquals(0, expired.delete());
    }
}
