package id.loket.printing.fleet.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;

import id.loket.access.Session;
import id.loket.card.BlankSupply.SpoilCause;
import id.loket.card.ConsumableSupply.End;
import id.loket.card.ConsumableSupply.Kind;
import id.loket.device.CardPrinter.Supply;
import id.loket.printing.fleet.Consumables;
import id.loket.printing.fleet.Consumables.NewRoll;
import id.loket.printing.fleet.FleetFigures.BatchRate;
import id.loket.printing.fleet.FleetFigures.Learned;
import id.loket.printing.fleet.FleetFigures.Rate;
import id.loket.printing.fleet.FleetMsg;
import id.loket.printing.fleet.FleetPrinter.Details;
import id.loket.testing.FixedClock;
import id.loket.testing.StoreTest;
import id.loket.testing.TestSessions;
import id.loket.testing.TestStore;

class LearnedTest {

    private static final String KEY = "scripted:1";
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Session everyone = TestSessions.all();
    private FleetRoom room;

    @BeforeEach
    void open(TestStore test) {
        room = new FleetRoom(test);
        room.printers.add(everyone, new Details(KEY, "Alat cetak 1", "", "", "S1", ""));
    }

    @StoreTest
    void capacityIsPaceWhenBusyTimesTheHoursOfAFullDay() {
        // 40 an hour in the morning, an hour's break, the same after it: four hours at work.
        IntStream.rangeClosed(1, 5).forEach(day -> room.printed.cards(KEY, morning(day), 80, Duration.ofSeconds(90))
                .cards(KEY, morning(day).plus(Duration.ofHours(3)), 80, Duration.ofSeconds(90)));
        room.sumDays();
        var pace = room.capacities.pace(KEY);
        assertEquals(40, pace.perHour(), 0.5);
        assertEquals(4.0, pace.hours(), 0.1, "without the break");
        assertEquals(5, pace.days());
        assertEquals(800, pace.cards());
        assertEquals(160, pace.perDay(), 3);
    }

    @StoreTest
    void idleDaysAndATrialAfterARepairDoNotPullItDown() {
        IntStream.rangeClosed(1, 4).forEach(day -> room.printed.cards(KEY, morning(day), 240, MINUTE));
        IntStream.rangeClosed(8, 20).forEach(day -> room.printed.cards(KEY, morning(day), 2, MINUTE));
        room.sumDays();
        var pace = room.capacities.pace(KEY);
        assertEquals(60, pace.perHour(), 0.5);
        assertEquals(240, pace.perDay(), 4);
        assertEquals(4, pace.days());
    }

    @StoreTest
    void whoHardlyPrintedHasNoPaceYet() {
        room.printed.cards(KEY, morning(1), 12, MINUTE);
        room.sumDays();
        assertFalse(room.capacities.pace(KEY).known());
        assertEquals(0, room.capacities.office().perDay());
        assertFalse(room.capacities.pace("unheard of").known());
    }

    @StoreTest
    void aRateNeedsEnoughAttemptsAndCountsOnlyWhatThePrinterSpoiled() {
        room.printed.cards(KEY, morning(1), 190, MINUTE).spoiled(KEY, morning(1), 6, SpoilCause.PRINT_FAILURE)
                .spoiled(KEY, morning(1), 4, SpoilCause.ENCODE_FAILURE).cards("scripted:2", morning(1), 99, MINUTE);
        room.printers.add(everyone, new Details("scripted:2", "Alat cetak 2", "", "", "S2", ""));
        room.sumDays();
        assertEquals(new Rate(6, 200), learned(KEY).rate());
        assertEquals(0.03, learned(KEY).rate().share().orElseThrow(), 1e-9);
        assertTrue(learned("scripted:2").rate().share().isEmpty());
    }

    @StoreTest
    void todayCountsBeforeTheNightHasSummedIt() {
        room.printed.cards(KEY, FixedClock.START.minus(Duration.ofMinutes(30)), 20, MINUTE);
        assertEquals(20, learned(KEY).printedToday());
        assertEquals(new Rate(0, 20), learned(KEY).rate());
        assertTrue(room.sums.missing().isEmpty());
    }

    @StoreTest
    void everyPastDayIsSummedOnceAlsoThoseWithoutACard() {
        room.printed.cards(KEY, morning(3), 10, MINUTE).cards(KEY, morning(1), 10, MINUTE);
        assertEquals(32, room.sums.missing().size(), "from the first card to yesterday");
        room.sumDays();
        room.sumDays();
        assertEquals(List.of(), room.sums.missing());
        assertEquals(20, learned(KEY).rate().attempts());
    }

    @StoreTest
    void anOutcomeThatCameAfterItsDayWasSummedIsFoundOnTheNextDay() {
        var yesterday = FixedClock.START.minus(Duration.ofDays(1));
        room.printed.cards(KEY, yesterday, 10, MINUTE);
        room.sumDays();
        room.printed.cards(KEY, yesterday, 1, MINUTE);
        assertEquals(10, learned(KEY).rate().attempts());
        room.sums.forgetLast();
        room.sumDays();
        assertEquals(11, learned(KEY).rate().attempts());
    }

