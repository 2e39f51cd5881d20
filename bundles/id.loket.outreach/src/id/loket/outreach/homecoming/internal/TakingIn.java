package id.loket.outreach.homecoming.internal;

import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.outreach.homecoming.HomeCase;
import id.loket.outreach.homecoming.HomeItem;
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
        var cargo = cargos.of(item);
        try {
            store.write(transaction -> {
                if (isTaken(transaction, item, hash)) {
                    return null; // on another seat, just now
                }
                var taken = cargo.map(each -> each.take(transaction, item, homecoming.source()))
                        .orElseGet(() -> new Taken.Refused(HomeMsg.moduleMissing.text(item.cargo())));
                return note(transaction, session, homecoming, item, hash, taken);
            });
        } catch (Refusal refusal) {
            throw refusal;
        } catch (RuntimeException fault) {
            // One record that breaks the program must not keep the others from coming home.
            LOG.error("Record {} of kind {} could not be taken in and is kept", item.id(), item.kind(), fault);
            keep(session, homecoming, item, hash, new Taken.Refused(HomeMsg.failed.text()));
        }
    }

    private void keep(Session session, Homecoming homecoming, Item item, String hash, Taken refused) {
        store.write(transaction -> note(transaction, session, homecoming, item, hash, refused));
    }

    /** The same record again, changed in the field meanwhile, is another matter: its module decides. */
    private static boolean isTaken(Transaction transaction, Item item, String hash) {
        return Optional.ofNullable(transaction.entities().find(HomeItem.class, item.id()))
                .filter(known -> known.sha256().equals(hash)).isPresent();
    }

    private Void note(Transaction transaction, Session session, Homecoming homecoming, Item item, String hash, Taken taken) {
        var entities = transaction.entities();
        var known = entities.find(HomeItem.class, item.id());
        var row = known == null ? new HomeItem(item, homecoming.packageId()) : known;
        row.taken(homecoming.id(), hash, taken, transaction.now());
        if (known == null) {
            entities.persist(row);
        }
        if (taken instanceof Taken.Conflict conflict) {
            entities.persist(new HomeCase(row, conflict, transaction.now()));
            transaction.announce("cases");
        }
        if (taken instanceof Taken.Conflict || taken instanceof Taken.Refused) {
            keepContent(transaction, item);
        }
        transaction.audit(session.entry("outreach.home-take", PURPOSE + "; " + row.result(), "item:" + item.id()));
        return null;
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
