package id.loket.stock.internal;

import static id.loket.stock.Place.INVALID;
import static id.loket.stock.Place.IN_ACT;
import static id.loket.stock.Place.OFFICE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.function.Executable;

import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.card.BlankSupply.SpoilCause;
import id.loket.card.Card;
import id.loket.card.Cards;
import id.loket.card.Machine;
import id.loket.card.PrintAttempt.Place;
import id.loket.kernel.ChipNumber;
import id.loket.kernel.IssueReason;
import id.loket.kernel.OutageCause;
import id.loket.kernel.text.Refusal;
import id.loket.registry.office.Outage;
import id.loket.registry.office.OutageLog;
import id.loket.stock.BlankRange;
import id.loket.stock.Movement;
import id.loket.stock.Movement.Kind;
import id.loket.stock.StockMsg;
import id.loket.store.Store;
import id.loket.store.Transaction;
import id.loket.testing.StoreTest;
import id.loket.testing.TestInstallation;
import id.loket.testing.TestSessions;

class StockTest {

    private static final String PRINTER = "ipp:1";
    private static final Machine MACHINE = new Machine(PRINTER);
    private static final BlankRange BOX = BlankRange.parse("DKB000001 - DKB000100");
    private static final ChipNumber FIRST = BOX.first();
    private static final long CARD = 11;

    private final Session keeper = TestSessions.of(Role.STOCK_KEEPER);
    private final Outages outages = new Outages();
    private Store store;
    private Supply supply;
    private StockKeeping stock;

    @BeforeEach
    void open(Store opened) {
        store = opened;
        supply = new Supply(store, outages);
        stock = at("loket-1");
    }

    private StockKeeping at(String station) {
        return new StockKeeping(store, outages, new Reconciliation(store, Cards.in(store)), new TestInstallation().named(station));
    }

    @StoreTest
    void whatIsReceivedIsLeftUntilItIsUsed() {
        stock.receive(keeper, "SJ-1", List.of(BOX));
        var balance = stock.balance(keeper);
        assertEquals(100, balance.received());
        assertEquals(100, balance.left());
        assertTrue(balance.agrees());
    }

    @StoreTest
    void theHopperGivesItsBlanksInTheOrderInWhichTheyWereLoaded() {
        loaded("DKB000011 - DKB000020");
        assertEquals("DKB000011", supply.next(MACHINE).orElseThrow().value());
        take(new ChipNumber("DKB000011"));
        assertEquals("DKB000012", supply.next(MACHINE).orElseThrow().value());
        assertEquals(Optional.empty(), supply.next(new Machine("ipp:2")));
    }

    @StoreTest
    void everyOutcomeOfAPrintAttemptKeepsTheBalance() {
        loaded("DKB000001 - DKB000010");
        printed(FIRST);
        take(FIRST.plus(1));
        write(transaction -> supply.spoiled(transaction, FIRST.plus(1), CARD, SpoilCause.PRINT_FAILURE));
        take(FIRST.plus(2));
        write(transaction -> supply.untouched(transaction, FIRST.plus(2), CARD));
        take(FIRST.plus(3));
        var balance = stock.balance(keeper);
        assertEquals(97, balance.left());
        assertEquals(1, balance.printed());
        assertEquals(1, balance.spoiled());
        assertEquals(1, balance.at(IN_ACT));
        assertEquals(0, balance.residual());
        assertEquals(FIRST.plus(2), supply.next(MACHINE).orElseThrow());
    }

    @StoreTest
    void aBlankThatWasCalledUntouchedAndIsPrintedAfterAllCountsOnce() {
        loaded("DKB000001 - DKB000010");
        take(FIRST);
        write(transaction -> supply.untouched(transaction, FIRST, CARD));
        printed(FIRST);
        var balance = stock.balance(keeper);
        assertEquals(99, balance.left());
        assertEquals(1, balance.printed());
        assertEquals(0, balance.at(IN_ACT));
        assertEquals(0, balance.residual());
    }

