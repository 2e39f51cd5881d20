package id.loket.printing.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.card.BlankSupply;
import id.loket.card.BlankSupply.SpoilCause;
import id.loket.card.Card;
import id.loket.card.CardMsg;
import id.loket.card.Cards;
import id.loket.card.PrintAttempt;
import id.loket.centre.Centre;
import id.loket.centre.CentreSilent;
import id.loket.centre.SilenceCause;
import id.loket.device.CardPrinter.Job;
import id.loket.device.DeviceException;
import id.loket.device.DeviceException.Fault;
import id.loket.kernel.CardState;
import id.loket.kernel.ChipNumber;
import id.loket.kernel.Nik;
import id.loket.kernel.text.Refusal;
import id.loket.printing.Printing;
import id.loket.printing.Printing.Answer;
import id.loket.printing.Printing.Hold;
import id.loket.printing.Printing.Order;
import id.loket.printing.Printing.Watch;
import id.loket.printing.PrintingMsg;
import id.loket.store.Store;
import id.loket.testing.FixedClock;
import id.loket.testing.StoreTest;
import id.loket.testing.TestSessions;
import id.loket.testing.TestStore;

class PrintRoomTest {

    private static final ChipNumber CHIP = new ChipNumber("DKB000001");

    @TempDir
    private Path data;

    private final Session operator = TestSessions.of(Role.PRINT_OPERATOR);
    private final Office office = new Office();
    private final ScriptedPrinter printer = new ScriptedPrinter();
    private TestStore test;
    private Store store;
    private FixedClock clock;
    private Cards cards;
    private People people;
    private Printing printing;

    @BeforeEach
    void open(TestStore opened) {
        test = opened;
        store = opened.store();
        clock = opened.clock();
        cards = Cards.in(store);
        people = new People(store);
        printing = room(office.supply(5), null);
    }

    @StoreTest
    void aReleasedCardIsPrintedOnTheProposedBlank() {
        var card = people.released(people.adult(), clock.instant());
        var proposal = printing.propose(operator, ScriptedPrinter.KEY).orElseThrow();
        assertEquals(card, proposal.card().cardId());
        assertEquals(CHIP, proposal.chip().orElseThrow());
        assertEquals(CardState.PRINTED, print(card).state());
        assertEquals(List.of("loket-station-1-" + card + "-1"), printer.jobs);
        assertEquals("printed", office.blanks.get(CHIP));
        assertEquals(1, printing.figures().printedToday());
    }

    @StoreTest
    void theIntentIsDurableBeforeThePrinterIsTold() {
        var card = people.released(people.adult(), clock.instant());
        var seen = new CardState[1];
        printer.onSubmit = () -> seen[0] = state(card);
        print(card);
        assertEquals(CardState.ASSIGNED, seen[0]);
    }

    @StoreTest
    void whoIsNotYetSeventeenAndNeverMarriedWaits() {
        var sixteen = people.released(people.born(LocalDate.of(2010, 3, 1)), clock.instant());
        assertEquals(Hold.UNDER_AGE, printing.queue(operator, 10).get(0).hold());
        assertEquals(Optional.empty(), printing.propose(operator, ScriptedPrinter.KEY));
        assertEquals(PrintingMsg.underAge, assertThrows(Refusal.class, () -> print(sixteen)).reason());
        var married = people.released(people.married(LocalDate.of(2010, 3, 1)), clock.instant());
        assertEquals(CardState.PRINTED, print(married).state());
    }

    @StoreTest
    void anOldReleaseNeedsTheCentre() {
        var card = people.released(people.adult(), clock.instant().minus(Duration.ofDays(8)));
        assertEquals(Hold.RELEASE_OLD, printing.queue(operator, 10).get(0).hold());
        assertEquals(PrintingMsg.releaseOld, assertThrows(Refusal.class, () -> print(card)).reason());
        office.settings.put(Printing.RELEASE_DAYS, "10");
        assertEquals(CardState.PRINTED, print(card).state());
        assertTrue(printer.jobs.size() == 1);
    }

    @StoreTest
    void theCentresWordIsFresherThanAnyRelease() {
        printing = room(office.supply(5), new Word(true));
        var card = people.released(people.adult(), clock.instant().minus(Duration.ofDays(80)));
        assertEquals(CardState.PRINTED, print(card).state());
    }

    @StoreTest
    void aRecordTheCentreTookBackIsNotPrintedAndSaysSo() {
        printing = room(office.supply(5), new Word(false));
        var card = people.released(people.adult(), clock.instant());
        assertEquals(PrintingMsg.centreSaysNo, assertThrows(Refusal.class, () -> print(card)).reason());
        assertEquals(Hold.WITHDRAWN, printing.queue(operator, 10).get(0).hold());
        assertTrue(printer.jobs.isEmpty());
    }

