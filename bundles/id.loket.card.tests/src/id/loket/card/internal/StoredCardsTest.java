package id.loket.card.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeEach;

import id.loket.card.BlankSupply.SpoilCause;
import id.loket.card.Card;
import id.loket.card.CardMsg;
import id.loket.card.PrintAttempt;
import id.loket.card.PrintAttempt.Place;
import id.loket.kernel.CardState;
import id.loket.kernel.ChipNumber;
import id.loket.kernel.IssueReason;
import id.loket.kernel.text.Refusal;
import id.loket.store.Store;
import id.loket.testing.StoreTest;

class StoredCardsTest {

    private static final long RESIDENT = 7;
    private static final Instant RELEASED = Instant.parse("2026-11-01T03:00:00Z");
    private static final ChipNumber CHIP = new ChipNumber("DKB000001");

    private Store store;
    private StoredCards cards;

    @BeforeEach
    void open(Store opened) {
        store = opened;
        cards = new StoredCards(store);
    }

    @StoreTest
    void aReleaseMakesAFirstCardAndQueuesIt() {
        var card = release(RESIDENT);
        assertEquals(CardState.QUEUED, card.state());
        assertEquals(IssueReason.FIRST, card.reason());
        assertEquals(RELEASED, card.releasedAt());
        assertEquals(1, cards.count(CardState.QUEUED));
    }

    @StoreTest
    void theSameReleaseTwiceMakesOneCardAlsoAfterTheHandOver() {
        var card = release(RESIDENT);
        assertEquals(card.id(), release(RESIDENT).id());
        handOver(card.id());
        assertEquals(card.id(), release(RESIDENT).id());
        assertEquals(1, store.read(transaction -> cards.ofResident(transaction, RESIDENT)).size());
    }

    @StoreTest
    void aSecondCardInProgressIsRefusedAndAFurtherOneIsAllowedAfterTheHandOver() {
        var card = release(RESIDENT);
        var refusal = assertThrows(Refusal.class, () -> request(RESIDENT));
        assertEquals(CardMsg.alreadyInProgress, refusal.reason());
        handOver(card.id());
        assertNotEquals(card.id(), request(RESIDENT).id());
    }

    @StoreTest
    void twoSeatsAtTheSameMomentMakeOneCard() throws Exception {
        var asked = new CountDownLatch(2);
        var seats = Executors.newFixedThreadPool(2);
        try {
            Callable<Card> seat = () -> store.write(transaction -> {
                asked.countDown();
                await(asked);
                return cards.request(transaction, RESIDENT, IssueReason.FIRST);
            });
            var refused = 0;
            for (var answer : List.of(seats.submit(seat), seats.submit(seat))) {
                try {
                    answer.get(30, TimeUnit.SECONDS);
                } catch (ExecutionException denied) {
                    assertEquals(CardMsg.alreadyInProgress, ((Refusal) denied.getCause()).reason());
                    refused++;
                }
            }
            assertEquals(1, refused);
            assertEquals(1, cards.count(CardState.REQUESTED));
        } finally {
            seats.shutdownNow();
        }
    }

    @StoreTest
    void aBlankThatWasSpoiledIsNotTakenAgainAndAnUntouchedOneIs() {
        var first = release(RESIDENT).id();
        assign(first, CHIP);
        change(first, card -> card.unused("found untouched", RELEASED));
        assign(first, CHIP);
        change(first, card -> card.spoiled(SpoilCause.PRINT_FAILURE, "jam", RELEASED));
        var second = release(RESIDENT + 1).id();
        var refusal = assertThrows(Refusal.class, () -> assign(second, CHIP));
        assertEquals(CardMsg.blankUsedBefore, refusal.reason());
    }

    @StoreTest
    void theStoryOfACardKeepsEveryBlankTried() {
        var id = release(RESIDENT).id();
        assign(id, CHIP);
        change(id, card -> card.spoiled(SpoilCause.PRINT_FAILURE, "jam", RELEASED));
        assign(id, CHIP.plus(1));
        change(id, card -> {
            card.printing("job-1", RELEASED);
            card.printed(RELEASED);
        });
        var story = store.write(transaction -> cards.forUpdate(transaction, id).orElseThrow().story().stream()
                .map(attempt -> attempt.chip() + " " + attempt.result()).toList());
        assertEquals(List.of("DKB000001 SPOILED", "DKB000002 PRINTED"), story);
        assertEquals(1, cards.ended(PrintAttempt.Result.PRINTED, RELEASED));
    }

    @StoreTest
    void cardsInTheActAreFoundByTheirStation() {
        var id = release(RESIDENT).id();
        assign(id, CHIP);
        assertEquals(1, store.read(transaction -> cards.inAct(transaction, "station-1")).size());
        assertEquals(0, store.read(transaction -> cards.inAct(transaction, "station-2")).size());
    }

