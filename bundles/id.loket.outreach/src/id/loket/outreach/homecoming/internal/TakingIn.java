package id.loket.outreach.homecoming.internal;

import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.outreach.homecoming.HomeCase;
import id.loket.outreach.homecoming.HomeItem;
import id.loket.outreach.homecoming.HomeItem.Result;
import id.loket.outreach.homecoming.HomeMsg;
import id.loket.outreach.homecoming.Homecoming;
import id.loket.outreach.internal.Cargos;
import id.loket.outreach.internal.Hash;
import id.loket.packet.field.Item;
import id.loket.packet.field.Taken;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** Takes one record in: what its module does with it and its row of the receipt are one transaction. */
final class TakingIn {

    private static final Logger LOG = LoggerFactory.getLogger(TakingIn.class);
    private static final String PURPOSE = "homecoming";

    private final Store store;
    private final Cargos cargos;

    TakingIn(Store store, Cargos cargos) {
        this.store = store;
        this.cargos = cargos;
    }

    /**
     * @throws Refusal if something at the office is in the way; the record has no row then and is taken again
     */
    void take(Session session, Homecoming homecoming, Item item) {
        var hash = Hash.of(item.content());
        if (store.read(transaction -> isTaken(transaction, item, hash))) {
            return;
        }
        try {
            store.write(transaction -> isTaken(transaction, item, hash) ? null // on another seat, just now
                    : note(transaction, session, homecoming, item, offer(transaction, homecoming, item)));
        } catch (Refusal refusal) {
            throw refusal;
        } catch (RuntimeException fault) {
            // One record that breaks the program must not keep the others from coming home.
            LOG.error("Record {} of kind {} could not be taken in and is kept", item.id(), item.kind(), fault);
            store.write(transaction -> isTaken(transaction, item, hash) ? null // the other seat was faster: that was the fault
                    : note(transaction, session, homecoming, item, new Taken.Refused(HomeMsg.failed.text())));
        }
    }

    /**
     * Offers a refused record to its module again.
     *
     * @return whether it is refused no longer
     * @throws Refusal if something at the office is in the way
     */
    boolean takeAgain(Session session, Homecoming homecoming, String itemId) {
        try {
            return store.write(transaction -> {
                var row = transaction.entities().find(HomeItem.class, itemId);
                if (row.result() != Result.REFUSED) {
                    return false; // on another seat, just now
                }
                var item = kept(transaction, itemId, row.kind()).orElseThrow();
                note(transaction, session, homecoming, item, offer(transaction, homecoming, item));
                return row.result() != Result.REFUSED;
            });
        } catch (Refusal refusal) {
            throw refusal;
        } catch (RuntimeException fault) {
            LOG.error("Record {} still cannot be taken in and stays kept", itemId, fault);
            return false;
        }
    }

    private Taken offer(Transaction transaction, Homecoming homecoming, Item item) {
        return cargos.of(item).map(cargo -> cargo.take(transaction, item, homecoming.source()))
                .orElseGet(() -> new Taken.Refused(HomeMsg.moduleMissing.text(item.cargo())));
    }

    /** The same record again, changed in the field meanwhile, is another matter: its module decides. */
    private static boolean isTaken(Transaction transaction, Item item, String hash) {
        return Optional.ofNullable(transaction.entities().find(HomeItem.class, item.id()))
                .filter(known -> known.sha256().equals(hash)).isPresent();
    }

    private Void note(Transaction transaction, Session session, Homecoming homecoming, Item item, Taken taken) {
        var entities = transaction.entities();
        var known = entities.find(HomeItem.class, item.id());
        var row = known == null ? new HomeItem(item, homecoming.packageId()) : known;
        var wasRefused = row.result() == Result.REFUSED;
        row.taken(homecoming.id(), Hash.of(item.content()), taken, transaction.now());
        if (known == null) {
            entities.persist(row);
        }
        if (taken instanceof Taken.Conflict conflict) {
            ask(transaction, row, conflict);
        }
        if (taken instanceof Taken.Conflict || taken instanceof Taken.Refused) {
            keepContent(transaction, item);
        } else if (wasRefused) {
            entities.remove(entities.find(KeptItem.class, item.id()));
        }
        transaction.audit(session.entry("outreach.home-take", PURPOSE + "; " + row.result(), "item:" + item.id()));
        return null;
    }

    /** A record that was changed in the field while its case was open is one case, about what it says now. */
    private static void ask(Transaction transaction, HomeItem row, Taken.Conflict conflict) {
        var open = transaction.entities()
                .createQuery("select c from HomeCase c where c.itemId = :item and c.decidedAt is null", HomeCase.class)
                .setParameter("item", row.itemId()).getResultStream().findFirst();
        if (open.isPresent()) {
            open.get().about(row, conflict);
        } else {
            transaction.entities().persist(new HomeCase(row, conflict, transaction.now()));
        }
        transaction.announce("cases");
    }

    private void keepContent(Transaction transaction, Item item) {
        var known = transaction.entities().find(KeptItem.class, item.id());
        var kept = known == null ? new KeptItem(item.id()) : known;
        kept.keep(item.key(), store.cipher().seal(item.content(), context(item.id())));
        if (known == null) {
            transaction.entities().persist(kept);
        }
    }

    /** @return the record as it came, if it was not applied */
    Optional<Item> kept(Transaction transaction, String itemId, String kind) {
        return Optional.ofNullable(transaction.entities().find(KeptItem.class, itemId)).map(kept ->
                new Item(kind, itemId, kept.itemKey(), store.cipher().open(kept.sealed(), context(itemId))));
    }

    private static String context(String itemId) {
        return "home-item:" + itemId;
    }
}
