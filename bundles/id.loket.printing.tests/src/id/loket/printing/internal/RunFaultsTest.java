package id.loket.printing.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import id.loket.card.Card;
import id.loket.centre.Centre;
import id.loket.centre.CentreSilent;
import id.loket.centre.SilenceCause;
import id.loket.device.CardPrinter.Job;
import id.loket.device.DeviceException.Fault;
import id.loket.kernel.CardState;
import id.loket.kernel.Nik;
import id.loket.kernel.text.Refusal;
import id.loket.printing.Printing.Answer;
import id.loket.printing.Printing.Run;
import id.loket.printing.RunOrder;
import id.loket.printing.RunOrder.WholeQueue;
import id.loket.store.Store;
import id.loket.store.StoreMsg;
import id.loket.testing.StoreTest;

/** What becomes of a run, and of its cards, when printers, database or centre fail it. */
class RunFaultsTest extends RunFixture {

    private static final int MOST_IDLE_WRITES = 20;

    private final AtomicInteger failing = new AtomicInteger();
    private final AtomicInteger writes = new AtomicInteger();
    private boolean defect;

    @StoreTest
    void theOthersTakeWhatAPrinterThatFailsHasNotBegun() {
        var cards = queue(9);
        one.refuses = Fault.UNPLUGGED;
        slow(two, three);
        assertEquals(9, printing.run(operator, RunOrder.ofQueue(100), seen).printed());
        assertPrintedOnce(cards);
        assertTrue(one.jobs.isEmpty());
    }

    @StoreTest
    void theCardInAPrinterThatFallsSilentIsForAPersonAndTheOthersGoOn() {
        var cards = queue(8);
        one.refuses = Fault.TIMEOUT;
        slow(two, three);
        var run = printing.run(operator, RunOrder.ofQueue(100), seen);
        assertEquals(7, run.printed());
        assertEquals(1, run.inspect());
        assertEquals(1, cards.stream().filter(card -> state(card) == CardState.INSPECT).count());
        assertTrue(seen.states.contains("scripted:1 INSPECT"), seen.states::toString);
    }

    @StoreTest
    void aPrinterComesBackByItselfWhenItsCardIsAnswered() throws Exception {
        queue(4);
        one.refuses = Fault.TIMEOUT;
        var run = standing(one.identity().key());
        await(() -> seen.states.contains("scripted:1 INSPECT"));
        one.refuses = null;
        printing.answer(operator, printing.toInspect(operator).get(0).cardId(), new Answer.Unused());
        await(() -> one.jobs.size() == 4);
        assertEquals(4, cancel(run).printed());
    }

    @StoreTest
    void twoRuinedBlanksInARowStopAPrinterAndTheirCardsGoToTheOthers() {
        var cards = queue(6);
        one.ends = Job.State.ABORTED;
        one.reasons = List.of("media-jam-warning");
        slow(two);
        var run = printing.run(operator,
                new RunOrder(new WholeQueue(), Set.of("scripted:1", "scripted:2"), 100, false), seen);
        assertEquals(6, run.printed());
        assertEquals(2, run.spoiled());
        assertEquals(2, one.jobs.size());
        cards.forEach(card -> assertEquals(CardState.PRINTED, state(card)));
    }

    @StoreTest
    void aRunWhoseCardGotNoOutcomeInTheDatabaseEndsAllTheSame() throws Exception {
        queue(2);
        one.onSubmit = () -> failing.set(2);
        var run = ended(brokenRun());
        assertEquals(0, run.printed());
        assertEquals(0, kept());
    }

    @StoreTest
    void theNextCardIsLetGoWhenNeitherItsIntentNorTheOutcomeBeforeItIsWritten() throws Exception {
        queue(2);
        slow(one);
        one.onJob = () -> failing.set(3);
        ended(brokenRun());
        // A sign of life that was being written when the run ended may still arrive; none is given after it.
        await(this::nobodyKeepsACard);
    }

    private boolean nobodyKeepsACard() {
        var kept = keptUntil();
        LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
        return kept.equals(keptUntil());
    }

