package id.loket.stock.internal;

import static id.loket.stock.Place.DESTROYED;
import static id.loket.stock.Place.INVALID;
import static id.loket.stock.Place.LOST;
import static id.loket.stock.Place.OFFICE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.function.Executable;

import id.loket.access.Approval;
import id.loket.access.Permission;
import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.card.BlankSupply.SpoilCause;
import id.loket.card.Cards;
import id.loket.card.Machine;
import id.loket.kernel.ChipNumber;
import id.loket.kernel.text.Refusal;
import id.loket.stock.BlankRange;
import id.loket.stock.Movement;
import id.loket.stock.Movements;
import id.loket.stock.Movements.Filter;
import id.loket.stock.Movements.Order;
import id.loket.stock.Place;
import id.loket.stock.StockMsg;
import id.loket.store.Store;
import id.loket.testing.FixedClock;
import id.loket.testing.StoreTest;
import id.loket.testing.TestInstallation;
import id.loket.testing.TestSessions;
import id.loket.testing.TestStore;

class MovementEntryTest {

    private static final BlankRange BOX = BlankRange.parse("DKB000001 - DKB000100");
    private static final Place COURIER = Place.courier("");
    private static final Place SENT = Place.courier("SK-7");
    private static final Place DISTRICT = new Place("district:71.10.01");

    private final Session keeper = TestSessions.of(Role.STOCK_KEEPER);
    private FixedClock clock;
    private StockKeeping stock;
    private Movements movements;

    @BeforeEach
    void open(TestStore test) {
        Store store = test.store();
        clock = test.clock();
        stock = new StockKeeping(store, new SilentOutages(), new Reconciliation(store, Cards.in(store)), new TestInstallation().named("loket-1"));
        movements = new MovementEntry(store, new SilentOutages(), new KeptSettings());
        stock.receive(keeper, "SJ-1", List.of(BOX));
    }

    @StoreTest
    void scannedPiecesBuildAListInWhichNeighboursAreOneRange() {
        var list = scan(List.of(), "DKB000003");
        list = scan(list, "dkb000001");
        list = scan(list, "DKB000002");
        list = scan(list, "DKB000010 - DKB000020");
        assertEquals("[DKB000001 – DKB000003, DKB000010 – DKB000020]", list.toString());
    }

    @StoreTest
    void aScanThatIsWrongIsRefusedAtOnceWithNumberAndPlace() {
        var list = scan(List.of(), "DKB000001 - DKB000010");
        named(StockMsg.scannedTwice, "DKB000005", () -> scan(list, "DKB000005"));
        named(StockMsg.scannedTwice, "DKB000009 – DKB000010", () -> scan(list, "DKB000009 - DKB000012"));
        named(StockMsg.notInStore, "XYZ000001", () -> scan(list, "XYZ000001"));
        named(StockMsg.rangeForm, "apa ini", () -> scan(list, "apa ini"));
        stock.loadHopper(keeper, "ipp:1", BlankRange.parse("DKB000050 - DKB000060"));
        named(StockMsg.liesElsewhere, "DKB000055", () -> scan(list, "DKB000055"));
        named(StockMsg.liesElsewhere, "ipp:1", () -> scan(list, "DKB000055"));
    }

    @StoreTest
    void whatIsSentGoesWithTheCourierAndArrivesPerhapsInPart() {
        move(OFFICE, COURIER, "SK-7", "DKB000001 - DKB000050");
        assertEquals(50, stock.balance(keeper).at(SENT));
        assertTrue(movements.places(keeper).contains(SENT));
        move(SENT, DISTRICT, "", "DKB000001 - DKB000048");
        assertEquals(2, stock.balance(keeper).at(SENT));
        assertEquals(48, stock.balance(keeper).at(DISTRICT));
        assertEquals(98, stock.balance(keeper).left());
        move(SENT, OFFICE, "", "DKB000049 - DKB000050");
        assertFalse(movements.places(keeper).contains(SENT));
    }

    @StoreTest
    void piecesGoOnlyTheWaysThereAre() {
        named(StockMsg.paperMissing, "DKB000001", () -> move(OFFICE, COURIER, " ", "DKB000001"));
        refused(StockMsg.wayByCourier, () -> move(OFFICE, DISTRICT, "SK-1", "DKB000001"));
        refused(StockMsg.wayDestruction, () -> move(INVALID, DESTROYED, "BA-1", "DKB000001"));
        refused(StockMsg.wayLending, () -> move(OFFICE, new Place("lent:71.01"), "BA-1", "DKB000001"));
        refused(StockMsg.wayNowhere, () -> move(OFFICE, OFFICE, "", "DKB000001"));
        refused(StockMsg.wayNone, () -> move(INVALID, OFFICE, "", "DKB000001"));
        refused(StockMsg.wayNone, () -> move(SENT, Place.hopper(new Machine("ipp:1")), "", "DKB000001"));
        refused(StockMsg.noRange, () -> movements.move(keeper, new Order(OFFICE, INVALID, List.of(), ""), Optional.empty()));
    }

    @StoreTest
    void aPrintRoomIsAPlaceAsSoonAsItHasAName() {
        var room = movements.addRoom(keeper, "  Lantai   2 ");
        assertEquals(Place.printRoom("Lantai 2"), room);
        assertTrue(movements.places(keeper).contains(room));
        refused(StockMsg.roomKnown, () -> movements.addRoom(keeper, "lantai 2"));
        refused(StockMsg.roomName, () -> movements.addRoom(keeper, " "));
        refused(StockMsg.roomName, () -> movements.addRoom(keeper, "x".repeat(61)));
        move(OFFICE, COURIER, "SK-8", "DKB000001 - DKB000010");
        move(Place.courier("SK-8"), room, "", "DKB000001 - DKB000010");
        assertEquals(1, movements.places(keeper).stream().filter(room::equals).count());
    }

