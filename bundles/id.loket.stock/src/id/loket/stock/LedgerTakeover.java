package id.loket.stock;

import java.time.Instant;
import java.util.Iterator;
import java.util.function.LongConsumer;

import id.loket.access.Permission;
import id.loket.access.Role;
import id.loket.access.Session;

/** Takes over the movements of books kept elsewhere, years of them, into a ledger that is still empty. */
public interface LedgerTakeover {

    /** Taking books over. */
    Permission TAKE_OVER = Permission.of("stock.takeover", Role.IT_ADMIN);

    /**
     * Books all movements or none, each by the rules of the ledger, with holdings, sums and chain as if they had been
     * booked one by one.
     *
     * @param session who does; needs {@link #TAKE_OVER}
     * @param lines the movements, oldest first; read once
     * @param progress told how many are booked
     * @return how many were booked
     * @throws id.loket.kernel.text.Refusal if the ledger is not empty, or a movement takes pieces from where they do not lie
     */
    long book(Session session, Iterator<Line> lines, LongConsumer progress);

    /**
     * One movement.
     *
     * @param range the pieces
     * @param source from where
     * @param target to where
     * @param entry why and for whom; taking back is not taken over
     * @param at when
     */
    record Line(BlankRange range, Place source, Place target, Movement.Entry entry, Instant at) {
    }
}
