package id.loket.stock.internal;

import static id.loket.stock.Place.ISSUED;
import static id.loket.stock.Place.OFFICE;
import static id.loket.stock.Place.OUTSIDE;
import static id.loket.stock.internal.LedgerDesk.BOX;
import static id.loket.stock.internal.LedgerDesk.COURIER;
import static id.loket.stock.internal.LedgerDesk.HOPPER;
import static id.loket.stock.internal.LedgerDesk.entry;
import static id.loket.stock.internal.LedgerDesk.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;

import id.loket.stock.BlankRange;
import id.loket.stock.LedgerTakeover;
import id.loket.stock.Movement;
import id.loket.stock.Place;
import id.loket.stock.StockMsg;
import id.loket.testing.FixedClock;
import id.loket.testing.StoreTest;
import id.loket.testing.TestSessions;
import id.loket.testing.TestStore;

class LedgerTakeoverTest {

    private LedgerDesk desk;

    @BeforeEach
    void open(TestStore test) {
        desk = new LedgerDesk(test);
    }

    @StoreTest
    void booksOfBeforeAreTakenOverAsIfBookedOneByOne() {
        var takeover = new BookTakeover(desk.store);
        var lines = List.of(line(BOX, OUTSIDE, OFFICE, Movement.Kind.RECEIPT),
                line(BlankRange.parse("DKB000001 - DKB000010"), OFFICE, HOPPER, Movement.Kind.LOAD),
                line(BlankRange.parse("DKB000004"), HOPPER, ISSUED, Movement.Kind.PRINT));
        refused(StockMsg.liesElsewhere, () -> takeover.book(TestSessions.all(), List.of(lines.get(0), lines.get(1),
                line(BlankRange.parse("DKB000010"), OFFICE, COURIER, Movement.Kind.SEND)).iterator(), count -> { }));
        assertEquals(3, takeover.book(TestSessions.all(), lines.iterator(), count -> { }));
        refused(StockMsg.takeoverNotEmpty, () -> takeover.book(TestSessions.all(), lines.iterator(), count -> { }));
        desk.move("DKB000005 - DKB000010", HOPPER, OFFICE, Movement.Kind.UNLOAD);
        assertEquals(96, desk.balance().at(OFFICE));
        assertEquals(90, desk.at(FixedClock.START.minusSeconds(3600)).at(OFFICE));
        desk.assertWhole();
    }

    private static LedgerTakeover.Line line(BlankRange range, Place source, Place target, Movement.Kind kind) {
        return new LedgerTakeover.Line(range, source, target, entry(kind), FixedClock.START.minusSeconds(86_400).plusNanos(123_456_789));
    }
}
