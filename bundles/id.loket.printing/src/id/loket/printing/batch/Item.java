package id.loket.printing.batch;

/**
 * A card in a batch.
 *
 * @param cardId the card
 * @param place 1 for the first
 * @param maskedNik with its middle hidden
 * @param name the resident's
 * @param village its name
 * @param state what became of it
 * @param blank the blank it became, or lies on now; empty before
 * @param spoiled blanks spoiled for it in this batch
 * @param words why it is where it is; may be empty
 */
public record Item(long cardId, int place, String maskedNik, String name, String village, State state, String blank,
        int spoiled, String words) {

    /** What became of a card in a batch. */
    public enum State {
        WAITING(BatchMsg.itemWaiting),
        SPOILED_WAITING(BatchMsg.itemSpoiledWaiting),
        IN_WORK(BatchMsg.itemInWork),
        INSPECT(BatchMsg.itemInspect),
        TO_CHECK(BatchMsg.itemToCheck),
        PRINTED(BatchMsg.itemPrinted),
        TAKEN_OUT(BatchMsg.itemTakenOut),
        /** None of the others: cancelled or changed beside the batch. It makes the residual. */
        ELSEWHERE(BatchMsg.itemElsewhere);

        private final BatchMsg label;

        State(BatchMsg label) {
            this.label = label;
        }

        /** @return the name in the language of this session */
        public String label() {
            return label.text();
        }
    }

    /** @return whether it can still be moved or taken out */
    public boolean waits() {
        return state == State.WAITING || state == State.SPOILED_WAITING;
    }
}