    @StoreTest
    void aWithdrawnReleaseWaitsForANewOne() {
        var id = release(RESIDENT).id();
        store.write(transaction -> {
            cards.withdraw(transaction, RESIDENT, "DUPLICATE_RECORD");
            cards.withdraw(transaction, RESIDENT + 1, "DUPLICATE_RECORD");
            return null;
        });
        assertNull(store.read(transaction -> transaction.entities().find(Card.class, id)).releasedAt());
        assertEquals(RELEASED, release(RESIDENT).releasedAt());
    }

    @StoreTest
    void oneSeatWorksOnACardAndAnotherOnlyWhenItFellSilent() {
        var id = release(RESIDENT).id();
        claim(id, "loket-1");
        assertEquals(CardMsg.claimedElsewhere, assertThrows(Refusal.class, () -> claim(id, "loket-2")).reason());
        claim(id, "loket-1");
        silentFor(id, 16);
        claim(id, "loket-2");
        assertFalse(keep(id, "loket-1"));
        assertTrue(keep(id, "loket-2"));
    }

    @StoreTest
    void aSignOfLifeKeepsTheActOfASeatAndItsSilenceAbandonsIt() {
        var id = release(RESIDENT).id();
        claim(id, "loket-1");
        assign(id, CHIP);
        silentFor(id, 10);
        assertTrue(keep(id, "loket-1"));
        silentFor(id, 10);
        assertEquals(List.of(), abandoned());
        silentFor(id, 6);
        assertEquals(List.of(id), abandoned());
    }

    @StoreTest
    void whatOnlyWaitsIsNeverAbandoned() {
        var id = release(RESIDENT).id();
        claim(id, "loket-1");
        silentFor(id, 60);
        assertEquals(List.of(), abandoned());
    }

    @StoreTest
    void twoSeatsDoNotFeedOnePrinterAtTheSameTime() {
        var first = release(RESIDENT).id();
        var second = release(RESIDENT + 1).id();
        assign(first, CHIP);
        assertEquals(CardMsg.printerBusy, assertThrows(Refusal.class, () -> assign(second, CHIP.plus(1))).reason());
        change(first, card -> card.inspect("power cut", RELEASED));
        assign(second, CHIP.plus(1));
    }

    @StoreTest
    void ofTwoSeatsThatFeedOnePrinterAtTheSameMomentOneIsTold() throws Exception {
        var cardIds = List.of(release(RESIDENT).id(), release(RESIDENT + 1).id());
        var seats = Executors.newFixedThreadPool(2);
        try {
            var answers = seats.invokeAll(cardIds.stream().<Callable<Object>>map(id ->
                    () -> store.write(transaction -> cards.assign(transaction, cards.forUpdate(transaction, id).orElseThrow(),
                            new Place(CHIP.plus(id), "ipp:1", "station-" + id)))).toList());
            var refused = 0;
            for (var answer : answers) {
                try {
                    answer.get(30, TimeUnit.SECONDS);
                } catch (ExecutionException denied) {
                    assertEquals(CardMsg.printerBusy, ((Refusal) denied.getCause()).reason());
                    refused++;
                }
            }
            assertEquals(1, refused);
            assertEquals(1, cards.count(CardState.ASSIGNED));
        } finally {
            seats.shutdownNow();
        }
    }

    private void claim(long id, String seat) {
        store.write(transaction -> {
            cards.forUpdate(transaction, id).orElseThrow().claim(seat, transaction.databaseTime());
            return null;
        });
    }

    private boolean keep(long id, String seat) {
        return store.write(transaction ->
                cards.forUpdate(transaction, id).orElseThrow().seat().keep(seat, transaction.databaseTime()));
    }

    private List<Long> abandoned() {
        return store.write(transaction -> cards.abandoned(transaction).stream().map(Card::id).toList());
    }

    /** As if the last sign of life had come so much earlier. */
    private void silentFor(long id, int seconds) {
        store.write(transaction -> transaction.entities()
                .createQuery("update Card c set c.seat.seatUntil = :earlier where c.id = :id")
                .setParameter("earlier", cards.forUpdate(transaction, id).orElseThrow().seat().until().minusSeconds(seconds))
                .setParameter("id", id)
                .executeUpdate());
    }

    private Card release(long resident) {
        return store.write(transaction -> cards.release(transaction, resident, RELEASED));
    }

    private Card request(long resident) {
        return store.write(transaction -> cards.request(transaction, resident, IssueReason.LOST));
    }

    private void assign(long id, ChipNumber chip) {
        store.write(transaction -> cards.assign(transaction, cards.forUpdate(transaction, id).orElseThrow(),
                new Place(chip, "printer-1", "station-1")));
    }

    private void handOver(long id) {
        assign(id, CHIP);
        change(id, card -> {
            card.printing("job-1", RELEASED);
            card.printed(RELEASED);
            card.handedOver(RELEASED);
        });
    }

    private void change(long id, Consumer<Card> step) {
        store.write(transaction -> {
            step.accept(cards.forUpdate(transaction, id).orElseThrow());
            return null;
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(500, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
