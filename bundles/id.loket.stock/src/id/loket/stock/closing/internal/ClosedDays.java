package id.loket.stock.closing.internal;

import id.loket.kernel.text.Refusal;
import id.loket.stock.closing.ClosingMsg;
import id.loket.store.Transaction;

/** Keeps movements out of days that are closed: a clock that was set back must not write into them. */
public final class ClosedDays {

    private ClosedDays() {
    }

    /**
     * @param transaction about to book movements, which all carry its time
     * @throws Refusal if the last closing is later than that time
     */
    public static void requireOpen(Transaction transaction) {
        new KeptDays(transaction).latest().map(closing -> closing.closed().at())
                .filter(closed -> transaction.now().isBefore(closed))
                .ifPresent(closed -> {
                    throw new Refusal(ClosingMsg.clockBehind, transaction.now(), closed);
                });
    }
}
