package id.loket.printing.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.card.BlankSupply;
import id.loket.card.Card;
import id.loket.centre.Centre;
import id.loket.centre.CentreSilent;
import id.loket.centre.SilenceCause;
import id.loket.device.CardPrinter.Job;
import id.loket.device.DeviceException.Fault;
import id.loket.device.DeviceStatus;
import id.loket.kernel.CardState;
import id.loket.kernel.Nik;
import id.loket.kernel.text.Refusal;
import id.loket.printing.Printing;
import id.loket.printing.Printing.Answer;
import id.loket.printing.Printing.Order;
import id.loket.printing.Printing.Run;
import id.loket.printing.Printing.Watch;
import id.loket.printing.PrintingMsg;
import id.loket.printing.RunOrder;
import id.loket.printing.RunOrder.These;
import id.loket.printing.RunOrder.WholeQueue;
import id.loket.printing.RunWatch;
import id.loket.printing.RunWatch.LaneState;
import id.loket.store.Store;
import id.loket.testing.FixedClock;
import id.loket.testing.StoreTest;
import id.loket.testing.TestSessions;
import id.loket.testing.TestStore;

/** One queue, several printers. */
class RunsTest {

    @TempDir
    private Path data;

    private final Session operator = TestSessions.of(Role.PRINT_OPERATOR);
    private final Office office = new Office();
    private final ScriptedPrinter one = new ScriptedPrinter("scripted:1");
    private final ScriptedPrinter two = new ScriptedPrinter("scripted:2");
    private final ScriptedPrinter three = new ScriptedPrinter("scripted:3");
    private final Seen seen = new Seen();
    private final AtomicInteger failing = new AtomicInteger();
    private Store store;
    private FixedClock clock;
    private People people;
    private BlankSupply supply;
    private Printing printing;

    @BeforeEach
    void open(TestStore opened) {
        store = opened.store();
        clock = opened.clock();
        people = new People(store);
        supply = office.hoppers(20, "scripted:1", "scripted:2", "scripted:3");
        printing = room(null);
    }

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
                new Order(cards.get(3), "scripted:1", supply.next("scripted:1").orElseThrow()), Watch.NONE));
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
        var kept = keptUntil();
        Thread.sleep(300);
        assertEquals(kept, keptUntil());
    }

    private List<Instant> keptUntil() {
        return store.read(transaction -> transaction.entities().createQuery(
                "select c.seat.seatUntil from Card c where c.seat.seatUntil is not null order by c.id", Instant.class)
                .getResultList());
    }

    private CompletableFuture<Run> brokenRun() {
        printing = new Room(failing(store), clock, data, office).with(List.of(one), supply, null, null);
        return CompletableFuture.supplyAsync(() -> printing.run(operator, RunOrder.ofQueue(100), seen));
    }

    /** A database that refuses the next writes of a printer's own thread, as many as are asked for. */
    private Store failing(Store whole) {
        return (Store) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Store.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("write") && Thread.currentThread().getName().startsWith("print-run scripted")
                            && failing.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                        throw new Refusal(PrintingMsg.cardGone);
                    }
                    try {
                        return method.invoke(whole, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    private Run ended(CompletableFuture<Run> run) throws Exception {
        try {
            return run.get(20, TimeUnit.SECONDS);
        } finally {
            seen.cancel.set(true);
        }
    }

    private long kept() {
        return store.<Long>read(transaction -> transaction.entities().createQuery(
                "select count(c) from Card c where c.state = :queued and c.seat.seatUntil is not null", Long.class)
                .setParameter("queued", CardState.QUEUED).getSingleResult());
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
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

    private List<Long> queue(int cards) {
        return Stream.generate(() -> people.released(people.adult(), clock.instant())).limit(cards).toList();
    }

    /** As long as it takes for the others to get a card, too. */
    private static void slow(ScriptedPrinter... printers) {
        for (var printer : printers) {
            printer.onSubmit = () -> {
                try {
                    Thread.sleep(150);
                } catch (InterruptedException stop) {
                    throw new IllegalStateException(stop);
                }
            };
        }
    }

    private void assertPrintedOnce(List<Long> cards) {
        cards.forEach(card -> assertEquals(CardState.PRINTED, state(card)));
        assertEquals(cards.size(), jobs().size());
        assertEquals(cards.size(), new HashSet<>(jobs()).size());
    }

    private List<String> jobs() {
        var jobs = new ArrayList<String>();
        List.of(one, two, three).forEach(printer -> jobs.addAll(printer.jobs));
        return jobs;
    }

    private CardState state(long card) {
        return store.read(transaction -> transaction.entities().find(Card.class, card)).state();
    }

    private CompletableFuture<Run> standing(String... printers) {
        var order = new RunOrder(new WholeQueue(), Set.of(printers), 1000, true);
        return CompletableFuture.supplyAsync(() -> printing.run(operator, order, seen));
    }

    private Run cancel(CompletableFuture<Run> run) throws Exception {
        seen.cancel.set(true);
        return run.get(30, TimeUnit.SECONDS);
    }

    private static void await(BooleanSupplier condition) {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < until, "nothing happened in 30 s");
            try {
                Thread.sleep(10);
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
        }
    }

    private Printing room(Centre centre) {
        return new Room(store, clock, data, office).with(List.of(one, two, three), supply, centre, null);
    }

    private static final class Seen implements RunWatch {

        private final Set<String> states = java.util.concurrent.ConcurrentHashMap.newKeySet();
        private final AtomicBoolean pause = new AtomicBoolean();
        private final AtomicBoolean cancel = new AtomicBoolean();

        @Override
        public void changed(Progress now) {
            now.lanes().stream().filter(lane -> lane.state() != LaneState.WAITING)
                    .forEach(lane -> states.add(lane.printer() + " " + lane.state()));
        }

        @Override
        public boolean cancelled() {
            return cancel.get();
        }

        @Override
        public boolean paused() {
            return pause.get();
        }
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
