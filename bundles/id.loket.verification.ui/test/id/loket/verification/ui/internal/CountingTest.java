package id.loket.verification.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class CountingTest {

    private final List<Integer> rests = new ArrayList<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private long now = 1_000;
    private int counts;
    private final Counting counting = new Counting(() -> now, (millis, action) -> {
        rests.add(millis);
        waiting.add(action);
    }, () -> counts++);

    private void took(int millis) {
        now += millis;
        counting.done();
    }

    private void later(int millis) {
        now += millis;
        List.copyOf(waiting).forEach(Runnable::run);
        waiting.clear();
    }

    @Test
    void theFirstChangeIsCountedAtOnceAndThoseMeanwhileTogether() {
        counting.soon();
        counting.soon();
        counting.soon();
        assertEquals(1, counts);
        took(0);
        assertEquals(2, counts);
        took(0);
        assertEquals(2, counts);
    }

    @Test
    void whatTookLongRestsTwentyTimesAsLong() {
        counting.soon();
        took(500);
        counting.soon();
        counting.soon();
        assertEquals(1, counts);
        assertEquals(List.of(10_000), rests);
        later(10_000);
        assertEquals(2, counts);
    }

    @Test
    void anotherListIsNotKeptWaitingByTheOneBefore() {
        counting.soon();
        counting.other();
        took(500);
        assertEquals(2, counts);
        took(500);
        counting.other();
        assertEquals(3, counts);
    }
}
