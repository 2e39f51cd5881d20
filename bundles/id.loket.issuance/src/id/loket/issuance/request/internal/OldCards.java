package id.loket.issuance.request.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import id.loket.access.Session;
import id.loket.card.BlankSupply;
import id.loket.card.BlankSupply.SpoilCause;
import id.loket.card.Card;
import id.loket.card.Cards;
import id.loket.issuance.Issuance.OldCard;
import id.loket.issuance.IssuanceMsg;
import id.loket.issuance.request.EvidenceField;
import id.loket.issuance.request.EvidenceRules;
import id.loket.kernel.CardState;
import id.loket.kernel.ChipNumber;
import id.loket.kernel.IssueReason;
import id.loket.kernel.text.Refusal;
import id.loket.store.Transaction;

/**
 * Old cards, given back for a new one at the counter or with a village's list: whether one is due, whether the piece is
 * its holder's, and where it goes.
 */
public final class OldCards {

    private final Cards cards;
    private final Optional<BlankSupply> supply;

    /**
     * @param cards what this office handed out
     * @param supply takes old cards in; empty where no stock is kept
     */
    public OldCards(Cards cards, Optional<BlankSupply> supply) {
        this.cards = cards;
        this.supply = supply;
    }

    /**
     * @param reason why a card is issued
     * @return whether the old one is given back for it
     */
    public static boolean due(IssueReason reason) {
        return EvidenceRules.needed(reason).contains(EvidenceField.OLD_CARD);
    }

    /**
     * With a stock the old card moves to its invalid store; without one it is kept in a record for a later stock.
     *
     * @param transaction the hand-over's transaction, which audits
     * @param session who takes it in
     * @param given the new card
     * @param old what came back
     * @return its number; empty if none was due, or it cannot be read
     * @throws Refusal if one is due and was not taken in, or the piece is not the holder's old card
     */
    public Optional<ChipNumber> takeIn(Transaction transaction, Session session, Card given, OldCard old) {
        if (!(old instanceof OldCard.TakenIn taken)) {
            if (due(given.reason())) {
                throw new Refusal(IssuanceMsg.oldCardMissing);
            }
            return Optional.empty();
        }
        taken.chip().ifPresent(chip -> requireHolders(transaction, given, chip));
        var cause = given.reason() == IssueReason.DAMAGED ? SpoilCause.DAMAGED : SpoilCause.DATA_CHANGE;
        supply.ifPresentOrElse(stock -> stock.takeIn(transaction, taken.chip(), given.residentId(), cause),
                () -> transaction.entities().persist(new OldCardTaken(given.residentId(), given.id(), taken.chip(), cause)
                        .taken(session.account(), transaction.now())));
        return taken.chip();
    }

    /**
     * A card that was made elsewhere is not known here, but it was shown when the new one was asked for.
     */
    private void requireHolders(Transaction transaction, Card given, ChipNumber chip) {
        if (chip.equals(given.binding().chip())) {
            throw new Refusal(IssuanceMsg.oldCardIsTheNew, chip);
        }
        requireNotAnothers(transaction, given.residentId(), chip);
        var known = handedOut(transaction, given);
        var shown = EvidenceRows.of(transaction, given.id()).get(EvidenceField.OLD_CARD);
        if (!known.contains(chip) && !chip.value().equals(shown)) {
            expected(known, shown).ifPresent(other -> {
                throw new Refusal(IssuanceMsg.oldCardDiffers, chip, other);
            });
        }
    }

    /**
     * @param transaction any transaction
     * @param residentId who brings it
     * @param chip its number
     * @throws Refusal if this office made it for somebody else
     */
    static void requireNotAnothers(Transaction transaction, long residentId, ChipNumber chip) {
        var anothers = transaction.entities().createQuery("select count(c) from Card c"
                + " where c.binding.chipNumber = :chip and c.residentId <> :resident", Long.class)
                .setParameter("chip", chip.value()).setParameter("resident", residentId).getSingleResult() > 0;
        if (anothers) {
            throw new Refusal(IssuanceMsg.oldCardAnothers, chip);
        }
    }

    private List<ChipNumber> handedOut(Transaction transaction, Card given) {
        return cards.ofResident(transaction, given.residentId()).stream()
                .filter(card -> card.state() == CardState.HANDED_OVER && card.id() != given.id())
                .map(card -> card.binding().chip()).filter(Objects::nonNull).toList();
    }

    private static Optional<String> expected(List<ChipNumber> known, String shown) {
        return known.stream().findFirst().map(ChipNumber::value)
                .or(() -> Optional.ofNullable(shown).filter(number -> !EvidenceRules.UNREADABLE.equals(number)));
    }

    /**
     * @param transaction any transaction
     * @return what no stock has taken over, oldest first
     */
    public static List<OldCardTaken> waiting(Transaction transaction) {
        return transaction.entities().createQuery("select o from OldCardTaken o where o.reconciledAt is null order by o.id",
                OldCardTaken.class).getResultList();
    }

    /**
     * @param transaction the use case's transaction, which audits
     * @param stock takes them over
     * @return how many
     */
    public static int reconcile(Transaction transaction, BlankSupply stock) {
        var waiting = waiting(transaction);
        for (var each : waiting) {
            stock.takeIn(transaction, each.chip(), each.residentId(), each.cause());
            each.reconciled(transaction.now());
        }
        return waiting.size();
    }
}