    @StoreTest
    void anIdlePrinterAsksToBeExercisedUntilItIsOrPrints() {
        assertFalse(learned(KEY).exerciseDue());
        room.test.clock().advance(Duration.ofDays(8));
        assertTrue(learned(KEY).exerciseDue());
        assertEquals(8, learned(KEY).idleDays());
        room.printers.exercised(everyone, room.printers.all(everyone).get(0).printer().id(), "");
        assertFalse(learned(KEY).exerciseDue());
        room.printed.cards(KEY, room.test.clock().instant().plus(MINUTE), 7, MINUTE);
        room.test.clock().advance(Duration.ofDays(9));
        assertEquals(7, learned(KEY).cardsSinceExercise());
        assertTrue(learned(KEY).exerciseDue());
    }

    @StoreTest
    void whatIsLeftOnARollIsCountedFromItsMounting() {
        room.printed.cards(KEY, FixedClock.START.minus(Duration.ofHours(2)), 30, MINUTE);
        room.rolls.mount(everyone, KEY, new NewRoll(Kind.RIBBON, " R-0042 ", 250));
        room.printed.cards(KEY, FixedClock.START.plus(MINUTE), 40, MINUTE).spoiled(KEY, FixedClock.START.plus(MINUTE), 2, SpoilCause.PRINT_FAILURE);
        room.test.clock().advance(Duration.ofDays(2));
        var ribbon = room.rolls.on(KEY).get(0);
        assertEquals("R-0042", ribbon.batch());
        assertEquals(42, ribbon.used());
        assertEquals(208, ribbon.left());
        assertFalse(ribbon.low());
        room.sumDays();
        assertEquals(208, room.rolls.on(KEY).get(0).left(), "the same out of the sums of days");
    }

    @StoreTest
    void aBatchShowsWhatItSpoiledOverAllItsRolls() {
        room.rolls.mount(everyone, KEY, new NewRoll(Kind.RIBBON, "BAD", 250));
        room.printed.cards(KEY, FixedClock.START, 60, MINUTE).spoiled(KEY, FixedClock.START, 10, SpoilCause.PRINT_FAILURE);
        room.test.clock().advance(Duration.ofHours(3));
        room.rolls.mount(everyone, KEY, new NewRoll(Kind.RIBBON, "GOOD", 250));
        room.printed.cards(KEY, room.test.clock().instant(), 100, MINUTE);
        room.test.clock().advance(Duration.ofHours(3));
        room.rolls.mount(everyone, KEY, new NewRoll(Kind.RIBBON, "BAD", 250));
        room.printed.spoiled(KEY, room.test.clock().instant(), 40, SpoilCause.PRINT_FAILURE);
        room.test.clock().advance(Duration.ofHours(3));
        assertEquals(List.of(new BatchRate(Kind.RIBBON, "BAD", 2, new Rate(50, 110)), new BatchRate(Kind.RIBBON, "GOOD", 1, new Rate(0, 100))),
                room.figures.batches(everyone));
    }

    @StoreTest
    void badRollsAreRefused() {
        PrinterBooksTest.refused(FleetMsg.noBatch, () -> room.rolls.mount(everyone, KEY, new NewRoll(Kind.FILM, " ", 500)));
        PrinterBooksTest.refused(FleetMsg.printsWrong, () -> room.rolls.mount(everyone, KEY, new NewRoll(Kind.FILM, "F1", 0)));
        PrinterBooksTest.refused(FleetMsg.printsWrong, () -> room.rolls.mount(everyone, KEY, new NewRoll(Kind.FILM, "F1", 5001)));
        PrinterBooksTest.refused(FleetMsg.neverConnected, () -> room.rolls.mount(everyone, "", new NewRoll(Kind.FILM, "F1", 500)));
        PrinterBooksTest.refused(FleetMsg.printerUnknown, () -> room.rolls.mount(everyone, "other:1", new NewRoll(Kind.FILM, "F1", 500)));
        PrinterBooksTest.refused(FleetMsg.notMounted, () -> room.rolls.takeOff(everyone, KEY, Kind.FILM, End.USED_UP));
    }

    @StoreTest
    void theLowerWordOfDeviceAndCountIsBelieved() {
        var roll = new PrinterRoll(KEY, Kind.RIBBON, "R", 200, FixedClock.START, "a");
        assertEquals(100, RollBook.mounted(roll, 40, new Supply("YMCKO", 50, 10)).left());
        assertEquals(20, RollBook.mounted(roll, 180, new Supply("YMCKO", 50, 10)).left());
        assertTrue(RollBook.mounted(roll, 180, null).low());
        assertTrue(RollBook.mounted(roll, 40, new Supply("YMCKO", 8, 10)).low());
        assertEquals(0, RollBook.mounted(roll, 300, null).left());
        assertEquals(Kind.FILM, RollBook.kind(new Supply("Retransfer film", 50, 10)));
    }

    @StoreTest
    void withoutAShelfNothingIsToBeOrdered() {
        var reorder = room.rolls.reorder(Kind.RIBBON);
        assertEquals(-1, reorder.left());
        assertFalse(reorder.due());
        assertEquals(Consumables.USUAL_LEAD_DAYS * reorder.perDay(), reorder.point());
    }

    private Learned learned(String key) {
        return room.figures.printers(everyone).stream().filter(each -> each.printer().equals(key)).findFirst().orElseThrow();
    }

    /** Eight in the morning of a day in October. */
    private static Instant morning(int day) {
        return Instant.parse("2026-10-%02dT00:00:00Z".formatted(day));
    }
}
