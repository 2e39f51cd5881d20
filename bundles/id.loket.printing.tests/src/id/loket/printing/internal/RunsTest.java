package id.loket.printing.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import id.loket.card.Card;
import id.loket.card.Machine;
import id.loket.device.CardPrinter.Job;
import id.loket.device.DeviceStatus;
import id.loket.kernel.CardState;
import id.loket.kernel.text.Refusal;
import id.loket.printing.Printing.Order;
import id.loket.printing.Printing.Watch;
import id.loket.printing.PrintingMsg;
import id.loket.printing.RunOrder;
import id.loket.printing.RunOrder.These;
import id.loket.printing.RunOrder.WholeQueue;
import id.loket.testing.StoreTest;

/** One queue, several printers. */
class RunsTest extends RunFixture {

    @StoreTest
    void everyCardIsPrintedOnceByOneOfThePrinters() {
        var cards = queue(12);
        slow(one, two, three);
        var run = printing.run(operator, RunOrder.ofQueue(Integer.MAX_VALUE), seen);
        assertEquals(12, run.printed());
        assertEquals(PrintingMsg.runQueueEmpty.text(), run.ended());
        assertPrintedOnce(cards);
        assertTrue(!one.jobs.isEmpty() && !two.jobs.isEmpty() && !three.jobs.isEmpty(), () -> jobs().toString());
    }

    @StoreTest
    void aRunPrintsAtMostWhatItIsFor() {
        queue(9);
        assertEquals(4, printing.run(operator, RunOrder.ofQueue(4), seen).printed());
        assertEquals(4, jobs().size());
        assertEquals(5, printing.figures().queued());
    }

    @StoreTest
    void theCardsNamedArePrintedAndNoOther() {
        var cards = queue(5);
        var order = new RunOrder(new These(List.of(cards.get(4), cards.get(1))), Set.of(), 10, false);
        assertEquals(2, printing.run(operator, order, seen).printed());
        assertEquals(CardState.PRINTED, state(cards.get(4)));
        assertEquals(CardState.QUEUED, state(cards.get(0)));
    }

    @StoreTest
    void aPrinterThatAsksForAPersonIsGivenNoCardUntilItNeedsNone() throws Exception {
        queue(2);
        one.status = new DeviceStatus(DeviceStatus.State.ATTENTION, "media-empty", "Isi blangko.");
        var run = standing(one.identity().key());
        await(() -> seen.states.contains("scripted:1 TROUBLE"));
        assertTrue(one.jobs.isEmpty());
        one.status = DeviceStatus.ready();
        await(() -> one.jobs.size() == 2);
        cancel(run);
    }

    @StoreTest
    void aPrinterThatWaitsForAPersonWithACardInItSaysSoUntilItGoesOn() throws Exception {
        queue(1);
        one.ends = Job.State.PROCESSING;
        one.reasons = List.of("cover-open-error");
        one.status = new DeviceStatus(DeviceStatus.State.READY, "cover-open", "Tutup penutupnya.");
        var run = standing("scripted:1");
        await(() -> seen.waits.contains("scripted:1 Tutup penutupnya."));
        one.reasons = List.of();
        await(() -> seen.waits.isEmpty());
        one.ends = Job.State.COMPLETED;
        await(() -> one.jobs.size() == 1 && printing.figures().printedToday() == 1);
        cancel(run);
    }

    @StoreTest
    void anEmptyHopperStopsItsPrinterAlone() {
        supply = office.hoppers(2, "scripted:1", "scripted:2");
        office.hoppers(20, "scripted:3");
        printing = room(null);
        queue(12);
        slow(one, two, three);
        assertEquals(12, printing.run(operator, RunOrder.ofQueue(100), seen).printed());
        assertTrue(one.jobs.size() <= 2 && two.jobs.size() <= 2, () -> jobs().toString());
    }

    @StoreTest
    void aPrinterTakenOutOfServiceFinishesItsCardAndTheOthersTakeTheRest() {
        var cards = queue(9);
        slow(two);
        one.onSubmit = () -> office.inRepair.add("scripted:1");
        var run = printing.run(operator,
                new RunOrder(new WholeQueue(), Set.of("scripted:1", "scripted:2"), 100, false), seen);
        assertEquals(9, run.printed());
        assertPrintedOnce(cards);
        assertEquals(1, one.jobs.size());
        assertTrue(seen.states.contains("scripted:1 OUT_OF_SERVICE"), seen.states::toString);
    }

    @StoreTest
    void aPrinterTakenOutOfServiceWhileItsNextCardLiesReadySaysSoAtOnce() {
        queue(9);
        slow(two);
        one.onSubmit = () -> {
            // Long enough for the next card to be ready: then it is the intent that is refused.
            sleep(600);
            office.inRepair.add("scripted:1");
        };
        var run = printing.run(operator,
                new RunOrder(new WholeQueue(), Set.of("scripted:1", "scripted:2"), 100, false), seen);
        assertEquals(9, run.printed());
        assertEquals(1, one.jobs.size());
        assertTrue(seen.states.contains("scripted:1 OUT_OF_SERVICE"), seen.states::toString);
    }

