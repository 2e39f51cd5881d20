package id.loket.printing.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.card.BlankSupply.SpoilCause;
import id.loket.card.Card;
import id.loket.card.CardMsg;
import id.loket.card.Cards;
import id.loket.card.PrintAttempt;
import id.loket.card.Seat;
import id.loket.device.DeviceException.Fault;
import id.loket.kernel.CardState;
import id.loket.kernel.ChipNumber;
import id.loket.kernel.text.Refusal;
import id.loket.printing.Printing;
import id.loket.printing.Printing.Answer;
import id.loket.printing.Printing.Hold;
import id.loket.printing.Printing.Order;
import id.loket.printing.Printing.Watch;
import id.loket.printing.PrintingMsg;
import id.loket.store.Store;
import id.loket.store.Transaction;
import id.loket.testing.FixedClock;
import id.loket.testing.StoreTest;
import id.loket.testing.TestSessions;
import id.loket.testing.TestStore;

/** Several seats, one truth: a card belongs to the seat that works on it as long as that seat gives signs of life. */
class SeatsTest {

    private static final ChipNumber CHIP = new ChipNumber("DKB000001");
    private static final int LONGER_THAN_A_LEASE = (int) Seat.LEASE.toSeconds() + 1;

    @TempDir
    private Path data;

    private final Session operator = TestSessions.of(Role.PRINT_OPERATOR);
    private final Office office = new Office();
    private final ScriptedPrinter printer = new ScriptedPrinter();
    private Store store;
    private FixedClock clock;
    private Cards cards;
    private Printing printing;
    private long card;

    @BeforeEach
    void open(TestStore opened) {
        store = opened.store();
        clock = opened.clock();
        cards = Cards.in(store);
        var people = new People(store);
        card = people.released(people.adult(), clock.instant());
        printing = seat(printer);
    }

    @StoreTest
    void ofTwoSeatsThatPrintOneCardAtTheSameMomentOneIsTold() throws Exception {
        var other = new ScriptedPrinter("scripted:2");
        var together = new CyclicBarrier(2);
        List<Callable<CardState>> seats = List.of(
                () -> printTogether(together, printing, ScriptedPrinter.KEY, CHIP),
                () -> printTogether(together, seat(other), "scripted:2", CHIP.plus(1)));
        var threads = Executors.newFixedThreadPool(2);
        try {
            var refused = new ArrayList<Object>();
            for (var answer : threads.invokeAll(seats)) {
                try {
                    assertEquals(CardState.PRINTED, answer.get(30, TimeUnit.SECONDS));
                } catch (ExecutionException denied) {
                    refused.add(((Refusal) denied.getCause()).reason());
                }
            }
            assertEquals(1, refused.size());
            assertTrue(List.of(CardMsg.claimedElsewhere, PrintingMsg.notQueued).contains(refused.get(0)), refused::toString);
            assertEquals(1, printer.jobs.size() + other.jobs.size());
            assertEquals(1, office.blanks.values().stream().filter("printed"::equals).count());
        } finally {
            threads.shutdownNow();
        }
    }

    @StoreTest
    void aCardThatAnotherSeatWorksOnSaysSoAndIsNotProposed() {
        claim("loket-2/1");
        assertEquals(Hold.CLAIMED, printing.queue(operator, 10).get(0).hold());
        assertTrue(printing.propose(operator, ScriptedPrinter.KEY).isEmpty());
        assertEquals(CardMsg.claimedElsewhere, assertThrows(Refusal.class, this::print).reason());
    }

    @StoreTest
    void theLeaseOfASilentSeatFreesWhatWaits() {
        claim("loket-2/1");
        silentFor(LONGER_THAN_A_LEASE);
        assertEquals(card, printing.propose(operator, ScriptedPrinter.KEY).orElseThrow().card().cardId());
        assertEquals(CardState.PRINTED, print());
    }

    @StoreTest
    void theLeaseOfASilentSeatPutsWhatWasPrintingBeforeAPerson() {
        begunBySeat("loket-2");
        var recovery = room().recovery(printer);
        recovery.lookForSilentSeats();
        assertEquals(CardState.ASSIGNED, card().state());
        silentFor(LONGER_THAN_A_LEASE);
        recovery.lookForSilentSeats();
        assertEquals(CardState.INSPECT, card().state());
        assertEquals(1, printing.figures().inspect());
        assertTrue(card().note().contains("loket-2"), card().note());
    }

