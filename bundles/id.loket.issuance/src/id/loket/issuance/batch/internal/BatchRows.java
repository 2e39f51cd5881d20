package id.loket.issuance.batch.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import id.loket.issuance.batch.BatchItem;
import id.loket.issuance.batch.BatchItem.Outcome;
import id.loket.issuance.batch.BatchItem.Proof;
import id.loket.issuance.batch.BatchMsg;
import id.loket.issuance.batch.HandOverBatch;
import id.loket.kernel.text.Refusal;
import id.loket.store.Transaction;
import jakarta.persistence.LockModeType;

/** Batches, their lines and the shelves as they lie in the store. */
public final class BatchRows {

    private BatchRows() {
    }

    /**
     * A card was handed over after a 1:1 match: if it was out in a batch, its line is done.
     *
     * @param transaction the hand-over's transaction, which audits
     * @param cardId the card
     * @param by who handed it over
     */
    public static void handedOver(Transaction transaction, long cardId, String by) {
        transaction.entities().createQuery("select i from BatchItem i where i.openCard = :card", BatchItem.class)
                .setParameter("card", cardId).getResultStream().findFirst().ifPresent(item -> {
                    item.handedOver(Proof.FINGER, null, by, transaction.now());
                    closeIfDone(transaction, batch(transaction, item.batchId()), by);
                });
    }

    static HandOverBatch batch(Transaction transaction, long id) {
        return Optional.ofNullable(transaction.entities().find(HandOverBatch.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new Refusal(BatchMsg.batchGone));
    }

    static List<BatchItem> items(Transaction transaction, long batchId) {
        return transaction.entities()
                .createQuery("select i from BatchItem i where i.batchId = :batch order by i.line", BatchItem.class)
                .setParameter("batch", batchId).getResultList();
    }

    /** @return how many lines are still out */
    static long closeIfDone(Transaction transaction, HandOverBatch batch, String by) {
        var out = items(transaction, batch.id()).stream().filter(item -> item.outcome() == Outcome.OUT).count();
        if (out == 0) {
            batch.close(by, transaction.now());
        }
        transaction.announce("handovers");
        return out;
    }

    static CardShelf shelf(Transaction transaction, long cardId) {
        var present = transaction.entities().find(CardShelf.class, cardId);
        if (present != null) {
            return present;
        }
        var shelf = new CardShelf(cardId);
        transaction.entities().persist(shelf);
        return shelf;
    }

    static Map<Long, CardShelf> shelves(Transaction transaction, Collection<Long> cardIds) {
        var found = new HashMap<Long, CardShelf>();
        if (!cardIds.isEmpty()) {
            transaction.entities().createQuery("select s from CardShelf s where s.cardId in :cards", CardShelf.class)
                    .setParameter("cards", cardIds).getResultList().forEach(shelf -> found.put(shelf.cardId(), shelf));
        }
        return found;
    }
}
