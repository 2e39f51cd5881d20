package id.loket.printing.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.card.BlankSupply;
import id.loket.card.Card;
import id.loket.centre.Centre;
import id.loket.kernel.CardState;
import id.loket.printing.Printing;
import id.loket.printing.Printing.Run;
import id.loket.printing.RunOrder;
import id.loket.printing.RunOrder.WholeQueue;
import id.loket.printing.RunWatch;
import id.loket.printing.RunWatch.LaneState;
import id.loket.store.Store;
import id.loket.testing.FixedClock;
import id.loket.testing.TestSessions;
import id.loket.testing.TestStore;

/** A print room with three printers whose queue is printed in runs. */
abstract class RunFixture {

    @TempDir
    Path data;

    final Session operator = TestSessions.of(Role.PRINT_OPERATOR);
    final Office office = new Office();
    final ScriptedPrinter one = new ScriptedPrinter("scripted:1");
    final ScriptedPrinter two = new ScriptedPrinter("scripted:2");
    final ScriptedPrinter three = new ScriptedPrinter("scripted:3");
    final Seen seen = new Seen();
    Store store;
    FixedClock clock;
    People people;
    BlankSupply supply;
    Printing printing;

    @BeforeEach
    void open(TestStore opened) {
        store = opened.store();
        clock = opened.clock();
        people = new People(store);
        supply = office.hoppers(20, "scripted:1", "scripted:2", "scripted:3");
        printing = room(null);
    }

    Run ended(CompletableFuture<Run> run) throws Exception {
        try {
            return run.get(20, TimeUnit.SECONDS);
        } finally {
            seen.cancel.set(true);
        }
    }

    long kept() {
        return store.<Long>read(transaction -> transaction.entities().createQuery(
                "select count(c) from Card c where c.state = :queued and c.seat.seatUntil is not null", Long.class)
                .setParameter("queued", CardState.QUEUED).getSingleResult());
    }

    static void hold(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    List<Long> queue(int cards) {
        return Stream.generate(() -> people.released(people.adult(), clock.instant())).limit(cards).toList();
    }

    /** As long as it takes for the others to get a card, too. */
    static void slow(ScriptedPrinter... printers) {
        for (var printer : printers) {
            printer.onSubmit = () -> sleep(150);
        }
    }

    static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    void assertPrintedOnce(List<Long> cards) {
        cards.forEach(card -> assertEquals(CardState.PRINTED, state(card)));
        assertEquals(cards.size(), jobs().size());
        assertEquals(cards.size(), new HashSet<>(jobs()).size());
    }

    List<String> jobs() {
        var jobs = new ArrayList<String>();
        List.of(one, two, three).forEach(printer -> jobs.addAll(printer.jobs));
        return jobs;
    }

    CardState state(long card) {
        return store.read(transaction -> transaction.entities().find(Card.class, card)).state();
    }

    CompletableFuture<Run> standing(String... printers) {
        var order = new RunOrder(new WholeQueue(), Set.of(printers), 1000, true);
        return CompletableFuture.supplyAsync(() -> printing.run(operator, order, seen));
    }

    Run cancel(CompletableFuture<Run> run) throws Exception {
        seen.cancel.set(true);
        return run.get(30, TimeUnit.SECONDS);
    }

    static void await(BooleanSupplier condition) {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < until, "nothing happened in 30 s");
            sleep(10);
        }
    }

    Printing room(Centre centre) {
        return new Room(store, clock, data, office).with(List.of(one, two, three), supply, centre, null);
    }

    static final class Seen implements RunWatch {

        final Set<String> states = java.util.concurrent.ConcurrentHashMap.newKeySet();
        volatile List<String> waits = List.of();
        final AtomicBoolean pause = new AtomicBoolean();
        final AtomicBoolean cancel = new AtomicBoolean();

        @Override
        public void changed(Progress now) {
            now.lanes().stream().filter(lane -> lane.state() != LaneState.WAITING)
                    .forEach(lane -> states.add(lane.printer() + " " + lane.state()));
            waits = now.lanes().stream().filter(Lane::needsPerson).map(lane -> lane.printer() + " " + lane.words()).toList();
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
}
