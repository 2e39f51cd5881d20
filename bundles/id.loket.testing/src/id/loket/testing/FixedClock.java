package id.loket.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that stands still until a test moves it. Begins on Monday 2 November 2026, 09:00 in Tutuyan. */
public final class FixedClock extends Clock {

    /** The zone of the training office. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Makassar");
    /** Where every clock begins. */
    public static final Instant START = Instant.parse("2026-11-02T01:00:00Z");

    private volatile Instant now = START;

    /**
     * @param moment any, also an earlier one
     */
    public void set(Instant moment) {
        now = moment;
    }

    /**
     * @param duration how far
     */
    public void advance(Duration duration) {
        now = now.plus(duration);
    }

    void reset() {
        now = START;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return ZONE.equals(zone) ? this : Clock.fixed(now, zone);
    }
}
