package id.loket.stock.internal;

import static id.loket.stock.Place.DESTROYED;
import static id.loket.stock.Place.INVALID;
import static id.loket.stock.Place.ISSUED;
import static id.loket.stock.Place.LOST;
import static id.loket.stock.Place.OFFICE;
import static id.loket.stock.Place.OUTSIDE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.function.Executable;

import id.loket.access.Role;
import id.loket.kernel.text.Refusal;
import id.loket.stock.Balance;
import id.loket.stock.BlankRange;
import id.loket.stock.LedgerCheck;
import id.loket.stock.LedgerCheck.Kind;
import id.loket.stock.LedgerTakeover;
import id.loket.stock.Movement;
import id.loket.stock.Movement.Entry;
import id.loket.stock.Place;
import id.loket.stock.StockMsg;
import id.loket.store.Store;
import id.loket.testing.FixedClock;
import id.loket.testing.StoreTest;
import id.loket.testing.TestSessions;
import id.loket.testing.TestStore;

class LedgerTest {

    private static final BlankRange BOX = BlankRange.parse("DKB000001 - DKB000100");
    private static final Place HOPPER = Place.hopper("ipp:1");
    private static final Place COURIER = Place.courier("SK-7");

    private Store store;
    private FixedClock clock;
    private LedgerCheck check;

    @BeforeEach
    void open(TestStore test) {
        store = test.store();
        clock = test.clock();
        check = new LedgerVerification(store, test.auditTrail());
    }

    @StoreTest
    void piecesThatLieElsewhereAreRefusedWithNumberAndBothPlaces() {
        receive(BOX);
        move("DKB000001 - DKB000010", OFFICE, HOPPER, Movement.Kind.LOAD);
        var refusal = assertThrows(Refusal.class, () -> move("DKB000010 - DKB000020", OFFICE, COURIER, Movement.Kind.SEND));
        assertEquals(StockMsg.liesElsewhere, refusal.reason());
        assertTrue(refusal.happened().contains("DKB000010"), refusal::happened);
        refused(StockMsg.notInStore, () -> move("DKB000101", OFFICE, HOPPER, Movement.Kind.LOAD));
        refused(StockMsg.samePlace, () -> move("DKB000020", OFFICE, OFFICE, Movement.Kind.UNLOAD));
        refused(StockMsg.numberInBooks, () -> receive(BlankRange.parse("DKB000100 - DKB000110")));
    }

    @StoreTest
    void losingLendingAndDestroyingNeedTwoPeopleAndAPaper() {
        receive(BOX);
        var one = BlankRange.parse("DKB000001");
        refused(StockMsg.paperMissing, () -> move(one, OFFICE, LOST, entry(Movement.Kind.LOSE).approved("penyelia")));
        refused(StockMsg.twoPeople, () -> move(one, OFFICE, LOST, entry(Movement.Kind.LOSE).by("LP-1")));
        refused(StockMsg.twoPeople, () -> move(one, OFFICE, LOST, entry(Movement.Kind.LOSE).by("LP-1").approved("gudang")));
        refused(StockMsg.twoPeople, () -> move(one, OFFICE, new Place("lent:71.01"), entry(Movement.Kind.LEND).by("BA-1")));
        refused(StockMsg.twoPeople, () -> move(one, OFFICE, DESTROYED, entry(Movement.Kind.DESTROY).by("BA-1")));
        move(one, OFFICE, LOST, entry(Movement.Kind.LOSE).by("LP-1").approved("penyelia"));
        assertEquals(1, balance().at(LOST));
    }

    @StoreTest
    void aMovementTakenBackPutsThePiecesBackAndIsTakenBackOnce() {
        receive(BOX);
        var load = move("DKB000001 - DKB000010", OFFICE, HOPPER, Movement.Kind.LOAD);
        refused(StockMsg.twoPeople, () -> reverse(load.id(), "gudang"));
        var back = reverse(load.id(), "penyelia");
        assertEquals(load.id(), back.reverses());
        assertEquals(100, balance().at(OFFICE));
        assertEquals(0, balance().at(HOPPER));
        refused(StockMsg.reversedAlready, () -> reverse(load.id(), "penyelia"));
        refused(StockMsg.notReversible, () -> reverse(back.id(), "penyelia"));
        refused(StockMsg.noSuchMovement, () -> reverse(99, "penyelia"));
        assertWhole();
    }

