package id.loket.stock.internal;

import static id.loket.stock.Place.DESTROYED;
import static id.loket.stock.Place.LOST;
import static id.loket.stock.Place.OFFICE;
import static id.loket.stock.Place.OUTSIDE;
import static id.loket.stock.internal.LedgerDesk.BOX;
import static id.loket.stock.internal.LedgerDesk.COURIER;
import static id.loket.stock.internal.LedgerDesk.HOPPER;
import static id.loket.stock.internal.LedgerDesk.entry;
import static id.loket.stock.internal.LedgerDesk.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;

import id.loket.kernel.text.Refusal;
import id.loket.stock.BlankRange;
import id.loket.stock.Movement;
import id.loket.stock.Place;
import id.loket.stock.StockMsg;
import id.loket.testing.FixedClock;
import id.loket.testing.StoreTest;
import id.loket.testing.TestStore;

class LedgerTest {

    private LedgerDesk desk;

    @BeforeEach
    void open(TestStore test) {
        desk = new LedgerDesk(test);
    }

    @StoreTest
    void piecesThatLieElsewhereAreRefusedWithNumberAndBothPlaces() {
        desk.receive(BOX);
        desk.move("DKB000001 - DKB000010", OFFICE, HOPPER, Movement.Kind.LOAD);
        var refusal = assertThrows(Refusal.class, () -> desk.move("DKB000010 - DKB000020", OFFICE, COURIER, Movement.Kind.SEND));
        assertEquals(StockMsg.liesElsewhere, refusal.reason());
        assertTrue(refusal.happened().contains("DKB000010"), refusal::happened);
        refused(StockMsg.notInStore, () -> desk.move("DKB000101", OFFICE, HOPPER, Movement.Kind.LOAD));
        refused(StockMsg.samePlace, () -> desk.move("DKB000020", OFFICE, OFFICE, Movement.Kind.UNLOAD));
        refused(StockMsg.numberInBooks, () -> desk.receive(BlankRange.parse("DKB000100 - DKB000110")));
    }

    @StoreTest
    void losingLendingAndDestroyingNeedTwoPeopleAndAPaper() {
        desk.receive(BOX);
        var one = BlankRange.parse("DKB000001");
        refused(StockMsg.paperMissing, () -> desk.move(one, OFFICE, LOST, entry(Movement.Kind.LOSE).approved("penyelia")));
        refused(StockMsg.twoPeople, () -> desk.move(one, OFFICE, LOST, entry(Movement.Kind.LOSE).by("LP-1")));
        refused(StockMsg.twoPeople, () -> desk.move(one, OFFICE, LOST, entry(Movement.Kind.LOSE).by("LP-1").approved("gudang")));
        refused(StockMsg.twoPeople, () -> desk.move(one, OFFICE, new Place("lent:71.01"), entry(Movement.Kind.LEND).by("BA-1")));
        refused(StockMsg.twoPeople, () -> desk.move(one, OFFICE, DESTROYED, entry(Movement.Kind.DESTROY).by("BA-1")));
        desk.move(one, OFFICE, LOST, entry(Movement.Kind.LOSE).by("LP-1").approved("penyelia"));
        assertEquals(1, desk.balance().at(LOST));
    }

    @StoreTest
    void aMovementTakenBackPutsThePiecesBackAndIsTakenBackOnce() {
        desk.receive(BOX);
        var load = desk.move("DKB000001 - DKB000010", OFFICE, HOPPER, Movement.Kind.LOAD);
        refused(StockMsg.twoPeople, () -> desk.reverse(load.id(), "gudang"));
        var back = desk.reverse(load.id(), "penyelia");
        assertEquals(load.id(), back.reverses());
        assertEquals(100, desk.balance().at(OFFICE));
        assertEquals(0, desk.balance().at(HOPPER));
        refused(StockMsg.reversedAlready, () -> desk.reverse(load.id(), "penyelia"));
        refused(StockMsg.notReversible, () -> desk.reverse(back.id(), "penyelia"));
        refused(StockMsg.noSuchMovement, () -> desk.reverse(99, "penyelia"));
        desk.assertWhole();
    }

