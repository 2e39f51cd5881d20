package id.loket.stock.internal;

import static id.loket.stock.Place.OFFICE;
import static id.loket.stock.internal.LedgerDesk.BOX;
import static id.loket.stock.internal.LedgerDesk.HOPPER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;

import id.loket.access.Role;
import id.loket.kernel.text.Refusal;
import id.loket.stock.Movement;
import id.loket.testing.StoreTest;
import id.loket.testing.TestSessions;
import id.loket.testing.TestStore;

class LedgerProofTest {

    private LedgerDesk desk;

    @BeforeEach
    void open(TestStore test) {
        desk = new LedgerDesk(test);
    }

    @StoreTest
    void movementsFromBeforeTheChainAreSealedOnceAndThatIsAudited(TestStore test) {
        desk.receive(BOX);
        desk.move("DKB000001 - DKB000010", OFFICE, HOPPER, Movement.Kind.LOAD);
        desk.sql("UPDATE BLANK_MOVEMENT SET BORN = NULL, ROWMAC = NULL, CHAINMAC = NULL");
        desk.sql("UPDATE BLANK_LEDGER SET CHAINMAC = NULL, ANCHOREDON = NULL");
        test.restart();
        open(test);
        desk.move("DKB000011 - DKB000020", OFFICE, HOPPER, Movement.Kind.LOAD);
        desk.assertWhole();
        assertEquals(1, test.auditTrail().entries("stock.ledger.seal").size());
        assertEquals(List.of("movement:1-2"), test.auditTrail().entries("stock.ledger.seal").get(0).subjects().subList(0, 1));
    }

    @StoreTest
    void whoTakesTheChainAwayDoesNotGetItSealedAnew() {
        desk.history();
        desk.sql("UPDATE BLANK_MOVEMENT SET BORN = NULL, ROWMAC = NULL, CHAINMAC = NULL, PIECES = 3 WHERE ID = 2");
        desk.sql("UPDATE BLANK_LEDGER SET CHAINMAC = NULL");
        assertEquals(List.of("CHANGED 2"), desk.findings());
    }

    @StoreTest
    void aChangedMovementIsNamed() {
        desk.history();
        desk.sql("UPDATE BLANK_MOVEMENT SET ACTOR = 'orang lain' WHERE ID = 3");
        assertEquals(List.of("CHANGED 3"), desk.findings());
        assertTrue(desk.check.verify(TestSessions.all(), count -> { }).findings().get(0).text().contains("3"));
    }

    @StoreTest
    void aDeletedMovementIsNamed() {
        desk.history();
        desk.sql("DELETE FROM BLANK_MOVEMENT WHERE ID = 3");
        assertEquals(List.of("DELETED 3"), desk.findings());
    }

    @StoreTest
    void anInsertedMovementIsNamed() {
        desk.history();
        copy(2, 7);
        desk.sql("UPDATE BLANK_MOVEMENT SET BORN = 7 WHERE ID = 7");
        desk.sql("UPDATE BLANK_LEDGER SET LASTMOVEMENT = 7, CHAINMAC = 'AAAAAAAAAAAAAAAAAAAAAA'");
        assertEquals(List.of("INSERTED 7"), desk.findings());
    }

    @StoreTest
    void aHeadThatDoesNotFitIsFound() {
        desk.history();
        desk.sql("UPDATE BLANK_LEDGER SET CHAINMAC = 'AAAAAAAAAAAAAAAAAAAAAA'");
        assertEquals(List.of("CHANGED 6"), desk.findings());
        desk.sql("UPDATE BLANK_LEDGER SET LASTMOVEMENT = 9");
        assertEquals(List.of("TAIL_CUT 7-9"), desk.findings());
    }

    @StoreTest
    void movementsInAnotherOrderAreNamed() {
        desk.history();
        desk.sql("UPDATE BLANK_MOVEMENT SET ID = 99 WHERE ID = 3");
        desk.sql("UPDATE BLANK_MOVEMENT SET ID = 3 WHERE ID = 4");
        desk.sql("UPDATE BLANK_MOVEMENT SET ID = 4 WHERE ID = 99");
        assertEquals(List.of("REORDERED 4"), desk.findings());
    }

    @StoreTest
    void movementsCutOffTheEndAreNamedAlsoWhenTheHeadIsSetBack() {
        desk.history();
        desk.sql("DELETE FROM BLANK_MOVEMENT WHERE ID > 4");
        desk.sql("UPDATE BLANK_LEDGER SET LASTMOVEMENT = 4, CHAINMAC = (SELECT CHAINMAC FROM BLANK_MOVEMENT WHERE ID = 4)");
        assertEquals(List.of("TAIL_CUT 5-6"), desk.findings());
        desk.move("DKB000030", OFFICE, HOPPER, Movement.Kind.LOAD);
        desk.move("DKB000031", OFFICE, HOPPER, Movement.Kind.LOAD);
        desk.move("DKB000032", OFFICE, HOPPER, Movement.Kind.LOAD);
        assertEquals(List.of("RECOMPUTED 6"), desk.findings());
    }

    @StoreTest
    void movementsRecomputedByHandWithTheirSumsAreNamed() {
        desk.history();
        desk.sql("UPDATE BLANK_MOVEMENT SET CHAINMAC = 'AAAAAAAAAAAAAAAAAAAAAA', ROWMAC = 'BBBBBBBBBBBBBBBBBBBBBB',"
                + " LASTSERIAL = LASTSERIAL WHERE ID > 3");
        desk.sql("UPDATE BLANK_LEDGER SET CHAINMAC = 'AAAAAAAAAAAAAAAAAAAAAA'");
        assertEquals(List.of("RECOMPUTED 4-6"), desk.findings());
    }

    @StoreTest
    void theHeadIsInTheAuditTrailOnceADayAndAtEachClosing(TestStore test) {
        desk.history();
        desk.clock.advance(Duration.ofDays(1));
        desk.move("DKB000030", OFFICE, HOPPER, Movement.Kind.LOAD);
        desk.move("DKB000031", OFFICE, HOPPER, Movement.Kind.LOAD);
        desk.store.write(transaction -> new Ledger(transaction).anchor("tutup hari"));
        var heads = test.auditTrail().entries(LedgerChain.HEAD_ACTION);
        assertEquals(List.of("movement:1", "movement:6", "movement:8"),
                heads.stream().map(entry -> entry.subjects().get(0)).toList());
    }

    @StoreTest
    void whoMayNotVerifyIsRefused() {
        assertThrows(Refusal.class, () -> desk.check.verify(TestSessions.of(Role.OPERATOR), count -> { }));
    }

    private void copy(long from, long to) {
        var columns = MovementContent.COLUMNS.substring(2);
        desk.sql("INSERT INTO BLANK_MOVEMENT (ID" + columns + ") SELECT CAST(" + to + " AS BIGINT)" + columns
                + " FROM BLANK_MOVEMENT WHERE ID = " + from);
    }
}
