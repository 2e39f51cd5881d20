package id.loket.issuance.batch.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import id.loket.card.Card;
import id.loket.issuance.batch.BatchItem;
import id.loket.issuance.batch.BatchItem.Proof;
import id.loket.issuance.batch.BatchMsg;
import id.loket.issuance.batch.HandOverBatch;
import id.loket.kernel.text.Refusal;
import id.loket.registry.Resident;
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

    /** A line with its card and the card's owner. */
    record Owned(BatchItem item, Card card, Resident owner) {
    }

    static List<Owned> items(Transaction transaction, long batchId) {
        return transaction.entities()
                .createQuery("select i, c, r from BatchItem i, Card c, Resident r where i.batchId = :batch"
                        + " and c.id = i.cardId and r.id = i.residentId order by i.line", Object[].class)
                .setParameter("batch", batchId).getResultStream()
                .map(row -> new Owned((BatchItem) row[0], (Card) row[1], (Resident) row[2])).toList();
    }

    /** @return how many lines each of the batches has */
    static Map<Long, Long> lines(Transaction transaction, Collection<Long> batches) {
        return count(transaction, batches, "");
    }

    /** @return how many lines of each of the batches are still out; none where all are known */
    static Map<Long, Long> out(Transaction transaction, Collection<Long> batches) {
        return count(transaction, batches, " and i.openCard is not null");
    }

    private static Map<Long, Long> count(Transaction transaction, Collection<Long> batches, String which) {
        var counts = new HashMap<Long, Long>();
        if (!batches.isEmpty()) {
            transaction.entities().createQuery("select i.batchId, count(i) from BatchItem i where i.batchId in :batches"
                    + which + " group by i.batchId", Object[].class)
                    .setParameter("batches", batches).getResultList()
                    .forEach(row -> counts.put((Long) row[0], (Long) row[1]));
        }
        return counts;
    }

    /** @return how many lines are still out */
    static long closeIfDone(Transaction transaction, HandOverBatch batch, String by) {
        transaction.entities().flush();
        var out = out(transaction, List.of(batch.id())).getOrDefault(batch.id(), 0L);
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
