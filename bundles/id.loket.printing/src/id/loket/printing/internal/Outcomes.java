package id.loket.printing.internal;

import java.util.function.BiConsumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.card.BlankSupply;
import id.loket.card.BlankSupply.SpoilCause;
import id.loket.card.Card;
import id.loket.card.Cards;
import id.loket.card.PrintAttempt;
import id.loket.kernel.OutageCause;
import id.loket.kernel.text.Refusal;
import id.loket.printing.Printing.Outcome;
import id.loket.printing.PrintingMsg;
import id.loket.registry.office.OutageLog;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** Writes what became of a card and its blank: both in one transaction, with its audit row. */
@Component(service = Outcomes.class)
public final class Outcomes {

    private final Store store;
    private final Cards cards;
    private final OutageLog outages;
    private final Fleet fleet;

    /**
     * @param store open
     * @param cards the cards
     * @param outages told when a printer fails and works again
     * @param fleet knows the stock
     */
    @Activate
    public Outcomes(@Reference Store store, @Reference Cards cards, @Reference OutageLog outages,
            @Reference Fleet fleet) {
        this.store = store;
        this.cards = cards;
        this.outages = outages;
        this.fleet = fleet;
    }

    void printing(Session session, long cardId, String job) {
        change(session, cardId, "printing.taken", (transaction, card) -> card.printing(job, transaction.now()));
    }

    Outcome printed(Session session, long cardId, String printerLabel) {
        return change(session, cardId, "printing.printed", (transaction, card) -> {
            book(card, (supply, attempt) -> supply.printed(transaction, attempt.chip(), cardId));
            card.printed(transaction.now());
            outages.end(transaction, OutageCause.DEVICE, printerLabel);
        });
    }

    Outcome spoiled(Session session, long cardId, SpoilCause cause, String words) {
        return change(session, cardId, "printing.spoiled", (transaction, card) -> {
            book(card, (supply, attempt) -> supply.spoiled(transaction, attempt.chip(), cardId, cause));
            card.spoiled(words, transaction.now());
        });
    }

    Outcome untouched(Session session, long cardId, String words) {
        return change(session, cardId, "printing.untouched", (transaction, card) -> {
            book(card, (supply, attempt) -> supply.untouched(transaction, attempt.chip(), cardId));
            card.unused(words, transaction.now());
        });
    }

    Outcome inspect(Session session, long cardId, String known) {
        return change(session, cardId, "printing.inspect",
                (transaction, card) -> card.inspect(known, transaction.now()));
    }

    void outage(Session session, String printerLabel, String words) {
        store.write(transaction -> {
            outages.begin(transaction, OutageCause.DEVICE, printerLabel, words);
            transaction.audit(session.entry("printing.outage", printerLabel));
            return null;
        });
    }

    private Outcome change(Session session, long cardId, String action, BiConsumer<Transaction, Card> step) {
        return store.write(transaction -> {
            var card = cards.forUpdate(transaction, cardId).orElseThrow(() -> new Refusal(PrintingMsg.cardGone));
            step.accept(transaction, card);
            transaction.audit(session.entry(action, "printing", "card:" + cardId));
            transaction.announce("cards");
            return new Outcome(cardId, card.state(), card.note() == null ? "" : card.note());
        });
    }

    /** A blank that was used without the stock module is left to the stock's reconciliation. */
    private void book(Card card, BiConsumer<BlankSupply, PrintAttempt> outcome) {
        var story = card.story();
        var attempt = story.get(story.size() - 1);
        if (attempt.inStock()) {
            fleet.supply().ifPresent(supply -> outcome.accept(supply, attempt));
        }
    }
}
