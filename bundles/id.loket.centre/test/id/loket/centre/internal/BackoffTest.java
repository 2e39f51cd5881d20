package id.loket.centre.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    @Test
    void doublesFromFiveSecondsToFiveMinutes() {
        var steady = new Backoff(FIRST, LONGEST, middle());

        assertEquals(Duration.ofSeconds(5), steady.after(1));
        assertEquals(Duration.ofSeconds(10), steady.after(2));
        assertEquals(Duration.ofSeconds(160), steady.after(6));
        assertEquals(LONGEST, steady.after(7));
        assertEquals(LONGEST, steady.after(100_000));
    }

    @Test
    void staysWithinAFifthAndDiffersFromStationToStation() {
        var one = new Backoff(FIRST, LONGEST, new SplittableRandom(1));
        var other = new Backoff(FIRST, LONGEST, new SplittableRandom(2));

        assertNotEquals(one.after(5), other.after(5));
        for (var attempt = 1; attempt < 50; attempt++) {
            var wait = one.after(attempt);
            assertTrue(wait.compareTo(Duration.ofSeconds(4)) >= 0, wait::toString);
            assertTrue(wait.compareTo(Duration.ofMinutes(6)) <= 0, wait::toString);
        }
    }

    private static RandomGenerator middle() {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                return 0;
            }

            @Override
            public double nextDouble() {
                return 0.5;
            }
        };
    }
}