    @StoreTest
    void aMovementIsNotTakenBackOncePiecesMovedOnAlsoWhenTheyCameBack() {
        receive(BOX);
        var load = move("DKB000001 - DKB000010", OFFICE, HOPPER, Movement.Kind.LOAD);
        move("DKB000004", HOPPER, OFFICE, Movement.Kind.UNLOAD);
        refused(StockMsg.movedOn, () -> reverse(load.id(), "penyelia"));
        move("DKB000004", OFFICE, HOPPER, Movement.Kind.LOAD);
        refused(StockMsg.movedOn, () -> reverse(load.id(), "penyelia"));
    }

    @StoreTest
    void aReceiptTakenBackIsNoLongerReceived() {
        var receipt = receive(BOX);
        reverse(receipt.id(), "penyelia");
        assertEquals(0, balance().received());
        assertEquals(0, balance().residual());
        assertWhole();
    }

    @StoreTest
    void whatACourierDoesNotDeliverStaysVisiblyWithHim() {
        receive(BOX);
        move("DKB000001 - DKB000050", OFFICE, COURIER, Movement.Kind.SEND);
        move("DKB000001 - DKB000048", COURIER, new Place("district:71.10.01"), Movement.Kind.ARRIVE);
        assertEquals(2, balance().at(COURIER));
        assertEquals(0, balance().residual());
    }

    @StoreTest
    void theBalanceOfAPastMomentIsWhatItWas() {
        receive(BOX);
        var received = clock.instant();
        clock.advance(Duration.ofDays(3));
        move("DKB000001 - DKB000010", OFFICE, HOPPER, Movement.Kind.LOAD);
        var loaded = clock.instant();
        clock.advance(Duration.ofHours(2));
        move("DKB000001 - DKB000003", HOPPER, OFFICE, Movement.Kind.UNLOAD);
        assertEquals(0, at(received.minusSeconds(1)).received());
        assertEquals(100, at(received).at(OFFICE));
        assertEquals(100, at(loaded.minusSeconds(1)).at(OFFICE));
        assertEquals(90, at(loaded).at(OFFICE));
        assertEquals(10, at(loaded).at(HOPPER));
        assertEquals(93, at(clock.instant()).at(OFFICE));
        assertEquals(0, at(loaded).residual());
    }

    @StoreTest
    void twoLedgersInOneTransactionNumberTheirMovementsOneAfterTheOther() {
        store.write(transaction -> {
            new Ledger(transaction).move(BOX, OUTSIDE, OFFICE, entry(Movement.Kind.RECEIPT));
            new Ledger(transaction).move(BOX, OFFICE, HOPPER, entry(Movement.Kind.LOAD));
            return new Ledger(transaction).move(BOX, HOPPER, OFFICE, entry(Movement.Kind.UNLOAD));
        });
        assertEquals(List.of(1L, 2L, 3L), ids());
        assertWhole();
    }

    @StoreTest
    void morePiecesMayLieInOneRangeThanOneMovementMayCarry() {
        receive(BlankRange.of("DKC#7", 1, 200_000));
        receive(BlankRange.of("DKC#7", 200_001, 400_000));
        move(BlankRange.of("DKC#7", 150_000, 250_000), OFFICE, HOPPER, entry(Movement.Kind.LOAD));
        refused(StockMsg.rangeTooLong, () -> receive(BlankRange.of("DKD#7", 1, 200_001)));
        assertEquals(400_000, balance().left());
        assertWhole();
    }

    @StoreTest
    void theLastNumberOfAWidthIsNoNeighbourOfTheNextWidth() {
        receive(BlankRange.parse("DKE1000000"));
        receive(BlankRange.parse("DKE999999"));
        receive(BlankRange.parse("99999999999999"));
        assertEquals(3, balance().left());
        assertWhole();
    }

    @StoreTest
    void movementsFromBeforeTheChainAreSealedOnceAndThatIsAudited(TestStore test) {
        receive(BOX);
        move("DKB000001 - DKB000010", OFFICE, HOPPER, Movement.Kind.LOAD);
        sql("UPDATE BLANK_MOVEMENT SET BORN = NULL, ROWMAC = NULL, CHAINMAC = NULL");
        sql("UPDATE BLANK_LEDGER SET CHAINMAC = NULL, ANCHOREDON = NULL");
        test.restart();
        open(test);
        move("DKB000011 - DKB000020", OFFICE, HOPPER, Movement.Kind.LOAD);
        assertWhole();
        assertEquals(1, test.auditTrail().entries("stock.ledger.seal").size());
        assertEquals(List.of("movement:1-2"), test.auditTrail().entries("stock.ledger.seal").get(0).subjects().subList(0, 1));
    }

