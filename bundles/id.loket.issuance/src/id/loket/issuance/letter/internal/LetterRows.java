package id.loket.issuance.letter.internal;

import java.util.Optional;

import id.loket.card.Cards;
import id.loket.issuance.letter.InterimLetter;
import id.loket.issuance.letter.LetterMsg;
import id.loket.kernel.text.Refusal;
import id.loket.store.Transaction;
import jakarta.persistence.LockModeType;

/** Letters as they lie in the store. */
public final class LetterRows {

    private LetterRows() {
    }

    static InterimLetter forUpdate(Transaction transaction, long id) {
        return Optional.ofNullable(transaction.entities().find(InterimLetter.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new Refusal(LetterMsg.letterGone));
    }

    static Optional<InterimLetter> inForce(Transaction transaction, long residentId) {
        return transaction.entities()
                .createQuery("select l from InterimLetter l where l.inForce = :resident", InterimLetter.class)
                .setParameter("resident", residentId).getResultStream().findFirst();
    }

    /**
     * The card is in its owner's hands: a letter of theirs counts no more.
     *
     * @param transaction the hand-over's transaction, which audits
     * @param cards told that the letter counts no more
     * @param residentId whose
     * @param by who handed over
     * @return whether there was a letter
     */
    public static boolean lapse(Transaction transaction, Cards cards, long residentId, String by) {
        var letter = inForce(transaction, residentId);
        letter.ifPresent(each -> {
            each.end(InterimLetter.State.LAPSED, by, null, transaction.now());
            cards.interimLetter(transaction, residentId, null);
            transaction.announce("letters");
        });
        return letter.isPresent();
    }
}
