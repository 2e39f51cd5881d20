package id.loket.driver.sbi.internal;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** How long an exchange may take in all, and what else ends it; asked in slices, so that each ends it soon. */
final class Bound {

    private static final int SLICE_MILLIS = 50;

    private final long end;
    private final BooleanSupplier cancelled;
    private final BooleanSupplier closed;

    Bound(Duration time, BooleanSupplier cancelled, BooleanSupplier closed) {
        end = System.nanoTime() + time.toNanos();
        this.cancelled = cancelled;
        this.closed = closed;
    }

    /** @return this, but over after so long at the latest */
    Bound within(Duration time) {
        var least = Math.min(time.toNanos(), Math.max(0, end - System.nanoTime()));
        return new Bound(Duration.ofNanos(least), cancelled, closed);
    }

    Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    /** @return milliseconds to wait before asking again, 1 to 50 */
    int slice() throws LinkException {
        if (closed.getAsBoolean()) {
            throw new LinkException(LinkException.Kind.CLOSED, "the driver ends");
        }
        if (cancelled.getAsBoolean() || Thread.currentThread().isInterrupted()) {
            throw new LinkException(LinkException.Kind.CANCELLED, "not wanted any more");
        }
        var left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
            throw new LinkException(LinkException.Kind.SILENT, "the time is over");
        }
        return (int) Math.min(left, SLICE_MILLIS);
    }
}