    @StoreTest
    void whoTakesTheChainAwayDoesNotGetItSealedAnew() {
        history();
        sql("UPDATE BLANK_MOVEMENT SET BORN = NULL, ROWMAC = NULL, CHAINMAC = NULL, PIECES = 3 WHERE ID = 2");
        sql("UPDATE BLANK_LEDGER SET CHAINMAC = NULL");
        assertEquals(List.of("CHANGED 2"), findings());
    }

    @StoreTest
    void aChangedMovementIsNamed() {
        history();
        sql("UPDATE BLANK_MOVEMENT SET ACTOR = 'orang lain' WHERE ID = 3");
        assertEquals(List.of("CHANGED 3"), findings());
        assertTrue(check.verify(TestSessions.all(), count -> { }).findings().get(0).text().contains("3"));
    }

    @StoreTest
    void aDeletedMovementIsNamed() {
        history();
        sql("DELETE FROM BLANK_MOVEMENT WHERE ID = 3");
        assertEquals(List.of("DELETED 3"), findings());
    }

    @StoreTest
    void anInsertedMovementIsNamed() {
        history();
        copy(2, 7);
        sql("UPDATE BLANK_MOVEMENT SET BORN = 7 WHERE ID = 7");
        sql("UPDATE BLANK_LEDGER SET LASTMOVEMENT = 7, CHAINMAC = 'AAAAAAAAAAAAAAAAAAAAAA'");
        assertEquals(List.of("INSERTED 7"), findings());
    }

    @StoreTest
    void aHeadThatDoesNotFitIsFound() {
        history();
        sql("UPDATE BLANK_LEDGER SET CHAINMAC = 'AAAAAAAAAAAAAAAAAAAAAA'");
        assertEquals(List.of("CHANGED 6"), findings());
        sql("UPDATE BLANK_LEDGER SET LASTMOVEMENT = 9");
        assertEquals(List.of("TAIL_CUT 7-9"), findings());
    }

    @StoreTest
    void movementsInAnotherOrderAreNamed() {
        history();
        sql("UPDATE BLANK_MOVEMENT SET ID = 99 WHERE ID = 3");
        sql("UPDATE BLANK_MOVEMENT SET ID = 3 WHERE ID = 4");
        sql("UPDATE BLANK_MOVEMENT SET ID = 4 WHERE ID = 99");
        assertEquals(List.of("REORDERED 4"), findings());
    }

    @StoreTest
    void movementsCutOffTheEndAreNamedAlsoWhenTheHeadIsSetBack() {
        history();
        sql("DELETE FROM BLANK_MOVEMENT WHERE ID > 4");
        sql("UPDATE BLANK_LEDGER SET LASTMOVEMENT = 4, CHAINMAC = (SELECT CHAINMAC FROM BLANK_MOVEMENT WHERE ID = 4)");
        assertEquals(List.of("TAIL_CUT 5-6"), findings());
        move("DKB000030", OFFICE, HOPPER, Movement.Kind.LOAD);
        move("DKB000031", OFFICE, HOPPER, Movement.Kind.LOAD);
        move("DKB000032", OFFICE, HOPPER, Movement.Kind.LOAD);
        assertEquals(List.of("RECOMPUTED 6"), findings());
    }

    @StoreTest
    void movementsRecomputedByHandWithTheirSumsAreNamed() {
        history();
        sql("UPDATE BLANK_MOVEMENT SET CHAINMAC = 'AAAAAAAAAAAAAAAAAAAAAA', ROWMAC = 'BBBBBBBBBBBBBBBBBBBBBB',"
                + " LASTSERIAL = LASTSERIAL WHERE ID > 3");
        sql("UPDATE BLANK_LEDGER SET CHAINMAC = 'AAAAAAAAAAAAAAAAAAAAAA'");
        assertEquals(List.of("RECOMPUTED 4-6"), findings());
    }

