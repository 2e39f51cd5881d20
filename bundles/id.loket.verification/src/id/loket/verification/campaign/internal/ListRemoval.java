package id.loket.verification.campaign.internal;

import java.sql.Date;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.registry.lists.ImportProgress;
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
 * nobody can read them. What was interrupted goes on the next time. One for each store, since it knows what is being read.
 */
@Component(service = ListRemoval.class)
public final class ListRemoval {

    /** Between two chunks somebody may stop, who does not like to wait. */
    private static final int CHUNK = 2_000;
    /** A list being read gives a sign of life with every thousand rows. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private static final String EXPIRED = "SELECT L.ID FROM CAMPAIGN_LIST L JOIN CAMPAIGN C ON C.ID = L.CAMPAIGNID"
            + " WHERE C.RETAINUNTIL < ? AND L.STATE = 'READY' AND NOT EXISTS (SELECT 1 FROM FIELD_LIST F WHERE F.LISTID = L.ID)"
            + " ORDER BY L.ID";
    private static final String GONE = "update DeletionRecord d set d.rowsGoneAt = :now where d.id = :id and d.rowsGoneAt is null";
    private static final String IN_FORCE_AGAIN = "update CampaignList l set l.successor = null, l.version = l.version + 1"
            + " where l.successor = :list";

    private final Store store;
    private final Set<Long> beingRead = ConcurrentHashMap.newKeySet();

    /** @param store open */
    @Activate
    public ListRemoval(@Reference Store store) {
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
    void takeBack(String by, long listId) {
        var isThere = store.write(transaction -> {
            var list = transaction.entities().find(CampaignList.class, listId);
            if (list == null) {
                return false;
            }
            destroyKey(list, transaction);
            transaction.audit(AuditEntry.of(by, "verification.take-back", list.fileName(), "list:" + listId));
            return true;
        });
        if (!isThere) {
            return;
        }
        removeRows(listId, done -> true);
        store.write(transaction -> {
            transaction.entities().remove(transaction.entities().find(CampaignList.class, listId));
            return null;
        });
    }

    /** Takes back every list whose reader is gone. */
    void takeBackAbandoned(String by) {
        var abandoned = store.read(transaction -> transaction.entities()
                .createQuery("select l from CampaignList l where l.state = :reading", CampaignList.class)
                .setParameter("reading", State.READING).getResultStream()
                .filter(list -> isAbandoned(list, transaction)).map(CampaignList::id).toList());
        abandoned.forEach(list -> takeBack(by, list));
    }

    /** Nobody can read the list from now on; the version before it has its place again. */
    private static void destroyKey(CampaignList list, Transaction transaction) {
        list.destroyKey();
        transaction.entities().createQuery(IN_FORCE_AGAIN).setParameter("list", list.id()).executeUpdate();
    }

    /** Destroys the key and leaves the record; the rows are still to be removed. */
    DeletionRecord delete(String by, long listId, Cause cause, String reason, Transaction transaction) {
        var list = ListKeys.ready(listId, transaction);
        ListKeys.requireNotHandedOn(list, transaction);
        var deletion = new DeletionRecord(list, cause, reason, by, transaction.now());
        destroyKey(list, transaction);
        transaction.entities().persist(deletion);
        transaction.entities().flush();
        transaction.audit(AuditEntry.of(by, "verification.delete-list", reason, "list:" + list.id()));
        transaction.announce("lists");
        return deletion;
    }

    /**
     * Deletes every list whose campaign's retention is over, but for those that a field package brought to this computer:
     * what was found out about their people is only here until it has come home. The rows are still to be removed.
     *
     * @return the deletions' records
     */
    List<DeletionRecord> deleteExpired(String by, LocalDate today) {
        var expired = store.read(transaction -> transaction.entities().createNativeQuery(EXPIRED)
                .setParameter(1, Date.valueOf(today)).getResultList());
        var deletions = new ArrayList<DeletionRecord>();
        for (var list : expired) {
            deletions.add(store.write(transaction -> delete(by, ((Number) list).longValue(), Cause.EXPIRED,
                    Cause.EXPIRED.label(), transaction)));
        }
        return deletions;
    }

    /**
     * Removes the rows of every list whose key is destroyed. What is left when it is stopped, or the power fails, is removed
     * the next time.
     */
    void removeRows(ImportProgress progress) {
        var unfinished = store.read(transaction -> transaction.entities()
                .createQuery("select d from DeletionRecord d where d.rowsGoneAt is null order by d.id", DeletionRecord.class)
                .getResultList());
        var of = Math.max(1, unfinished.stream().mapToLong(DeletionRecord::totalRows).sum());
        int before = 0;
        for (var deletion : unfinished) {
            var others = before;
            if (!removeRows(deletion.listId(), done -> goesOn(others + done, of, progress))) {
                return;
            }
            before += deletion.totalRows();
            gone(deletion.id());
        }
    }

    private static boolean goesOn(int done, long of, ImportProgress progress) {
        progress.rows(done, (double) done / of);
        return !progress.cancelled();
    }

    private void gone(long deletionId) {
        store.write(transaction -> {
            transaction.announce("lists");
            return transaction.entities().createQuery(GONE).setParameter("now", transaction.now())
                    .setParameter("id", deletionId).executeUpdate();
        });
    }

    /**
     * @param goesOn told the last line that is gone; false stops
     * @return whether all are gone
     */
    private boolean removeRows(long listId, IntPredicate goesOn) {
        int last = store.read(transaction -> new RowTable(transaction.connection(), listId).last());
        for (int first = 1; first <= last; first += CHUNK) {
            var from = first;
            store.write(transaction -> {
                new RowTable(transaction.connection(), listId).delete(from, from + CHUNK - 1);
                return null;
            });
            if (!goesOn.test(Math.min(last, first + CHUNK - 1)) && first + CHUNK <= last) {
                return false;
            }
        }
        return true;
    }
}
