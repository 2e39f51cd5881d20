package id.loket.verification.campaign.internal;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import id.loket.access.Session;
import id.loket.store.Store;
import id.loket.store.Store.Engine;
import id.loket.store.Transaction;
import id.loket.verification.campaign.CampaignList;
import id.loket.verification.campaign.CampaignList.State;
import id.loket.verification.campaign.DeletionRecord;

/**
 * Takes lists out of the store. The key goes first, in a transaction of its own: whatever happens while the rows are removed,
 * nobody can read them. What was interrupted goes on the next time.
 */
final class ListRemoval {

    private static final int CHUNK = 10_000;
    /** A list being read gives a sign of life with every thousand rows. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private final Store store;
    private final Set<Long> beingRead = ConcurrentHashMap.newKeySet();

    ListRemoval(Store store) {
        this.store = store;
    }

    void begun(long listId) {
        beingRead.add(listId);
    }

    void ended(long listId) {
        beingRead.remove(listId);
    }

    /** @return whether whoever was reading the list is gone: killed, or without power */
    boolean isAbandoned(CampaignList list, Transaction transaction) {
        if (beingRead.contains(list.id())) {
            return false;
        }
        // A store in a folder has one seat: nobody else can be reading it.
        return store.engine() == Engine.DERBY
                || list.aliveAt().plus(SILENCE).isBefore(transaction.databaseTime());
    }

    /** Takes back what was not read to its end; nothing of it stays. */
    void takeBack(Session session, long listId) {
        var isThere = store.write(transaction -> {
            var list = transaction.entities().find(CampaignList.class, listId);
            if (list == null) {
                return false;
            }
            list.destroyKey();
            transaction.audit(session.entry("verification.take-back", list.fileName(), "list:" + listId));
            return true;
        });
        if (!isThere) {
            return;
        }
        removeRows(listId);
        store.write(transaction -> {
            transaction.entities().remove(transaction.entities().find(CampaignList.class, listId));
            return null;
        });
    }

    /** Takes back every list whose reader is gone. */
    void takeBackAbandoned(Session session) {
        var abandoned = store.read(transaction -> transaction.entities()
                .createQuery("select l from CampaignList l where l.state = :reading", CampaignList.class)
                .setParameter("reading", State.READING).getResultStream()
                .filter(list -> isAbandoned(list, transaction)).map(CampaignList::id).toList());
        abandoned.forEach(list -> takeBack(session, list));
    }

    /** Destroys the key and leaves the record; the rows are still to be removed. */
    DeletionRecord destroyKey(Session session, CampaignList list, DeletionRecord.Cause cause, String reason,
            Transaction transaction) {
        var deletion = new DeletionRecord(list, cause, reason, session.account(), transaction.now());
        list.destroyKey();
        transaction.entities().persist(deletion);
        transaction.audit(session.entry("verification.delete-list", reason, "list:" + list.id()));
        transaction.announce("lists");
        return deletion;
    }

    /** Removes the rows of every list whose key is destroyed. */
    void finishDeletions() {
        List<Long> unfinished = store.read(transaction -> transaction.entities()
                .createQuery("select d.id from DeletionRecord d where d.rowsGoneAt is null order by d.id", Long.class)
                .getResultList());
        unfinished.forEach(this::finish);
    }

    private void finish(long deletionId) {
        var listId = store.read(
                transaction -> transaction.entities().find(DeletionRecord.class, deletionId).listId());
        removeRows(listId);
        store.write(transaction -> {
            transaction.entities().find(DeletionRecord.class, deletionId).rowsGone(transaction.now());
            return null;
        });
    }

    private void removeRows(long listId) {
        int last = store.read(transaction -> new RowTable(transaction.connection(), listId).last());
        for (int first = 1; first <= last; first += CHUNK) {
            var from = first;
            store.write(transaction -> {
                new RowTable(transaction.connection(), listId).delete(from, from + CHUNK - 1);
                return null;
            });
        }
    }
}
