package id.loket.centre;

import id.loket.store.Transaction;

/** Whoever acts on the centre's answers registers this service; each answer is handled and noted in one transaction. */
public interface CentreAnswerHandler {

    /**
     * @param transaction the receiving transaction; throws to refuse, and the answer is asked for again
     * @param answer may come twice, late or out of order
     */
    void answered(Transaction transaction, CentreAnswer answer);
}