    @StoreTest
    void rangesThatDoNotFollowFromTheMovementsAreFound() {
        history();
        sql("UPDATE BLANK_HOLDING SET PLACE = 'lost' WHERE PLACE = 'issued'");
        assertTrue(kinds().contains(Kind.RANGE));
    }

    @StoreTest
    void sumsThatDoNotFollowFromTheMovementsAreFound() {
        history();
        sql("UPDATE BLANK_DAY SET PIECESIN = PIECESIN + 1 WHERE PLACE = 'issued'");
        assertEquals(List.of(Kind.DAY), kinds());
        sql("UPDATE BLANK_TOTAL SET PIECESOUT = PIECESOUT - 5 WHERE PLACE = 'office'");
        assertTrue(kinds().contains(Kind.TOTAL));
    }

    @StoreTest
    void rangesAndSumsThatWereMadeIntoNonsenseAreNamedAndNotStumbledOver() {
        history();
        sql("UPDATE BLANK_HOLDING SET PLACE = 'asal', SERIES = 'asal' WHERE PLACE = 'issued'");
        sql("UPDATE BLANK_DAY SET KIND = 'ASAL', PLACE = 'asal' WHERE PLACE = 'issued'");
        assertTrue(kinds().containsAll(List.of(Kind.RANGE, Kind.DAY)));
    }

    @StoreTest
    void booksOfBeforeAreTakenOverAsIfBookedOneByOne(TestStore test) {
        var takeover = new BookTakeover(store);
        var lines = List.of(line(BOX, OUTSIDE, OFFICE, Movement.Kind.RECEIPT),
                line(BlankRange.parse("DKB000001 - DKB000010"), OFFICE, HOPPER, Movement.Kind.LOAD),
                line(BlankRange.parse("DKB000004"), HOPPER, ISSUED, Movement.Kind.PRINT));
        refused(StockMsg.liesElsewhere, () -> takeover.book(TestSessions.all(), List.of(lines.get(0), lines.get(1),
                line(BlankRange.parse("DKB000010"), OFFICE, COURIER, Movement.Kind.SEND)).iterator(), count -> { }));
        assertEquals(3, takeover.book(TestSessions.all(), lines.iterator(), count -> { }));
        refused(StockMsg.takeoverNotEmpty, () -> takeover.book(TestSessions.all(), lines.iterator(), count -> { }));
        move("DKB000005 - DKB000010", HOPPER, OFFICE, Movement.Kind.UNLOAD);
        assertEquals(96, balance().at(OFFICE));
        assertEquals(90, at(FixedClock.START.minusSeconds(3600)).at(OFFICE));
        assertWhole();
    }

    private static LedgerTakeover.Line line(BlankRange range, Place source, Place target, Movement.Kind kind) {
        return new LedgerTakeover.Line(range, source, target, entry(kind), FixedClock.START.minusSeconds(86_400).plusNanos(123_456_789));
    }

    @StoreTest
    void theScriptFillsTheSumsAsTheMovementsWouldHave() {
        history();
        sql("DELETE FROM BLANK_DAY");
        sql("DELETE FROM BLANK_TOTAL");
        for (var statement : script().split(";")) {
            if (!statement.isBlank()) {
                sql(statement.strip());
            }
        }
        assertWhole();
    }

    @StoreTest
    void theDayOfAMovementIsTheOfficesAndNotThatOfGreenwich() {
        clock.set(Instant.parse("2026-11-02T23:30:00Z"));
        move("DKB000001 - DKB000100", OUTSIDE, OFFICE, Movement.Kind.RECEIPT);
        var days = store.read(transaction -> transaction.entities()
                .createNativeQuery("SELECT DISTINCT CAST(MOVEDON AS VARCHAR(10)) FROM BLANK_DAY").getResultList());
        assertEquals(List.of("2026-11-03"), days);
    }

    @StoreTest
    void timesRunAsNumbersDoThoughTheClocksOfSeatsDiffer() {
        history();
        clock.advance(Duration.ofSeconds(-5));
        var behind = move("DKB000030", OFFICE, HOPPER, Movement.Kind.LOAD).movedAt();
        assertEquals(FixedClock.START, behind);
        clock.advance(Duration.ofDays(-1));
        assertTrue(move("DKB000031", OFFICE, HOPPER, Movement.Kind.LOAD).movedAt().isBefore(FixedClock.START));
        assertWhole();
    }

