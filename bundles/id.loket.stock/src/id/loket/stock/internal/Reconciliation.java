package id.loket.stock.internal;

import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.card.Cards;
import id.loket.card.PrintAttempt;
import id.loket.kernel.ChipNumber;
import id.loket.stock.BlankRange;
import id.loket.stock.Movement.Entry;
import id.loket.stock.Movement.Kind;
import id.loket.stock.Place;
import id.loket.stock.ToReceive;
import id.loket.store.AuditEntry;
import id.loket.store.Store;
import id.loket.store.Transaction;

/**
 * Cards can be printed while the stock module is not installed; then the chip number was typed. This books those blanks
 * afterwards: each is on a card or spoiled, and "to be received" until a receipt covers its number. A blank that was in
 * the act when the module was taken away is settled likewise.
 */
@Component(service = Reconciliation.class, immediate = true)
public final class Reconciliation {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);
    private static final String ACTOR = "system.stock";
    private static final int BATCH = 500;

    private final Store store;
    private final Cards cards;

    /**
     * @param store open, with the ledger's tables
     * @param cards whose blanks are looked for
     */
    @Activate
    public Reconciliation(@Reference Store store, @Reference Cards cards) {
        this.store = store;
        this.cards = cards;
        var booked = run() + store.write(Reconciliation::settleActs);
        if (booked > 0) {
            LOG.info("{} blanks found on cards and booked", booked);
        }
    }

    /** Books what is not in the books yet. Returns how many blanks that were. */
    int run() {
        var total = 0;
        while (somethingIsMissing()) {
            total += store.write(this::batch);
        }
        return total;
    }

    private static int settleActs(Transaction transaction) {
        var ledger = new Ledger(transaction);
        var ended = ledger.at(Place.IN_ACT, Integer.MAX_VALUE).stream()
                .flatMap(holding -> holding.range().chips())
                .flatMap(chip -> lastAttempt(transaction, chip).stream())
                .filter(attempt -> attempt.result() != PrintAttempt.Result.OPEN)
                .toList();
        ended.forEach(attempt -> ledger.move(BlankRange.of(attempt.chip()), Place.IN_ACT, switch (attempt.result()) {
            case PRINTED -> Place.ISSUED;
            case SPOILED -> Place.INVALID;
            default -> Place.OFFICE;
        }, entry(attempt)));
        if (!ended.isEmpty()) {
            transaction.audit(AuditEntry.of(ACTOR, "stock.reconcile", "blanks in the act while no stock was kept",
                    "attempts:" + ended.size()));
        }
        return ended.size();
    }

    private static Optional<PrintAttempt> lastAttempt(Transaction transaction, ChipNumber chip) {
        return transaction.entities()
                .createQuery("select a from PrintAttempt a where a.chipNumber = :chip order by a.id desc", PrintAttempt.class)
                .setParameter("chip", chip.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private static Entry entry(PrintAttempt attempt) {
        var kind = switch (attempt.result()) {
            case PRINTED -> Kind.PRINT;
            case SPOILED -> Kind.SPOIL;
            default -> Kind.RETURN;
        };
        return Entry.of(kind, ACTOR, attempt.card().id(), attempt.spoilCause());
    }

    private boolean somethingIsMissing() {
        return store.read(transaction -> !cards.notInStock(transaction, 1).isEmpty());
    }

    /** The ledger is locked before the attempts are read: two seats that reconcile book each of them once. */
    private int batch(Transaction transaction) {
        var ledger = new Ledger(transaction);
        var settled = cards.notInStock(transaction, BATCH);
        if (settled.isEmpty()) {
            return 0;
        }
        settled.forEach(attempt -> book(transaction, ledger, attempt));
        transaction.audit(AuditEntry.of(ACTOR, "stock.reconcile", "blanks used before the stock was kept",
                "attempts:" + settled.size()));
        return settled.size();
    }

    private static void book(Transaction transaction, Ledger ledger, PrintAttempt attempt) {
        attempt.bookedInStock();
        if (attempt.result() == PrintAttempt.Result.UNUSED) {
            return;
        }
        var printed = attempt.result() == PrintAttempt.Result.PRINTED;
        var target = printed ? Place.ISSUED : Place.INVALID;
        var place = ledger.placeOf(attempt.chip());
        if (place.isPresent() && !place.get().isUnused()) {
            LOG.warn("Blank of attempt {} is in the books at {} already", attempt.id(), place.get().code());
            return;
        }
        if (place.isEmpty()) {
            transaction.entities().persist(new ToReceive(attempt.chip(), attempt.card().id(), transaction.now()));
        }
        ledger.move(BlankRange.of(attempt.chip()), place.orElse(Place.UNRECEIVED), target, Entry.of(Kind.FOUND, ACTOR,
                attempt.card().id(), attempt.spoilCause()));
    }
}