    @StoreTest
    void ofSeveralRangesAllMoveOrNone() {
        refused(StockMsg.notInStore, () -> movements.move(keeper, new Order(OFFICE, INVALID,
                List.of(BlankRange.parse("DKB000001"), BlankRange.parse("DKB000101")), ""), Optional.empty()));
        assertEquals(100, stock.balance(keeper).at(OFFICE));
    }

    @StoreTest
    void aLossNeedsItsReportAndASecondPersonWithThatRight() {
        var loss = new Order(OFFICE, LOST, List.of(BlankRange.parse("DKB000001")), "LP/12/XI/2026");
        refused(StockMsg.twoPeople, () -> movements.move(keeper, loss, Optional.empty()));
        refused(StockMsg.notSecond, () -> movements.move(keeper, loss, Optional.of(consent("stock_keeper", Movements.APPROVE))));
        refused(StockMsg.notSecond, () -> movements.move(keeper, loss, Optional.of(consent("penyelia", Movements.MOVE))));
        refused(StockMsg.paperMissing, () -> movements.move(keeper, new Order(OFFICE, LOST, loss.ranges(), ""),
                Optional.of(consent("penyelia", Movements.APPROVE))));
        var lost = movements.move(keeper, loss, Optional.of(consent("penyelia", Movements.APPROVE))).get(0);
        assertEquals("penyelia", lost.approvedBy());
        assertEquals("LP/12/XI/2026", lost.document());
        move(LOST, OFFICE, "", "DKB000001");
        assertEquals(100, stock.balance(keeper).left());
    }

    @StoreTest
    void aDamagedBlankGoesToTheInvalidStoreWithItsCause() {
        assertEquals(SpoilCause.DAMAGED, move(OFFICE, INVALID, "", "DKB000001").get(0).cause());
        assertEquals(1, stock.balance(keeper).at(INVALID));
    }

    @StoreTest
    void aMovementIsTakenBackWithReasonAndSecondPerson() {
        var sent = move(OFFICE, COURIER, "SK-7", "DKB000001 - DKB000050").get(0);
        refused(StockMsg.noReason, () -> movements.reverse(keeper, sent.id(), " ", consent("penyelia", Movements.APPROVE)));
        refused(StockMsg.notSecond, () -> movements.reverse(keeper, sent.id(), "salah", consent("stock_keeper", Movements.APPROVE)));
        movements.reverse(keeper, sent.id(), "salah kardus", consent("penyelia", Movements.APPROVE));
        assertEquals(100, stock.balance(keeper).at(OFFICE));
        refused(StockMsg.reversedAlready,
                () -> movements.reverse(keeper, sent.id(), "salah kardus", consent("penyelia", Movements.APPROVE)));
    }

    @StoreTest
    void theListIsFilteredByPlaceDateAndNumberAndComesByPage() {
        clock.advance(Duration.ofDays(2));
        var second = clock.instant();
        move(OFFICE, COURIER, "SK-7", "DKB000001 - DKB000050");
        clock.advance(Duration.ofDays(2));
        move(SENT, DISTRICT, "", "DKB000001 - DKB000048");
        assertEquals(List.of(3L, 2L), list(SENT, null, null, null, 0, 10));
        assertEquals(List.of(2L, 1L), list(OFFICE, null, null, null, 0, 10));
        assertEquals(List.of(3L, 2L), list(null, null, second, null, 0, 10));
        assertEquals(List.of(1L), list(null, null, null, second, 0, 10));
        assertEquals(List.of(2L, 1L), list(null, "DKB000049", null, null, 0, 10));
        assertEquals(List.of(3L), list(null, null, null, null, 0, 1));
        assertEquals(List.of(2L), list(null, null, null, null, 3, 1));
        assertEquals(List.of(2L), list(SENT, null, null, null, 3, 1));
    }

    @StoreTest
    void whoMayNotMoveIsRefused() {
        var printing = TestSessions.of(Role.PRINT_OPERATOR);
        assertThrows(Refusal.class, () -> movements.scan(printing, OFFICE, List.of(), "DKB000001"));
        assertThrows(Refusal.class, () -> movements.move(printing,
                new Order(OFFICE, INVALID, List.of(BlankRange.parse("DKB000001")), ""), Optional.empty()));
        assertThrows(Refusal.class, () -> movements.list(TestSessions.of(Role.OPERATOR), Filter.latest(1)));
    }

    private List<BlankRange> scan(List<BlankRange> list, String typed) {
        return movements.scan(keeper, OFFICE, list, typed);
    }

    private List<Movement> move(Place source, Place target, String document, String range) {
        return movements.move(keeper, new Order(source, target, List.of(BlankRange.parse(range)), document), Optional.empty());
    }

    private List<Long> list(Place place, String chip, Instant from, Instant until, long before, int limit) {
        return movements.list(keeper, new Filter(Optional.ofNullable(place), Optional.ofNullable(chip).map(ChipNumber::new),
                Optional.ofNullable(from), Optional.ofNullable(until), before, limit)).stream().map(Movement::id).toList();
    }

    private static Approval consent(String account, Permission permission) {
        return new Approval(account, permission, "sudah diperiksa", Instant.EPOCH);
    }

    private static void named(StockMsg reason, String name, Executable act) {
        var refusal = assertThrows(Refusal.class, act);
        assertEquals(reason, refusal.reason());
        assertTrue(refusal.happened().contains(name), refusal::happened);
    }

    private static void refused(StockMsg reason, Executable act) {
        assertEquals(reason, assertThrows(Refusal.class, act).reason());
    }
}