    @StoreTest
    void theHeadIsInTheAuditTrailOnceADayAndAtEachClosing(TestStore test) {
        history();
        clock.advance(Duration.ofDays(1));
        move("DKB000030", OFFICE, HOPPER, Movement.Kind.LOAD);
        move("DKB000031", OFFICE, HOPPER, Movement.Kind.LOAD);
        store.write(transaction -> new Ledger(transaction).anchor("tutup hari"));
        var heads = test.auditTrail().entries(LedgerChain.HEAD_ACTION);
        assertEquals(List.of("movement:1", "movement:6", "movement:8"),
                heads.stream().map(entry -> entry.subjects().get(0)).toList());
    }

    @StoreTest
    void whoMayNotVerifyIsRefused() {
        assertThrows(Refusal.class, () -> check.verify(TestSessions.of(Role.OPERATOR), count -> { }));
    }

    /** Six movements: a receipt, a load, three of one piece, one that is invalid. */
    private void history() {
        receive(BOX);
        move("DKB000001 - DKB000010", OFFICE, HOPPER, Movement.Kind.LOAD);
        move("DKB000001", HOPPER, ISSUED, Movement.Kind.PRINT);
        move("DKB000002", HOPPER, ISSUED, Movement.Kind.PRINT);
        move("DKB000003", HOPPER, INVALID, Movement.Kind.SPOIL);
        move("DKB000011 - DKB000020", OFFICE, HOPPER, Movement.Kind.LOAD);
    }

    private String script() {
        var engine = store.read(transaction -> transaction.connection().getMetaData().getDatabaseProductName())
                .contains("Derby") ? "derby" : "postgresql";
        try (var in = Ledger.class.getClassLoader().getResourceAsStream("db/stock/" + engine + "/V3_1__sums_of_before.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^\\s*--.*$", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copy(long from, long to) {
        var columns = MovementContent.COLUMNS.substring(2);
        sql("INSERT INTO BLANK_MOVEMENT (ID" + columns + ") SELECT CAST(" + to + " AS BIGINT)" + columns
                + " FROM BLANK_MOVEMENT WHERE ID = " + from);
    }

    private List<String> findings() {
        return check.verify(TestSessions.all(), count -> { }).findings().stream()
                .map(each -> each.kind() + " " + each.first() + (each.first() == each.last() ? "" : "-" + each.last())).toList();
    }

    private List<Kind> kinds() {
        return check.verify(TestSessions.all(), count -> { }).findings().stream().map(LedgerCheck.Finding::kind).distinct()
                .toList();
    }

    private void assertWhole() {
        assertEquals(List.of(), check.verify(TestSessions.all(), count -> { }).findings().stream()
                .map(LedgerCheck.Finding::text).toList());
    }

    private void sql(String statement) {
        store.write(transaction -> {
            try (var each = transaction.connection().createStatement()) {
                return each.executeUpdate(statement);
            }
        });
    }

    private Movement receive(BlankRange range) {
        return move(range, OUTSIDE, OFFICE, entry(Movement.Kind.RECEIPT));
    }

    private Movement move(String range, Place source, Place target, Movement.Kind kind) {
        return move(BlankRange.parse(range), source, target, entry(kind));
    }

    private Movement move(BlankRange range, Place source, Place target, Entry entry) {
        return ledger(ledger -> ledger.move(range, source, target, entry));
    }

    private Movement reverse(long number, String second) {
        return ledger(ledger -> ledger.reverse(number, "gudang", second, "salah ketik"));
    }

    private <T> T ledger(Function<Ledger, T> act) {
        return store.write(transaction -> act.apply(new Ledger(transaction)));
    }

    private Balance balance() {
        return store.read(Figures::balance);
    }

    private Balance at(Instant moment) {
        return store.read(transaction -> Figures.balance(transaction, moment));
    }

    private List<Long> ids() {
        return store.read(transaction -> transaction.entities()
                .createQuery("select m.id from Movement m order by m.id", Long.class).getResultList());
    }

    private static Entry entry(Movement.Kind kind) {
        return Entry.of(kind, "gudang");
    }

    private static void refused(StockMsg reason, Executable act) {
        assertEquals(reason, assertThrows(Refusal.class, act).reason());
    }
}
