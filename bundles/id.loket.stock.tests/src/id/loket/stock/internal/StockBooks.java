package id.loket.stock.internal;

import id.loket.stock.BlankRange;
import id.loket.stock.Movement;
import id.loket.stock.Place;
import id.loket.store.Transaction;

/** Lets tests of other packages write into the ledger. */
public final class StockBooks {

    private StockBooks() {
    }

    /**
     * @param transaction that writes
     * @param range the pieces
     * @param source from where
     * @param target to where
     * @param entry what for
     */
    public static void move(Transaction transaction, BlankRange range, Place source, Place target, Movement.Entry entry) {
        new Ledger(transaction).move(range, source, target, entry);
    }

    /**
     * @param transaction that writes
     * @param number of a movement to take back
     */
    public static void reverse(Transaction transaction, long number) {
        new Ledger(transaction).reverse(number, "stock_keeper", "supervisor", "NOTA-1");
    }
}
