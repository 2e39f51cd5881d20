package id.loket.updater.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.osgi.service.event.Event;

class QuietTest {

    private final Hand hand = new Hand();
    private boolean attended;
    private final Quiet quiet = new Quiet(hand, () -> attended, Duration.ofMinutes(15));

    @Test
    void aFreshStartIsNotQuiet() {
        assertFalse(quiet.isNow());
    }

    @Test
    void aQuarterOfAnHourWithoutAStepIsQuiet() {
        hand.forward(15);
        assertTrue(quiet.isNow());
    }

    @Test
    void anAcceptedStepBeginsTheQuarterAnew() {
        hand.forward(14);
        quiet.handleEvent(new Event("id/loket/changed/enrolments", Map.of()));
        hand.forward(14);
        assertFalse(quiet.isNow());
    }

    @Test
    void whoIsBeforeTheScreenMayBeInTheMiddleOfAStep() {
        hand.forward(60);
        attended = true;
        assertFalse(quiet.isNow());
        attended = false;
        assertTrue(quiet.isNow());
    }

    @Test
    void whatMachinesDoDisturbsNoQuiet() {
        hand.forward(14);
        quiet.handleEvent(new Event("id/loket/changed/outbox", Map.of()));
        hand.forward(1);
        assertTrue(quiet.isNow());
    }

    /** A clock moved by hand. */
    private static final class Hand extends Clock {

        private Instant now = Instant.parse("2026-11-22T08:00:00Z");

        void forward(int minutes) {
            now = now.plus(Duration.ofMinutes(minutes));
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