    @StoreTest
    void aSilentCentreIsNotAskedForEachCard() {
        var word = new Word(true);
        word.silent = true;
        printing = room(office.supply(5), word);
        print(people.released(people.adult(), clock.instant()));
        print(people.released(people.adult(), clock.instant()));
        assertEquals(1, word.asked);
    }

    @StoreTest
    void aPrinterThatCertainlyRefusesLeavesBlankAndQueueAsTheyWere() {
        printer.refuses = Fault.ATTENTION;
        var card = people.released(people.adult(), clock.instant());
        assertEquals(Fault.ATTENTION, assertThrows(DeviceException.class, () -> print(card)).fault());
        assertEquals(CardState.QUEUED, state(card));
        assertEquals("left", office.blanks.get(CHIP));
        assertEquals(List.of("begin DEVICE Alat cetak 1"), office.outages);
        printer.refuses = null;
        assertEquals(CardState.PRINTED, print(card).state());
        assertTrue(office.outages.isEmpty());
    }

    @StoreTest
    void whenNobodyKnowsWhetherThePrinterTookItAPersonLooks() {
        printer.refuses = Fault.TIMEOUT;
        var card = people.released(people.adult(), clock.instant());
        assertEquals(CardState.INSPECT, print(card).state());
        assertEquals("taken", office.blanks.get(CHIP));
        assertEquals(Optional.empty(), printing.propose(operator, ScriptedPrinter.KEY));
    }

    @StoreTest
    void aJamSpoilsTheBlankAndTheCardGetsAnotherOne() {
        printer.ends = Job.State.ABORTED;
        printer.reasons = List.of("media-jam-warning");
        var card = people.released(people.adult(), clock.instant());
        assertEquals(CardState.QUEUED, print(card).state());
        assertEquals("spoiled", office.blanks.get(CHIP));
        printer.ends = Job.State.COMPLETED;
        assertEquals(CardState.PRINTED,
                printing.print(operator, new Order(card, ScriptedPrinter.KEY, CHIP.plus(1)), Watch.NONE).state());
        assertEquals(1, printing.figures().spoiledToday());
    }

    @StoreTest
    void aCardThatIsCalledFinishedAfterAJamIsForAPerson() {
        printer.ends = Job.State.PROCESSING;
        printer.reasons = List.of("media-jam-error");
        var looks = new AtomicInteger();
        printer.onJob = () -> {
            if (looks.incrementAndGet() == 3) {
                printer.ends = Job.State.COMPLETED;
                printer.reasons = List.of();
            }
        };
        assertEquals(CardState.INSPECT, print(people.released(people.adult(), clock.instant())).state());
        assertEquals("taken", office.blanks.get(CHIP));
    }

    @StoreTest
    void anAbortionWithoutAJamMayHaveLeftTheBlankUntouched() {
        printer.ends = Job.State.ABORTED;
        printer.reasons = List.of("aborted-by-system");
        assertEquals(CardState.INSPECT, print(people.released(people.adult(), clock.instant())).state());
    }

    @StoreTest
    void anInterruptedCardIsPutBeforeAPersonOnStartAndPrintedByNobody() {
        var card = people.released(people.adult(), clock.instant());
        interruptedIn(card, true);
        printing = room(office.supply(5), null);
        assertEquals(CardState.INSPECT, state(card));
        var inspection = printing.inspect(operator, card);
        assertEquals(CHIP, inspection.chip());
        assertEquals(new Answer.Printed(), inspection.likely());
        assertEquals(Optional.empty(), printing.propose(operator, ScriptedPrinter.KEY));
        assertEquals(1, printer.jobs.size());
        assertNotNull(printing.figures().inspectSince());
    }

    @StoreTest
    void theThreeAnswersLeadToTheThreeOutcomes() {
        var printed = people.released(people.adult(), clock.instant());
        interruptedIn(printed, true);
        room(office.supply(0), null);
        printing.answer(operator, printed, new Answer.Printed());
        assertEquals(CardState.PRINTED, state(printed));

        for (var answer : List.of(new Answer.Unused(), new Answer.Spoiled(SpoilCause.DAMAGED))) {
            var card = people.released(people.adult(), clock.instant());
            interruptedIn(card, false);
            room(office.supply(0), null);
            printing.answer(operator, card, answer);
            assertEquals(CardState.QUEUED, state(card));
            assertEquals(PrintingMsg.notToInspect,
                    assertThrows(Refusal.class, () -> printing.answer(operator, card, answer)).reason());
        }
    }

    @StoreTest
    void aRunPrintsUntilTheHopperIsEmpty() {
        for (var i = 0; i < 7; i++) {
            people.released(people.adult(), clock.instant());
        }
        var run = printing.run(operator, ScriptedPrinter.KEY, 100, Watch.NONE);
        assertEquals(5, run.printed());
        assertEquals(PrintingMsg.runHopperEmpty.text(), run.ended());
        assertEquals(2, printing.figures().queued());
        assertEquals(Hold.NO_BLANK, printing.queue(operator, 10).get(0).hold());
    }