    @StoreTest
    void aPrinterThatTakesItsTimeDoesNotLoseItsCard() {
        var otherSeat = room().recovery(printer);
        printer.onSubmit = () -> {
            silentFor(LONGER_THAN_A_LEASE - 2);
            waitFor(() -> card().seat().claimed(databaseTime().plusSeconds(5)));
            silentFor(LONGER_THAN_A_LEASE - 2);
            otherSeat.lookForSilentSeats();
        };
        assertEquals(CardState.PRINTED, print());
    }

    @StoreTest
    void aSeatThatLostItsCardOnlyAddsWhatItKnows() {
        printer.onSubmit = () -> change(each -> each.inspect("Loket berhenti menjawab.", clock.instant()));
        assertEquals(CardState.INSPECT, print());
        assertEquals("taken", office.blanks.get(CHIP));
        assertTrue(card().note().endsWith(PrintingMsg.stepPrinted.text()), card().note());
        printing.answer(operator, card, new Answer.Printed());
        assertEquals("printed", office.blanks.get(CHIP));
    }

    @StoreTest
    void aLateWordOnOneBlankIsNoWordOnTheNextOne() {
        printer.onSubmit = () -> {
            change(each -> each.inspect("Loket berhenti menjawab.", clock.instant()));
            printing.answer(operator, card, new Answer.Unused());
            begunBySeat("loket-2");
        };
        assertEquals(CardState.ASSIGNED, print());
        assertEquals(CardState.ASSIGNED, card().state());
        assertEquals("loket-2", card().binding().node());
    }

    @StoreTest
    void aCardThatPrintsAfterItWasCalledUntouchedComesBeforeAPersonAgain() {
        printer.onSubmit = () -> {
            sentBackAs(new Answer.Unused());
            assertEquals("left", office.blanks.get(CHIP));
            claim("loket-2/1");
        };
        assertEquals(CardState.INSPECT, print());
        assertEquals("taken", office.blanks.get(CHIP));
        assertEquals(CHIP, card().binding().chip());
        var note = card().note();
        assertTrue(note.contains(PrintingMsg.stepPrinted.text()) && note.contains("02-11-2026 09.00.00")
                && note.contains("Alat cetak 1") && note.contains(CHIP.value()), note);
        assertTrue(printing.propose(operator, ScriptedPrinter.KEY).isEmpty());
        printing.answer(operator, card, new Answer.Printed());
        assertEquals(CardState.PRINTED, card().state());
        assertEquals(List.of("DKB000001 PRINTED true"), story());
        assertEquals(List.of("take", "untouched", "take", "printed"), office.bookings);
    }

    @StoreTest
    void aLateCardMayStillBeFoundUntouchedAndItsBlankIsFreedOnceForEachTaking() {
        printer.onSubmit = () -> sentBackAs(new Answer.Unused());
        assertEquals(CardState.INSPECT, print());
        printing.answer(operator, card, new Answer.Unused());
        assertEquals(CardState.QUEUED, card().state());
        assertEquals(List.of("take", "untouched", "take", "untouched"), office.bookings);
    }

    @StoreTest
    void aLateCardWhoseBlankAnotherCardTookLeavesTheBlankToThatCard() {
        var people = new People(store);
        var other = people.released(people.born(LocalDate.of(2001, 3, 4)), clock.instant());
        printer.onSubmit = () -> {
            sentBackAs(new Answer.Unused());
            store.write(transaction -> cards.assign(transaction, cards.forUpdate(transaction, other).orElseThrow(),
                    new PrintAttempt.Place(CHIP, "scripted:2", "loket-2")));
        };
        assertEquals(CardState.INSPECT, print());
        assertTrue(card().note().contains(PrintingMsg.lateBlankTaken.text(CHIP)), card().note());
        assertEquals(CHIP, printing.inspect(operator, card).chip());
        printing.answer(operator, card, new Answer.Printed());
        assertEquals(CardState.PRINTED, card().state());
        assertEquals(List.of("DKB000001 PRINTED false"), story());
        assertEquals(List.of("take", "untouched"), office.bookings);
    }

