package id.loket.verification.identify.internal;

import java.util.OptionalLong;

import id.loket.store.Transaction;
import id.loket.verification.identify.FingerSearch.Outcome;

/** Whom a search by finger found for a row of a list: the desk sets them beside the row. */
public final class FoundByFinger {

    private FoundByFinger() {
    }

    /**
     * @param transaction of a use case that audits itself
     * @param rowId a row of a list
     * @return the resident whom the latest search for that row found, by a person's decision
     */
    public static OptionalLong forRow(Transaction transaction, long rowId) {
        return transaction.entities()
                .createQuery("select s.residentId from FingerSearch s where s.listRowId = :row and s.outcome = :found"
                        + " order by s.id desc", Long.class)
                .setParameter("row", rowId).setParameter("found", Outcome.FOUND).setMaxResults(1)
                .getResultStream().mapToLong(Long::longValue).findFirst();
    }
}