    @StoreTest
    void aRunStopsAtTheFirstCardThatNeedsAPerson() {
        printer.refuses = Fault.TIMEOUT;
        people.released(people.adult(), clock.instant());
        people.released(people.adult(), clock.instant());
        var run = printing.run(operator, ScriptedPrinter.KEY, 100, Watch.NONE);
        assertEquals(1, run.inspect());
        assertEquals(1, printing.figures().queued());
    }

    @StoreTest
    void aRunPassesOverSchoolPupilsWhoAreTooYoung() {
        for (var i = 0; i < 60; i++) {
            people.released(people.born(LocalDate.of(2010, 3, 1)), clock.instant());
        }
        var adult = people.released(people.adult(), clock.instant());
        assertEquals(1, printing.run(operator, ScriptedPrinter.KEY, 100, Watch.NONE).printed());
        assertEquals(CardState.PRINTED, state(adult));
    }

    @StoreTest
    void withoutAStockTheNumberIsTypedAndWaitsForReconciliation() {
        printing = room(null, null);
        var card = people.released(people.adult(), clock.instant());
        assertEquals(Optional.empty(), printing.propose(operator, ScriptedPrinter.KEY).orElseThrow().chip());
        assertEquals(CardState.PRINTED, print(card).state());
        assertEquals(1, store.<Long>read(transaction -> transaction.entities()
                .createQuery("select count(a) from PrintAttempt a where a.inStock = false", Long.class)
                .getSingleResult()));
        var other = people.released(people.adult(), clock.instant());
        assertThrows(Refusal.class, () -> print(other), "the same number twice");
    }

    @StoreTest
    void whoMayNotPrintIsRefusedBeforeAnythingIsRead() {
        var card = people.released(people.adult(), clock.instant());
        var nobody = TestSessions.of(Role.STOCK_KEEPER);
        assertThrows(Refusal.class, () -> printing.print(nobody, new Order(card, ScriptedPrinter.KEY, CHIP), Watch.NONE));
        assertThrows(Refusal.class, () -> printing.queue(nobody, 10));
        assertThrows(Refusal.class, () -> printing.answer(nobody, card, new Answer.Printed()));
    }

    @StoreTest
    void anEmptyStockStopsPrintingBeforeAnythingIsBegun() {
        office.blanks.clear();
        var card = people.released(people.adult(), clock.instant());
        assertEquals(PrintingMsg.noBlankLeft, assertThrows(Refusal.class, () -> print(card)).reason());
        assertEquals(CardState.QUEUED, state(card));
        assertEquals(0, card(card).attempts());
    }

    @StoreTest
    void noRunBeginsWhileACardInItsPrinterWaitsForAPerson() {
        printer.refuses = Fault.TIMEOUT;
        print(people.released(people.adult(), clock.instant()));
        printer.refuses = null;
        people.released(people.adult(), clock.instant());
        var run = printing.run(operator, ScriptedPrinter.KEY, 5, Watch.NONE);
        assertEquals(0, run.printed());
        assertEquals(PrintingMsg.runInspect.text(), run.ended());
    }

    private Printing.Outcome print(long card) {
        var chip = office.blanks.entrySet().stream().filter(each -> each.getValue().equals("left"))
                .map(Map.Entry::getKey).findFirst().orElse(CHIP);
        return printing.print(operator, new Order(card, ScriptedPrinter.KEY, chip), Watch.NONE);
    }

    private CardState state(long card) {
        return card(card).state();
    }

    private Card card(long card) {
        return store.read(transaction -> transaction.entities().find(Card.class, card));
    }

    /** As if the power went while the printer worked. */
    private void interruptedIn(long id, boolean taken) {
        store.write(transaction -> {
            var card = cards.forUpdate(transaction, id).orElseThrow();
            var chip = CHIP.plus(id % 1000 * 7);
            var attempt = cards.assign(transaction, card,
                    new PrintAttempt.Place(taken ? CHIP : chip, ScriptedPrinter.KEY, "station-1"));
            attempt.bookedInStock();
            if (taken) {
                card.printing(printer.submit(new byte[0], PrintAct.jobName("station-1", id, 1)), transaction.now());
            }
            return null;
        });
    }

    private Printing room(BlankSupply supply, Centre centre) {
        return new Room(store, clock, data, office).with(printer, supply, centre);
    }

    private static final class Word implements Centre {

        private final boolean printable;
        private boolean silent;
        private int asked;

        Word(boolean printable) {
            this.printable = printable;
        }

        @Override
        public Release confirmPrintable(Nik nik) {
            asked++;
            if (silent) {
                throw new CentreSilent(SilenceCause.TIMEOUT, null);
            }
            return new Release(printable, printable ? "PRINT_READY_RECORD" : "DUPLICATE_RECORD", Instant.EPOCH);
        }

        @Override
        public LinkState link() {
            return new LinkState(!silent, silent ? SilenceCause.TIMEOUT : null, Instant.EPOCH);
        }
    }
}