    @StoreTest
    void aLateWordOnABlankThatWasSeenSpoiledChangesNothing() {
        printer.onSubmit = () -> sentBackAs(new Answer.Spoiled(SpoilCause.PRINT_FAILURE));
        assertEquals(CardState.QUEUED, print());
        assertEquals(List.of("take", "spoiled"), office.bookings);
    }

    @StoreTest
    void aRefusedCardIsFreeForTheNextSeatAtOnce() {
        printer.refuses = Fault.BUSY;
        assertThrows(Refusal.class, this::print);
        assertEquals(CardState.PRINTED, seat(new ScriptedPrinter("scripted:2"))
                .print(operator, new Order(card, "scripted:2", CHIP), Watch.NONE).state());
    }

    @StoreTest
    void theSameAnswerFromTwoSeatsCountsOnce() throws Exception {
        change(each -> {
            cardsAssign(each, "loket-2");
            each.inspect("?", clock.instant());
        });
        var together = new CyclicBarrier(2);
        Callable<Object> answer = () -> {
            together.await(10, TimeUnit.SECONDS);
            printing.answer(operator, card, new Answer.Unused());
            return null;
        };
        var threads = Executors.newFixedThreadPool(2);
        try {
            var refused = 0;
            for (var each : threads.invokeAll(List.of(answer, answer))) {
                try {
                    each.get(30, TimeUnit.SECONDS);
                } catch (ExecutionException denied) {
                    assertEquals(PrintingMsg.notToInspect, ((Refusal) denied.getCause()).reason());
                    refused++;
                }
            }
            assertEquals(1, refused);
            assertEquals(CardState.QUEUED, card().state());
        } finally {
            threads.shutdownNow();
        }
    }

    private CardState printTogether(CyclicBarrier together, Printing seat, String key, ChipNumber chip) throws Exception {
        together.await(10, TimeUnit.SECONDS);
        return seat.print(operator, new Order(card, key, chip), Watch.NONE).state();
    }

    private CardState print() {
        return printing.print(operator, new Order(card, ScriptedPrinter.KEY, CHIP), Watch.NONE).state();
    }

    private Card card() {
        return store.read(transaction -> transaction.entities().find(Card.class, card));
    }

    private void claim(String seat) {
        change(each -> each.claim(seat, databaseTime()));
    }

    private void begunBySeat(String node) {
        change(each -> {
            each.claim(node + "/1", databaseTime());
            cardsAssign(each, node);
        });
    }

    /** As if another seat had found this one silent, and a person there had answered. */
    private void sentBackAs(Answer answer) {
        change(each -> each.inspect("Loket berhenti menjawab.", clock.instant()));
        printing.answer(operator, card, answer);
    }

    private List<String> story() {
        return store.read(transaction -> transaction.entities().find(Card.class, card).story().stream()
                .map(each -> each.chip() + " " + each.result() + " " + each.inStock()).toList());
    }

    private void cardsAssign(Card each, String node) {
        store.write(transaction -> cards.assign(transaction, each,
                new PrintAttempt.Place(CHIP.plus(50), ScriptedPrinter.KEY, node)));
    }

    private void change(Consumer<Card> step) {
        store.write(transaction -> {
            step.accept(cards.forUpdate(transaction, card).orElseThrow());
            return null;
        });
    }

    private Instant databaseTime() {
        return store.read(Transaction::databaseTime);
    }

    /** As if the last sign of life had come so much earlier. */
    private void silentFor(int seconds) {
        store.write(transaction -> transaction.entities()
                .createQuery("update Card c set c.seat.seatUntil = :earlier where c.id = :id")
                .setParameter("earlier", cards.forUpdate(transaction, card).orElseThrow().seat().until().minusSeconds(seconds))
                .setParameter("id", card)
                .executeUpdate());
    }

    private static void waitFor(BooleanSupplier condition) {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < until, "nothing happened in 10 s");
            Thread.onSpinWait();
        }
    }

    private Printing seat(ScriptedPrinter with) {
        return room().with(with, office.supply(5), null);
    }

    private Room room() {
        return new Room(store, clock, data, office);
    }
}
