package id.loket.centre.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import id.loket.centre.CentreSilent;
import id.loket.centre.SilenceCause;

@Timeout(20)
class CourierTest {

    private static final Duration TICK = Duration.ofMillis(1);

    private final AtomicInteger rounds = new AtomicInteger();

    @Test
    void aRoundThatFailsIsFollowedByTheNext() throws InterruptedException {
        var third = new CountDownLatch(1);
        var courier = new Courier(() -> {
            switch (rounds.incrementAndGet()) {
                case 1 -> throw new CentreSilent(SilenceCause.NO_LINK, null);
                case 2 -> throw new IllegalStateException("a defect");
                default -> third.countDown();
            }
        }, () -> { }, TICK);

        assertTrue(third.await(10, TimeUnit.SECONDS));
        courier.stop();
    }

    @Test
    void anEndWaitsForTheRoundAtWorkAndInterruptsNothing() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var hurried = new CountDownLatch(1);
        var interrupted = new AtomicBoolean();
        var finished = new AtomicBoolean();
        var courier = new Courier(() -> {
            begun.countDown();
            try {
                assertTrue(hurried.await(10, TimeUnit.SECONDS));
            } catch (InterruptedException e) {
                interrupted.set(true);
            }
            finished.set(true);
        }, hurried::countDown, TICK);
        assertTrue(begun.await(10, TimeUnit.SECONDS));

        courier.stop();

        assertTrue(finished.get());
        assertFalse(interrupted.get());
    }

    @Test
    void afterTheEndNoRoundBegins() throws InterruptedException {
        var courier = new Courier(rounds::incrementAndGet, () -> { }, TICK);
        courier.stop();
        var before = rounds.get();

        Thread.sleep(50);

        assertEquals(before, rounds.get());
    }
}
