package id.loket.printing.check.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.card.BlankSupply.SpoilCause;
import id.loket.card.Card;
import id.loket.card.CardMsg;
import id.loket.card.Cards;
import id.loket.kernel.text.Refusal;
import id.loket.printing.Printing;
import id.loket.printing.PrintingMsg;
import id.loket.printing.check.CheckMsg;
import id.loket.printing.check.Checks;
import id.loket.printing.internal.Fleet;
import id.loket.registry.Regions;
import id.loket.registry.Resident;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** The printed cards nobody has looked at yet; a person's word books card and blank in one transaction. */
@Component
public final class PrintedCards implements Checks {

    private final Store store;
    private final Cards cards;
    private final Regions regions;
    private final Fleet fleet;

    /**
     * @param store open
     * @param cards the cards
     * @param regions names of villages
     * @param fleet knows printers and stock
     */
    @Activate
    public PrintedCards(@Reference Store store, @Reference Cards cards, @Reference Regions regions, @Reference Fleet fleet) {
        this.store = store;
        this.cards = cards;
        this.regions = regions;
        this.fleet = fleet;
    }

    @Override
    public List<ToCheck> waiting(Session session, int limit) {
        session.require(Printing.READ);
        return store.write(transaction -> {
            var found = transaction.entities()
                    .createQuery("select c, r from Card c, Resident r where r.id = c.residentId and c.checkDueAt is not null"
                            + " order by c.checkDueAt, c.id", Object[].class)
                    .setMaxResults(limit)
                    .getResultList();
            transaction.audit(session.entry("printing.check.list", "quality check",
                    found.stream().map(row -> "resident:" + ((Resident) row[1]).id()).toArray(String[]::new)));
            return found.stream().map(row -> toCheck((Card) row[0], (Resident) row[1])).toList();
        });
    }

    private ToCheck toCheck(Card card, Resident resident) {
        return new ToCheck(card.id(), resident.nik().masked(), resident.name(),
                regions.name(resident.village()).orElse(resident.village().value()), card.binding().chip(),
                fleet.label(card.binding().printer()), card.checkDueAt());
    }

    @Override
    public long count() {
        return store.read(transaction -> transaction.entities()
                .createQuery("select count(c) from Card c where c.checkDueAt is not null", Long.class)
                .getSingleResult());
    }

    @Override
    public Optional<Instant> oldest() {
        return Optional.ofNullable(store.read(transaction -> transaction.entities()
                .createQuery("select min(c.checkDueAt) from Card c where c.checkDueAt is not null", Instant.class)
                .getSingleResult()));
    }

    @Override
    public void good(Session session, long cardId) {
        said(session, cardId, "printing.check.good", (transaction, card) -> {
            book(transaction, card, null);
            card.passed(transaction.now());
        });
    }

    @Override
    public void bad(Session session, long cardId, SpoilCause cause) {
        said(session, cardId, "printing.check.bad", (transaction, card) -> {
            book(transaction, card, cause);
            card.failed(cause, CheckMsg.saidBad.text(cause.label()), transaction.now());
        });
    }

    /** The card is locked first: of two who answer at the same moment one is told so. */
    private void said(Session session, long cardId, String action, BiConsumer<Transaction, Card> outcome) {
        session.require(Printing.PRINT);
        store.write(transaction -> {
            var card = cards.forUpdate(transaction, cardId).orElseThrow(() -> new Refusal(PrintingMsg.cardGone));
            if (card.checkDueAt() == null) {
                throw new Refusal(CardMsg.noCheckDue, card.state().label());
            }
            outcome.accept(transaction, card);
            transaction.audit(session.entry(action, "quality check", "card:" + cardId));
            transaction.announce("cards");
            return null;
        });
    }

    private void book(Transaction transaction, Card card, SpoilCause cause) {
        var story = card.story();
        if (!story.get(story.size() - 1).inStock()) {
            return;
        }
        fleet.supply().ifPresent(supply -> {
            if (cause == null) {
                supply.printed(transaction, card.binding().chip(), card.id());
            } else {
                supply.spoiled(transaction, card.binding().chip(), card.id(), cause);
            }
        });
    }
}