    @StoreTest
    void aNumberThatIsUnknownOrUsedIsRefusedAndNothingMoves() {
        loaded("DKB000001 - DKB000010");
        printed(FIRST);
        refused(StockMsg.numberUsed, () -> take(FIRST));
        refused(StockMsg.numberUnknown, () -> take(new ChipNumber("XXX000001")));
        assertEquals(99, stock.balance(keeper).left());
    }

    @StoreTest
    void anEmptyStockIsSaidClearlyAndIsAnOutageUntilBlanksComeIn() {
        stock.receive(keeper, "SJ-1", List.of(BlankRange.of(FIRST)));
        take(FIRST);
        assertEquals("begin", outages.told.get(outages.told.size() - 1));
        refused(StockMsg.stockEmpty, () -> take(FIRST.plus(1)));
        stock.receive(keeper, "SJ-2", List.of(BlankRange.of(FIRST.plus(1))));
        assertEquals("end", outages.told.get(outages.told.size() - 1));
    }

    @StoreTest
    void aDeliveryNoteIsBookedOnceAndWhollyOrNotAtAll() {
        stock.receive(keeper, "SJ-1", List.of(BOX));
        refused(StockMsg.documentBooked, () -> stock.receive(keeper, "SJ-1", List.of(BlankRange.parse("DKC000001"))));
        refused(StockMsg.numberInBooks, () -> stock.receive(keeper, "SJ-2",
                List.of(BlankRange.parse("DKC000001 - DKC000050"), BlankRange.parse("DKB000100 - DKB000120"))));
        refused(StockMsg.rangesOverlap, () -> stock.receive(keeper, "SJ-3",
                List.of(BlankRange.parse("DKD000001 - DKD000050"), BlankRange.parse("DKD000050 - DKD000060"))));
        refused(StockMsg.noDocument, () -> stock.receive(keeper, " ", List.of(BOX)));
        refused(StockMsg.noRange, () -> stock.receive(keeper, "SJ-4", List.of()));
        assertEquals(100, stock.balance(keeper).received());
        assertEquals(1, stock.receipts(keeper, 10).size());
    }

    @StoreTest
    void onlyWhatIsInTheStoreCanBeLoadedAndAnEmptiedHopperGivesItBack() {
        loaded("DKB000001 - DKB000010");
        refused(StockMsg.liesElsewhere, () -> stock.loadHopper(keeper, PRINTER, BlankRange.parse("DKB000010 - DKB000012")));
        assertEquals("DKB000011 – DKB000060", stock.suggestLoad(keeper, 50).orElseThrow().toString());
        assertEquals(10, stock.emptyHopper(keeper, PRINTER));
        assertEquals(100, stock.balance(keeper).at(OFFICE));
    }

    @StoreTest
    void theStoryOfAPieceIsAllItsMovements() {
        loaded("DKB000001 - DKB000010");
        printed(FIRST);
        assertEquals(List.of(Kind.RECEIPT, Kind.LOAD, Kind.TAKE, Kind.PRINT),
                stock.story(keeper, FIRST).stream().map(Movement::kind).toList());
        assertTrue(stock.story(keeper, new ChipNumber("XXX000001")).isEmpty());
    }

    @StoreTest
    void oldCardsAreTakenInWithTheirNumberOrWithout() {
        loaded("DKB000001 - DKB000010");
        printed(FIRST);
        write(transaction -> supply.takeIn(transaction, Optional.of(FIRST), 7, SpoilCause.DATA_CHANGE));
        write(transaction -> supply.takeIn(transaction, Optional.of(new ChipNumber("OLD000001")), 8, SpoilCause.DAMAGED));
        write(transaction -> supply.takeIn(transaction, Optional.empty(), 9, SpoilCause.DAMAGED));
        write(transaction -> supply.takeIn(transaction, Optional.empty(), 10, SpoilCause.DAMAGED));
        refused(StockMsg.takenInAlready,
                () -> write(transaction -> supply.takeIn(transaction, Optional.of(FIRST), 7, SpoilCause.DAMAGED)));
        refused(StockMsg.takeInUnused,
                () -> write(transaction -> supply.takeIn(transaction, Optional.of(FIRST.plus(1)), 7, SpoilCause.DAMAGED)));
        var balance = stock.balance(keeper);
        assertEquals(4, balance.at(INVALID));
        assertEquals(3, balance.takenIn());
        assertEquals(0, balance.residual());
    }