    @StoreTest
    void aPrinterThatAppearsInTheMiddleOfARunJoinsIt() throws Exception {
        var cards = queue(6);
        var there = new CopyOnWriteArrayList<>(List.of(one));
        printing = new Room(store, clock, data, office).with(there, supply, null, null);
        one.status = new DeviceStatus(DeviceStatus.State.ATTENTION, "media-empty", "Isi blangko.");
        var run = standing();
        await(() -> seen.states.contains("scripted:1 TROUBLE"));
        there.add(two);
        await(() -> two.jobs.size() == 6);
        cards.forEach(card -> await(() -> state(card) == CardState.PRINTED));
        assertEquals(6, cancel(run).printed());
    }

    @StoreTest
    void aStandingRunWaitsForItsFirstPrinter() throws Exception {
        queue(1);
        var there = new CopyOnWriteArrayList<ScriptedPrinter>();
        printing = new Room(store, clock, data, office).with(there, supply, null, null);
        assertEquals(PrintingMsg.noPrinter,
                assertThrows(Refusal.class, () -> printing.run(operator, RunOrder.ofQueue(9), seen)).reason());
        var run = standing();
        there.add(one);
        await(() -> one.jobs.size() == 1);
        cancel(run);
    }

    @StoreTest
    void aRunThatNamesNoPrinterLeavesThoseOfOtherRoomsAlone() {
        queue(4);
        office.elsewhere.add("scripted:2");
        slow(one, three);
        assertEquals(4, printing.run(operator, RunOrder.ofQueue(100), seen).printed());
        assertTrue(two.jobs.isEmpty());
    }

    @StoreTest
    void aRunOnAPrinterOutOfServiceEndsAndKeepsNoCard() throws Exception {
        queue(2);
        office.inRepair.add("scripted:1");
        var run = ended(CompletableFuture.supplyAsync(() -> printing.run(operator,
                new RunOrder(new WholeQueue(), Set.of("scripted:1"), 100, false), seen)));
        assertEquals(0, run.printed());
        assertTrue(run.ended().contains("dalam perbaikan"), run::ended);
        assertEquals(0, kept());
    }

    @StoreTest
    void aRunThatFindsItsPrinterAtWorkForAPersonWaitsAndLosesNoCard() throws Exception {
        var cards = queue(4);
        var single = new CountDownLatch(1);
        one.onSubmit = () -> hold(single);
        var byHand = CompletableFuture.supplyAsync(() -> printing.print(operator,
                new Order(cards.get(3), "scripted:1", supply.next(new Machine("scripted:1")).orElseThrow()), Watch.NONE));
        await(() -> state(cards.get(3)) == CardState.ASSIGNED);
        var run = standing("scripted:1");
        await(() -> seen.states.contains("scripted:1 TROUBLE"));
        one.onSubmit = () -> { };
        single.countDown();
        assertEquals(CardState.PRINTED, byHand.get(30, TimeUnit.SECONDS).state());
        cards.forEach(card -> await(() -> state(card) == CardState.PRINTED));
        assertEquals(3, cancel(run).printed());
    }

    @StoreTest
    void pausedNothingIsBegunAndNothingIsKeptFromOtherSeats() throws Exception {
        seen.pause.set(true);
        queue(3);
        var run = standing("scripted:1");
        await(() -> seen.states.contains("scripted:1 PAUSED"));
        assertTrue(jobs().isEmpty());
        await(() -> store.read(transaction -> transaction.entities()
                .createQuery("select count(c) from Card c where c.seat.seatUntil is not null", Long.class).getSingleResult()) == 0);
        seen.pause.set(false);
        await(() -> one.jobs.size() == 3);
        cancel(run);
    }

    @StoreTest
    void cancelledTheCardsInThePrintersAreFinishedAndTheOthersLeft() throws Exception {
        queue(9);
        slow(one, two, three);
        var run = standing();
        await(() -> jobs().size() >= 3);
        var printed = cancel(run).printed();
        assertEquals(jobs().size(), printed);
        assertEquals(9 - printed, printing.figures().queued());
        assertEquals(0, printing.figures().inspect());
        assertEquals(0L, store.<Long>read(transaction -> transaction.entities()
                .createQuery("select count(c) from Card c where c.seat.seatUntil is not null", Long.class).getSingleResult()));
    }

    @StoreTest
    void outcomeAndNextIntentAreOneTransactionAndTheNextOneIsReadyBefore() {
        queue(5);
        slow(one);
        printing.run(operator, new RunOrder(new WholeQueue(), Set.of("scripted:1"), 100, false), seen);
        assertEquals(List.of("take", "printed", "take", "printed", "take", "printed", "take", "printed", "take", "printed"),
                office.bookings);
        var times = store.read(transaction -> transaction.entities()
                .createQuery("select a from PrintAttempt a order by a.id", id.loket.card.PrintAttempt.class).getResultList());
        for (var i = 1; i < times.size(); i++) {
            assertEquals(times.get(i - 1).endedAt(), times.get(i).startedAt());
        }
    }
}
