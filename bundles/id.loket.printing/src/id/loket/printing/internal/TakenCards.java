package id.loket.printing.internal;

import java.util.List;

import id.loket.printing.Printing.Waiting;
import id.loket.printing.internal.Leases.Lease;
import id.loket.printing.queue.PrintQueue.Taken;

/**
 * Cards that one seat has taken together.
 *
 * @param cards who they are for, in their order
 * @param leases what keeps them, in the same order
 * @param keeper keeps them
 */
record TakenCards(List<Waiting> cards, List<Lease> leases, Leases keeper) implements Taken {

    @Override
    public void close() {
        keeper.closeAll(leases);
    }
}