    @StoreTest
    void cardsPrintedWithoutTheStockWaitForTheirReceipt() {
        printWithoutStock(FIRST, card -> card.printed(Instant.EPOCH));
        printWithoutStock(FIRST.plus(1), card -> card.spoiled(SpoilCause.PRINT_FAILURE, "jam", Instant.EPOCH));
        var later = at("loket-1");
        assertEquals(2, later.toBeReceived(keeper).size());
        assertEquals(2, later.balance(keeper).toBeReceived());
        assertTrue(later.balance(keeper).agrees());

        later.receive(keeper, "SJ-1", List.of(BOX));
        var balance = later.balance(keeper);
        assertEquals(0, balance.toBeReceived());
        assertEquals(98, balance.left());
        assertEquals(1, balance.printed());
        assertEquals(1, balance.spoiled());
        assertTrue(balance.agrees());
    }

    @StoreTest
    void theCauseOfSpoilingIsKeptAlsoWithoutTheStock() {
        printWithoutStock(FIRST, card -> card.spoiled(SpoilCause.ENCODE_FAILURE, "cip tidak terbaca", Instant.EPOCH));
        stock.balance(keeper);
        assertEquals(List.of(SpoilCause.ENCODE_FAILURE),
                stock.story(keeper, FIRST).stream().map(Movement::cause).toList());
    }

    @StoreTest
    void aBlankThatWasInTheActWhileTheStockWasTakenAwayIsSettledWhenItIsBack() {
        loaded("DKB000001 - DKB000010");
        take(FIRST);
        printWithoutStock(FIRST, card -> {
            card.story().get(0).bookedInStock();
            card.printed(Instant.EPOCH);
        });
        new Reconciliation(store, Cards.in(store));
        var balance = stock.balance(keeper);
        assertEquals(0, balance.at(IN_ACT));
        assertEquals(1, balance.printed());
        assertTrue(balance.agrees());
    }

    @StoreTest
    void twoSeatsThatReconcileBookEachBlankOnce() throws Exception {
        for (var i = 0; i < 20; i++) {
            printWithoutStock(FIRST.plus(i), card -> card.printed(Instant.EPOCH));
        }
        atTheSameTime(() -> stock.balance(keeper), () -> stock.balance(keeper));
        assertEquals(20, stock.balance(keeper).printed());
        assertTrue(stock.balance(keeper).agrees());
    }

    @StoreTest
    void twoSeatsThatBookOneDeliveryNoteBookItOnceAndTheSecondIsTold() throws Exception {
        Callable<Object> receive = () -> {
            try {
                return stock.receive(keeper, "SJ-1", List.of(BOX));
            } catch (Refusal refused) {
                return refused.reason();
            }
        };
        var answers = atTheSameTime(receive, receive);
        assertEquals(1, answers.stream().filter(StockMsg.documentBooked::equals).count(), answers::toString);
        assertEquals(100, stock.balance(keeper).received());
    }

    @SafeVarargs
    private static List<Object> atTheSameTime(Callable<Object>... acts) throws Exception {
        var seats = Executors.newFixedThreadPool(acts.length);
        try {
            var answers = new ArrayList<>();
            for (var answer : seats.invokeAll(List.of(acts))) {
                answers.add(answer.get(60, TimeUnit.SECONDS));
            }
            return answers;
        } finally {
            seats.shutdownNow();
        }
    }

