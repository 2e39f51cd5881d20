package id.loket.verification.identify.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CrewTest {

    private final Crew crew = new Crew(2);

    @AfterEach
    void close() {
        crew.close();
    }

    @Test
    void everyTaskIsDoneOnce() {
        var done = new AtomicIntegerArray(1000);
        crew.work(1000, done::incrementAndGet, told -> { }, () -> false);
        for (var task = 0; task < 1000; task++) {
            assertEquals(1, done.get(task));
        }
    }

    @Test
    void progressNeverGoesBackAndEndsWithAll() {
        var told = new ArrayList<Integer>();
        crew.work(300, task -> pause(), told::add, () -> false);
        assertEquals(told.stream().sorted().toList(), told);
        assertEquals(300, told.get(told.size() - 1));
    }

    @Test
    void whoCancelsWaitsForNoTaskThatWasNotBegun() {
        var begun = new AtomicInteger();
        var cancelled = new AtomicBoolean();
        assertThrows(CancellationException.class, () -> crew.work(1_000_000, task -> {
            begun.incrementAndGet();
            pause();
            cancelled.set(true);
        }, told -> { }, cancelled::get));
        var until = begun.get();
        pause();
        assertEquals(until, begun.get(), "no thread is at work any more");
        assertTrue(until < 10_000, () -> until + " tasks");
    }

    @Test
    void aTaskThatFailsIsNotLost() {
        assertThrows(IllegalArgumentException.class, () -> crew.work(10, task -> {
            throw new IllegalArgumentException();
        }, told -> { }, () -> false));
    }

    private static void pause() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
