package id.loket.printing.internal;

import java.util.Set;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.card.Card;
import id.loket.card.Machine;
import id.loket.kernel.CardState;
import id.loket.store.Installation;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** Knows which printers nobody feeds, because the blank of a card to inspect may still lie in them. */
@Component(service = Inspections.class)
public final class Inspections {

    private final Store store;
    private final String node;

    /**
     * @param store open
     * @param installation this node's name
     */
    @Activate
    public Inspections(@Reference Store store, @Reference Installation installation) {
        this.store = store;
        node = installation.node();
    }

    boolean waitAt(String printer) {
        return store.read(Inspections::machines).contains(Machine.of(printer, node));
    }

    /**
     * @param transaction reads
     * @return the machines in which the blank of a card to inspect may lie, of all stations
     */
    public static Set<Machine> machines(Transaction transaction) {
        return transaction.entities()
                .createQuery("select c from Card c where c.state = :inspect", Card.class)
                .setParameter("inspect", CardState.INSPECT)
                .getResultStream()
                .map(card -> card.binding().machine())
                .collect(Collectors.toSet());
    }
}
