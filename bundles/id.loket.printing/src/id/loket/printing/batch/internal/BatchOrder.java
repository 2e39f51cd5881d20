package id.loket.printing.batch.internal;

import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.kernel.CardState;
import id.loket.printing.batch.Batch;
import id.loket.store.Store;

/** Says which card of a batch is next, in its order as it is at that moment; none while it is paused. */
@Component(service = BatchOrder.class)
public final class BatchOrder {

    private final Store store;

    /** @param store open */
    @Activate
    public BatchOrder(@Reference Store store) {
        this.store = store;
    }

    /**
     * @param batch its id
     * @param besides cards that are begun or skipped in this run
     */
    public Optional<Long> next(long batch, Set<Long> besides) {
        return store.read(transaction -> transaction.entities()
                .createQuery("select c.id from PrintBatch b, PrintBatchItem i, Card c where b.id = :batch and b.state = :open"
                        + " and i.batchId = b.id and i.openCard = c.id and c.state = :queued order by i.place, i.id",
                        Long.class)
                .setParameter("batch", batch)
                .setParameter("open", Batch.State.OPEN)
                .setParameter("queued", CardState.QUEUED)
                .getResultStream()
                .filter(id -> !besides.contains(id))
                .findFirst());
    }
}
