package id.loket.verification.campaign.internal;

import java.sql.Date;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import id.loket.access.Session;
import id.loket.store.AuditEntry;
import id.loket.store.Store;
import id.loket.store.Store.Engine;
import id.loket.store.Transaction;
import id.loket.verification.campaign.CampaignList;
import id.loket.verification.campaign.CampaignList.State;
import id.loket.verification.campaign.DeletionRecord;
import id.loket.verification.campaign.DeletionRecord.Cause;

/**
 * Takes lists out of the store. The key goes first, in a transaction of its own: whatever happens while the rows are removed,
 * nobody can read them. What was interrupted goes on the next time.
 */
final class ListRemoval {

    private static final int CHUNK = 10_000;
    /** A list being read gives a sign of life with every thousand rows. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private static final String EXPIRED = "SELECT L.ID FROM CAMPAIGN_LIST L JOIN CAMPAIGN C ON C.ID = L.CAMPAIGNID"
            + " WHERE C.RETAINUNTIL < ? AND L.STATE = 'READY' AND NOT EXISTS (SELECT 1 FROM FIELD_LIST F WHERE F.LISTID = L.ID)"
            + " ORDER BY L.ID";

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
    DeletionRecord destroyKey(String by, CampaignList list, Cause cause, String reason,
            Transaction transaction) {
        var deletion = new DeletionRecord(list, cause, reason, by, transaction.now());
        list.destroyKey();
        transaction.entities().persist(deletion);
        transaction.audit(AuditEntry.of(by, "verification.delete-list", reason, "list:" + list.id()));
        transaction.announce("lists");
        return deletion;
    }

    /**
     * Deletes every list whose campaign's retention is over, but for those that a field package brought to this computer:
     * what was found out about their people is only here until it has come home.
     *
     * @return ids of the deletions' records
     */
    List<Long> deleteExpired(String by, LocalDate today) {
        var expired = store.read(transaction -> transaction.entities().createNativeQuery(EXPIRED)
                .setParameter(1, Date.valueOf(today)).getResultList());
        var deletions = new ArrayList<Long>();
        for (var list : expired) {
            deletions.add(store.write(transaction -> {
                var deletion = destroyKey(by, ListKeys.ready(((Number) list).longValue(), transaction), Cause.EXPIRED,
                        Cause.EXPIRED.label(), transaction);
                transaction.entities().flush();
                return deletion.id();
            }));
        }
        finishDeletions();
        return deletions;
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
