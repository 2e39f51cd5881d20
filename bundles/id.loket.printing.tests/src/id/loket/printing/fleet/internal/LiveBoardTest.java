package id.loket.printing.fleet.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;

import id.loket.access.Session;
import id.loket.card.Cards;
import id.loket.card.PrintAttempt;
import id.loket.device.Standing;
import id.loket.kernel.ChipNumber;
import id.loket.kernel.IssueReason;
import id.loket.printing.fleet.Capacities.Office;
import id.loket.printing.fleet.FleetPrinter.Details;
import id.loket.printing.fleet.RoomBoard;
import id.loket.printing.fleet.RoomBoard.Condition;
import id.loket.printing.fleet.RoomBoard.Later;
import id.loket.printing.fleet.RoomBoard.Never;
import id.loket.printing.fleet.RoomBoard.Nothing;
import id.loket.printing.fleet.RoomBoard.Tile;
import id.loket.printing.fleet.RoomBoard.Today;
import id.loket.printing.fleet.RoomBoard.Unknown;
import id.loket.testing.FixedClock;
import id.loket.testing.StoreTest;
import id.loket.testing.TestSessions;
import id.loket.testing.TestStore;

class LiveBoardTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Session everyone = TestSessions.all();
    private FleetRoom room;
    private RoomBoard board;

    @BeforeEach
    void open(TestStore test) {
        room = new FleetRoom(test);
        board = room.board();
    }

    @StoreTest
    void anOfficeWithoutPrintersAndCardsHasAnEmptyBoard() {
        var now = board.now(everyone, "");
        assertEquals(List.of(), now.tiles());
        assertEquals(new Nothing(), now.day().end());
        assertEquals(-1, now.day().blanks());
    }

    @StoreTest
    void aTileTellsWhatThePrinterDoesNowAndWhatItDidToday() {
        room.device("scripted:1");
        room.sights.tell();
        room.printed.cards("scripted:1", FixedClock.START.minus(Duration.ofMinutes(50)), 45, MINUTE);
        assertEquals(Condition.READY, only().condition());
        inPrinter("scripted:1");
        room.test.clock().advance(Duration.ofSeconds(12));
        var tile = only();
        assertEquals(Condition.PRINTING, tile.condition());
        assertEquals("DKB000001", tile.chip());
        assertEquals(Duration.ofSeconds(12), tile.busy());
        assertEquals(45, tile.printed());
        assertTrue(tile.capacity() > 0, "today alone says something already");
    }

    @StoreTest
    void aCardInAPrinterThatCannotWorkIsStuckAndACardForAPersonComesBeforeThat() {
        room.printers.add(everyone, new Details("scripted:1", "Alat cetak 1", "", "", "S1", ""));
        var card = inPrinter("scripted:1");
        assertEquals(Condition.STUCK, only().condition());
        inspect(card);
        assertEquals(Condition.INSPECT, only().condition());
        room.printers.changeStanding(everyone, room.printers.all(everyone).get(0).printer().id(), Standing.UNUSABLE, "terbakar");
        assertEquals(Condition.UNUSABLE, only().condition());
        assertEquals(new Nothing(), board.now(everyone, "").day().end());
    }

    @StoreTest
    void aRoomShowsItsOwnPrintersOnly() {
        room.printers.add(everyone, new Details("", "A", "", "", "S1", "Kotabunan"));
        room.printers.add(everyone, new Details("", "B", "", "", "S2", "Tutuyan"));
        assertEquals(List.of("A"), board.now(everyone, "kotabunan").tiles().stream().map(Tile::label).toList());
        assertEquals(List.of("Kotabunan", "Tutuyan"), board.now(everyone, "").places());
    }

    @StoreTest
    void theQueueEndsTodayOrLaterOrNobodyKnows() {
        var now = FixedClock.START;
        var able = new Office(480, 480, 60, 1, 1, Duration.ofHours(3), List.of());
        assertEquals(new Nothing(), LiveBoard.end(0, able, now));
        assertEquals(new Today(now.plus(Duration.ofHours(2))), LiveBoard.end(120, able, now));
        assertEquals(new Later(300, 1), LiveBoard.end(480, able, now));
        assertEquals(new Later(820, 2), LiveBoard.end(1000, able, now));
        assertInstanceOf(Unknown.class, LiveBoard.end(10, new Office(0, 0, 0, 1, 1, Duration.ZERO, List.of()), now));
        assertInstanceOf(Never.class, LiveBoard.end(10, new Office(480, 0, 0, 1, 0, Duration.ZERO, List.of()), now));
    }

    @StoreTest
    void manyPastAttemptsDoNotSlowTheBoard() {
        // Nearly 20,000 attempts over eight days and twelve printers; only today's are read one by one.
        IntStream.rangeClosed(1, 12).forEach(printer -> IntStream.rangeClosed(1, 8).forEach(day ->
                room.printed.cards("scripted:" + printer, FixedClock.START.minus(Duration.ofDays(day)), 200, Duration.ofSeconds(90))));
        room.sumDays();
        board.now(everyone, "");
        var begun = System.nanoTime();
        board.now(everyone, "");
        assertTrue(Duration.ofNanos(System.nanoTime() - begun).toMillis() < 500);
    }

    private Tile only() {
        var tiles = board.now(everyone, "").tiles();
        assertEquals(1, tiles.size());
        return tiles.get(0);
    }

    @StoreTest
    void aCardForAPersonInAnotherStationsMachineOfTheSameAddressKeepsNoPrinterHere() {
        var local = "scripted://localhost:631/print";
        room.device(local);
        room.sights.tell();
        var card = inPrinter(local, "station-2");
        inspect(card);
        assertEquals(Condition.READY, only().condition());
        assertFalse(room.routing.candidates().get(0).inspect());
    }

    @StoreTest
    void aCardForAPersonKeepsItsOwnPrinter() {
        var local = "scripted://localhost:631/print";
        room.device(local);
        room.sights.tell();
        inspect(inPrinter(local, "station-1"));
        assertEquals(Condition.INSPECT, only().condition());
        assertTrue(room.routing.candidates().get(0).inspect());
    }

    private void inspect(long card) {
        room.test.store().write(transaction -> {
            Cards.in(room.test.store()).forUpdate(transaction, card).orElseThrow().inspect("listrik padam", transaction.now());
            return null;
        });
    }

    private long inPrinter(String printer) {
        return inPrinter(printer, "station-1");
    }

    private long inPrinter(String printer, String node) {
        var cards = Cards.in(room.test.store());
        return room.test.store().write(transaction -> {
            var card = cards.request(transaction, 4711, IssueReason.FIRST);
            card.queue(transaction.now(), transaction.now());
            cards.assign(transaction, card, new PrintAttempt.Place(new ChipNumber("DKB000001"), printer, node));
            return card.id();
        });
    }
}