    @StoreTest
    void aMovementIsNotTakenBackOncePiecesMovedOnAlsoWhenTheyCameBack() {
        desk.receive(BOX);
        var load = desk.move("DKB000001 - DKB000010", OFFICE, HOPPER, Movement.Kind.LOAD);
        desk.move("DKB000004", HOPPER, OFFICE, Movement.Kind.UNLOAD);
        refused(StockMsg.movedOn, () -> desk.reverse(load.id(), "penyelia"));
        desk.move("DKB000004", OFFICE, HOPPER, Movement.Kind.LOAD);
        refused(StockMsg.movedOn, () -> desk.reverse(load.id(), "penyelia"));
    }

    @StoreTest
    void aReceiptTakenBackIsNoLongerReceived() {
        var receipt = desk.receive(BOX);
        desk.reverse(receipt.id(), "penyelia");
        assertEquals(0, desk.balance().received());
        assertEquals(0, desk.balance().residual());
        desk.assertWhole();
    }

    @StoreTest
    void whatACourierDoesNotDeliverStaysVisiblyWithHim() {
        desk.receive(BOX);
        desk.move("DKB000001 - DKB000050", OFFICE, COURIER, Movement.Kind.SEND);
        desk.move("DKB000001 - DKB000048", COURIER, new Place("district:71.10.01"), Movement.Kind.ARRIVE);
        assertEquals(2, desk.balance().at(COURIER));
        assertEquals(0, desk.balance().residual());
    }

    @StoreTest
    void twoLedgersInOneTransactionNumberTheirMovementsOneAfterTheOther() {
        desk.store.write(transaction -> {
            new Ledger(transaction).move(BOX, OUTSIDE, OFFICE, entry(Movement.Kind.RECEIPT));
            new Ledger(transaction).move(BOX, OFFICE, HOPPER, entry(Movement.Kind.LOAD));
            return new Ledger(transaction).move(BOX, HOPPER, OFFICE, entry(Movement.Kind.UNLOAD));
        });
        assertEquals(List.of(1L, 2L, 3L), ids());
        desk.assertWhole();
    }

    @StoreTest
    void morePiecesMayLieInOneRangeThanOneMovementMayCarry() {
        desk.receive(BlankRange.of("DKC#7", 1, 200_000));
        desk.receive(BlankRange.of("DKC#7", 200_001, 400_000));
        desk.move(BlankRange.of("DKC#7", 150_000, 250_000), OFFICE, HOPPER, entry(Movement.Kind.LOAD));
        refused(StockMsg.rangeTooLong, () -> desk.receive(BlankRange.of("DKD#7", 1, 200_001)));
        assertEquals(400_000, desk.balance().left());
        desk.assertWhole();
    }

    @StoreTest
    void theLastNumberOfAWidthIsNoNeighbourOfTheNextWidth() {
        desk.receive(BlankRange.parse("DKE1000000"));
        desk.receive(BlankRange.parse("DKE999999"));
        desk.receive(BlankRange.parse("99999999999999"));
        assertEquals(3, desk.balance().left());
        desk.assertWhole();
    }

    @StoreTest
    void timesRunAsNumbersDoThoughTheClocksOfSeatsDiffer() {
        desk.history();
        desk.clock.advance(Duration.ofSeconds(-5));
        var behind = desk.move("DKB000030", OFFICE, HOPPER, Movement.Kind.LOAD).movedAt();
        assertEquals(FixedClock.START, behind);
        desk.clock.advance(Duration.ofDays(-1));
        assertTrue(desk.move("DKB000031", OFFICE, HOPPER, Movement.Kind.LOAD).movedAt().isBefore(FixedClock.START));
        desk.assertWhole();
    }

    private List<Long> ids() {
        return desk.store.read(transaction -> transaction.entities()
                .createQuery("select m.id from Movement m order by m.id", Long.class).getResultList());
    }
}
