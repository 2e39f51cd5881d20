package id.loket.stock.closing.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

import id.loket.kernel.text.Refusal;
import id.loket.stock.closing.ClosingMsg;
import id.loket.store.Transaction;

/** Keeps movements out of days that are closed: a clock that was set back must not write into them. */
public final class ClosedDays {

    /** So far the clocks of two seats may lie apart, or a transaction may have waited for another, and nobody minds. */
    public static final Duration SKEW = Duration.ofMinutes(2);

    private ClosedDays() {
    }

    /**
     * @param transaction about to book movements
     * @return when the last closing was, if there is one
     * @throws Refusal if that is later than this transaction by more than {@link #SKEW}
     */
    public static Optional<Instant> requireOpen(Transaction transaction) {
        var closed = new KeptDays(transaction).latest().map(closing -> closing.closed().at());
        closed.filter(at -> transaction.now().isBefore(at.minus(SKEW))).ifPresent(at -> {
            throw new Refusal(ClosingMsg.clockBehind, Date.from(transaction.now()), Date.from(at));
        });
        return closed;
    }
}
