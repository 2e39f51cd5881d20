package id.loket.printing.internal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * When to look at a printer that works: seldom while its card cannot be ready, densely when it is due, seldom again when
 * it is late. What "due" means is learned from its last cards; a slow printer is never asked more often than it needs.
 * Thread-safe.
 */
final class Pace {

    private static final int REMEMBERED = 12;
    private static final long SELDOM = 250;
    private static final long DENSEST = 5;
    private static final long LATE = 200;
    private static final long MARGIN = 25;
    /** The steps within which a card is due: its time, or the spread of its times, in so many parts. */
    private static final int PARTS_OF_TIME = 200;
    private static final int PARTS_OF_SPREAD = 20;
    private static final int PARTS_OF_LATENESS = 8;

    private final Deque<Long> taken = new ArrayDeque<>();

    /** A card was ready after so long, and nothing was wrong meanwhile. */
    synchronized void took(Duration time) {
        taken.addLast(time.toMillis());
        if (taken.size() > REMEMBERED) {
            taken.removeFirst();
        }
    }

    /** How long to wait before the next look, so long after the printer took the card. */
    synchronized Duration wait(Duration passed) {
        var now = passed.toMillis();
        if (taken.isEmpty()) {
            return Duration.ofMillis(within(now / 10, 2 * DENSEST, LATE));
        }
        var first = taken.stream().mapToLong(Long::longValue).min().orElseThrow();
        var last = taken.stream().mapToLong(Long::longValue).max().orElseThrow();
        var dense = within(Math.max(first / PARTS_OF_TIME, (last - first) / PARTS_OF_SPREAD), DENSEST, LATE);
        var due = first - MARGIN - dense;
        if (now < due) {
            return Duration.ofMillis(within(due - now, dense, SELDOM));
        }
        return Duration.ofMillis(now <= last + MARGIN ? dense : within(dense + (now - last) / PARTS_OF_LATENESS, dense, LATE));
    }

    private static long within(long value, long least, long most) {
        return Math.max(least, Math.min(value, most));
    }
}