    @StoreTest
    void inAnOutageFreshReleasesGoOnAndTheOthersAreTakenWhenTheCentreAnswers() throws Exception {
        var word = new Word();
        word.silent = true;
        printing = room(word);
        var old = people.released(people.adult(), clock.instant().minus(Duration.ofDays(30)));
        var fresh = queue(3);
        var run = standing();
        await(() -> jobs().size() == 3);
        assertEquals(CardState.QUEUED, state(old));
        fresh.forEach(card -> await(() -> state(card) == CardState.PRINTED));
        word.silent = false;
        clock.advance(Duration.ofMinutes(1));
        await(() -> state(old) == CardState.PRINTED);
        cancel(run);
    }

    @StoreTest
    void aStandingRunWaitsForADatabaseThatIsAwayForAMoment() throws Exception {
        queue(3);
        failing.set(4);
        printing = new Room(failing(store, "print-run-preparing"), clock, data, office)
                .with(List.of(one), supply, null, null);
        var run = standing("scripted:1");
        await(() -> one.jobs.size() == 3);
        assertEquals(3, cancel(run).printed());
        assertEquals(0, failing.get());
    }

    @StoreTest
    void theNextCardIsLeftToOthersWhenADefectBreaksTheTurnToIt() throws Exception {
        queue(3);
        slow(one);
        defect = true;
        one.onJob = () -> failing.set(1);
        printing = new Room(failing(store, "print-run scripted"), clock, data, office).with(List.of(one), supply, null, null);
        var run = CompletableFuture.supplyAsync(() -> printing.run(operator, RunOrder.ofQueue(100), seen));
        var broken = assertThrows(ExecutionException.class, () -> ended(run));
        assertEquals(IllegalStateException.class, broken.getCause().getClass());
        assertEquals(0, kept());
    }

    @StoreTest
    void aBrokenPrinterKeepsNoCardFromTheOthersOfItsRun() throws Exception {
        queue(6);
        slow(one, two);
        defect = true;
        one.onJob = () -> failing.set(1);
        printing = new Room(failing(store, "print-run scripted:1"), clock, data, office)
                .with(List.of(one, two), supply, null, null);
        var run = standing("scripted:1", "scripted:2");
        await(() -> two.jobs.size() == 5);
        seen.cancel.set(true);
        assertThrows(ExecutionException.class, () -> ended(run));
    }

    @StoreTest
    void printersWithNothingToPrintDoNotWakeEachOtherWithoutEnd() throws Exception {
        printing = new Room(failing(store, "print-run"), clock, data, office)
                .with(List.of(one, two, three), supply, null, null);
        var run = standing();
        await(() -> writes.get() > 0);
        var before = writes.get();
        LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        var inASecond = writes.get() - before;
        cancel(run);
        assertTrue(inASecond <= MOST_IDLE_WRITES, () -> inASecond + " looks for a card in a second");
    }

    private List<Instant> keptUntil() {
        return store.read(transaction -> transaction.entities().createQuery(
                "select c.seat.seatUntil from Card c where c.seat.seatUntil is not null order by c.id", Instant.class)
                .getResultList());
    }

    private CompletableFuture<Run> brokenRun() {
        printing = new Room(failing(store, "print-run scripted"), clock, data, office).with(List.of(one), supply, null, null);
        return CompletableFuture.supplyAsync(() -> printing.run(operator, RunOrder.ofQueue(100), seen));
    }

    /** A database that breaks the next writes of some threads, as many as are asked for. */
    private Store failing(Store whole, String threads) {
        return (Store) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Store.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("write") && Thread.currentThread().getName().startsWith(threads)) {
                        writes.incrementAndGet();
                        if (failing.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                            throw defect ? new IllegalStateException("broken") : new Refusal(StoreMsg.busy);
                        }
                    }
                    try {
                        return method.invoke(whole, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    private static final class Word implements Centre {

        private volatile boolean silent;

        @Override
        public Release confirmPrintable(Nik nik) {
            if (silent) {
                throw new CentreSilent(SilenceCause.TIMEOUT, null);
            }
            return new Release(true, "PRINT_READY_RECORD", Instant.EPOCH);
        }

        @Override
        public LinkState link() {
            return new LinkState(!silent, silent ? SilenceCause.TIMEOUT : null, Instant.EPOCH);
        }
    }
}