    @StoreTest
    void seatsThatTakeAtTheSameTimeNeverGetTheSamePiece() throws Exception {
        loaded("DKB000001 - DKB000100");
        var seats = Executors.newFixedThreadPool(4);
        try {
            var taken = new ArrayList<ChipNumber>();
            Callable<List<ChipNumber>> seat = () -> {
                var mine = new ArrayList<ChipNumber>();
                while (mine.size() < 10) {
                    var next = supply.next(MACHINE).orElseThrow();
                    try {
                        take(next);
                        mine.add(next);
                    } catch (Refusal otherSeatWasFaster) {
                        assertEquals(StockMsg.numberUsed, otherSeatWasFaster.reason());
                    }
                }
                return mine;
            };
            for (var answer : seats.invokeAll(List.of(seat, seat, seat, seat))) {
                taken.addAll(answer.get(60, TimeUnit.SECONDS));
            }
            assertEquals(40, taken.stream().distinct().count());
            assertEquals(40, stock.balance(keeper).at(IN_ACT));
            assertEquals(0, stock.balance(keeper).residual());
        } finally {
            seats.shutdownNow();
        }
    }

    @StoreTest
    void printersOfOneLocalAddressAtTwoStationsHaveAHopperEach() {
        var local = "ipp://localhost:631/ipp/print";
        stock.receive(keeper, "SJ-1", List.of(BOX));
        stock.loadHopper(keeper, local, BlankRange.parse("DKB000001 - DKB000010"));
        at("loket-2").loadHopper(keeper, local, BlankRange.parse("DKB000011 - DKB000030"));
        assertEquals(10, supply.left(Machine.of(local, "loket-1")));
        assertEquals(20, supply.left(Machine.of(local, "loket-2")));
        assertEquals("DKB000011", supply.next(Machine.of(local, "loket-2")).orElseThrow().value());
        assertEquals(10, stock.emptyHopper(keeper, local));
        assertEquals(20, supply.left(Machine.of(local, "loket-2")));
    }

    @StoreTest
    void aDifferenceIsShownAndNotHidden() {
        loaded("DKB000001 - DKB000010");
        write(transaction -> transaction.entities().createQuery("delete from Holding h where h.place = 'office'").executeUpdate());
        var balance = stock.balance(keeper);
        assertEquals(90, balance.residual());
        assertFalse(balance.agrees());
    }

    @StoreTest
    void whoMayNotReceiveIsRefused() {
        assertThrows(Refusal.class,
                () -> stock.receive(TestSessions.of(Role.PRINT_OPERATOR), "SJ-1", List.of(BOX)));
        assertThrows(Refusal.class, () -> stock.balance(TestSessions.of(Role.OPERATOR)));
    }

    private void loaded(String range) {
        stock.receive(keeper, "SJ-1", List.of(BOX));
        stock.loadHopper(keeper, PRINTER, BlankRange.parse(range));
    }

    private void take(ChipNumber chip) {
        write(transaction -> supply.take(transaction, chip, CARD));
    }

    private void printed(ChipNumber chip) {
        take(chip);
        write(transaction -> supply.printed(transaction, chip, CARD));
    }

    private void write(Consumer<Transaction> work) {
        store.write(transaction -> {
            work.accept(transaction);
            return null;
        });
    }

    private void printWithoutStock(ChipNumber chip, Consumer<Card> outcome) {
        write(transaction -> {
            var card = Card.requested(chip.serial(), IssueReason.FIRST, Instant.EPOCH);
            transaction.entities().persist(card);
            card.queue(Instant.EPOCH, Instant.EPOCH);
            card.assign(new Place(chip, PRINTER, "station-1"), Instant.EPOCH);
            card.printing("job", Instant.EPOCH);
            outcome.accept(card);
        });
    }

    private static void refused(StockMsg reason, Executable act) {
        assertEquals(reason, assertThrows(Refusal.class, act).reason());
    }

    /** Writes down what it is told. */
    private static final class Outages implements OutageLog {

        private final List<String> told = new ArrayList<>();

        @Override
        public void begin(Transaction transaction, OutageCause cause, String subject, String detail) {
            told.add("begin");
        }

        @Override
        public void lost(Transaction transaction, OutageCause cause, String subject, int units) {
            told.add("lost");
        }

        @Override
        public void end(Transaction transaction, OutageCause cause, String subject) {
            told.add("end");
        }

        @Override
        public List<Outage> open() {
            return List.of();
        }

        @Override
        public List<Outage> latest(int limit) {
            return List.of();
        }
    }
}
