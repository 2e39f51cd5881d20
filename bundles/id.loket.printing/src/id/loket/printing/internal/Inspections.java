package id.loket.printing.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.card.Card;
import id.loket.card.Machine;
import id.loket.kernel.CardState;
import id.loket.store.Installation;
import id.loket.store.Store;

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
        var machine = Machine.of(printer, node);
        return store.read(transaction -> transaction.entities()
                .createQuery("select c from Card c where c.state = :inspect and c.binding.printer = :printer", Card.class)
                .setParameter("inspect", CardState.INSPECT)
                .setParameter("printer", printer)
                .getResultStream()
                .anyMatch(card -> machine.equals(card.binding().machine())));
    }
}
