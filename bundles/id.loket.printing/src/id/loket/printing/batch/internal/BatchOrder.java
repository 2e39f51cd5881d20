package id.loket.printing.batch.internal;

import java.util.List;
import java.util.Set;

import org.osgi.service.component.annotations.Component;

import id.loket.kernel.CardState;
import id.loket.printing.batch.Batch;
import id.loket.store.Transaction;

/** Says which cards of a batch are next, in its order as it is at that moment; none while it is paused. */
@Component(service = BatchOrder.class)
public final class BatchOrder {

    /**
     * @param transaction the one that claims them
     * @param batch its id
     * @param besides cards that are begun or skipped in this run
     * @param most at most so many
     * @return the next cards that nobody works on
     */
    public List<Long> next(Transaction transaction, long batch, Set<Long> besides, int most) {
        return transaction.entities()
                .createQuery("select c.id from PrintBatch b, PrintBatchItem i, Card c where b.id = :batch and b.state = :open"
                        + " and i.batchId = b.id and i.openCard = c.id and c.state = :queued"
                        + " and (c.seat.seatUntil is null or c.seat.seatUntil <= :now) order by i.place, i.id", Long.class)
                .setParameter("batch", batch)
                .setParameter("open", Batch.State.OPEN)
                .setParameter("queued", CardState.QUEUED)
                .setParameter("now", transaction.databaseTime())
                .getResultStream()
                .filter(id -> !besides.contains(id))
                .limit(most)
                .toList();
    }
}
