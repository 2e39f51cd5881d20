package id.loket.centre.internal;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait after a failed try: doubling from the first to the longest, with a fifth of jitter either way so that
 * the stations of a regency do not come back all at once after an outage.
 */
record Backoff(Duration first, Duration longest, RandomGenerator random) {

    private static final double JITTER = 0.2;
    private static final int MOST_DOUBLINGS = 20;

    Duration after(int attempts) {
        var doubled = first.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), MOST_DOUBLINGS));
        var plain = doubled.compareTo(longest) < 0 ? doubled : longest;
        var factor = 1 + JITTER * (2 * random.nextDouble() - 1);
        return Duration.ofMillis(Math.round(plain.toMillis() * factor));
    }
}
