package id.loket.card;

import java.util.Optional;

import id.loket.kernel.ChipNumber;
import id.loket.store.Transaction;

/**
 * Where blanks come from; the {@code stock} module offers it. Without it the chip number is typed and reconciled later.
 *
 * <p>Every print attempt takes one blank: {@link #take} is the intent, one of the other three the outcome.
 */
public interface BlankSupply {

    /**
     * @param printer whose hopper is meant
     * @return the number that should lie on top, or empty if the hopper's stock is used up
     */
    Optional<ChipNumber> next(Machine printer);

    /** @return blanks left in the office that can be printed on */
    long left();

    /**
     * @param printer whose hopper is meant
     * @return blanks the books have in it; -1 if nobody counts them
     */
    default long left(Machine printer) {
        return -1;
    }

    /**
     * Binds a blank to a card before anything moves, wherever in the office it lies by the books.
     *
     * @param transaction the printing use case's transaction
     * @param chip the number confirmed or scanned
     * @param cardId the card it becomes
     * @throws id.loket.kernel.text.Refusal if the number is not in stock, or used
     */
    void take(Transaction transaction, ChipNumber chip, long cardId);

    /**
     * @param transaction the use case's transaction
     * @param chip a taken blank that is now a printed card
     * @param cardId the card
     */
    void printed(Transaction transaction, ChipNumber chip, long cardId);

    /**
     * @param transaction the use case's transaction
     * @param chip a taken blank that is spoiled
     * @param cardId the card it was meant for
     * @param cause why: print failure, encode failure, damage
     */
    void spoiled(Transaction transaction, ChipNumber chip, long cardId, SpoilCause cause);

    /**
     * @param transaction the use case's transaction
     * @param chip a taken blank that was found untouched
     * @param cardId the card it was meant for
     */
    void untouched(Transaction transaction, ChipNumber chip, long cardId);

    /**
     * Takes an old card in as invalid.
     *
     * @param transaction the hand-over's transaction
     * @param chip its number, or empty if it cannot be read
     * @param residentId whose it was
     * @param cause why it is invalid
     */
    void takeIn(Transaction transaction, Optional<ChipNumber> chip, long residentId, SpoilCause cause);

    /** Why a piece is invalid: the four kinds of circular 400.8.1.2/202241. */
    enum SpoilCause {
        ENCODE_FAILURE(CardMsg.spoilEncodeFailure),
        DAMAGED(CardMsg.spoilDamaged),
        PRINT_FAILURE(CardMsg.spoilPrintFailure),
        DATA_CHANGE(CardMsg.spoilDataChange);

        private final CardMsg label;

        SpoilCause(CardMsg label) {
            this.label = label;
        }

        /** @return the name in the language of this session */
        public String label() {
            return label.text();
        }
    }
}
