package id.loket.printing.queue.internal;

import java.util.List;

import id.loket.printing.queue.Policy;
import id.loket.printing.queue.PolicyVersion;
import id.loket.store.Transaction;

/** The policies that ever held. The newest is asked for each time: it holds at every seat from its commit on. */
public final class Policies {

    private static final int MOST = 200;

    private Policies() {
    }

    /**
     * @param transaction any
     * @return the policy that holds
     */
    public static Policy current(Transaction transaction) {
        return versions(transaction, 1).stream().map(PolicyVersion::policy).findFirst().orElseGet(Policy::usual);
    }

    /**
     * @param transaction any
     * @return all, newest first
     */
    public static List<PolicyVersion> versions(Transaction transaction) {
        return versions(transaction, MOST);
    }

    private static List<PolicyVersion> versions(Transaction transaction, int limit) {
        return transaction.entities().createQuery("select v from PolicyVersion v order by v.id desc", PolicyVersion.class)
                .setMaxResults(limit).getResultList();
    }
}
