package id.loket.printing.batch;

import java.time.Instant;

/**
 * A batch with its figures.
 *
 * @param id its number
 * @param name what people call it
 * @param kind how its cards were chosen
 * @param choice the choice in words, as it was made
 * @param state whether it can be printed
 * @param madeBy account that made it
 * @param madeAt when
 * @param stateBy account that paused, resumed or closed it last
 * @param stateAt when
 * @param sums what became of its cards
 */
public record Batch(long id, String name, Choice.Kind kind, String choice, State state, String madeBy, Instant madeAt,
        String stateBy, Instant stateAt, Sums sums) {

    /** Whether it can be printed; stored by name. */
    public enum State {
        OPEN(BatchMsg.stateOpen),
        PAUSED(BatchMsg.statePaused),
        CLOSED(BatchMsg.stateClosed);

        private final BatchMsg label;

        State(BatchMsg label) {
            this.label = label;
        }

        /** @return the name in the language of this session */
        public String label() {
            return label.text();
        }
    }

    /**
     * What became of a batch's cards; each counts once.
     *
     * @param cards all
     * @param printed printed and good
     * @param toCheck printed, not yet looked at
     * @param spoiledWaiting at least one blank spoiled for it here, and it waits for the next one
     * @param waiting not begun
     * @param inWork in a printer now
     * @param inspect interrupted, for a person
     * @param takenOut with a reason
     */
    public record Sums(int cards, int printed, int toCheck, int spoiledWaiting, int waiting, int inWork, int inspect,
            int takenOut) {

        /** @return cards that none of the others accounts for; anything but 0 is a row for somebody to explain */
        public int residual() {
            return cards - printed - toCheck - spoiledWaiting - waiting - inWork - inspect - takenOut;
        }

        /** @return cards that can still be printed */
        public int left() {
            return waiting + spoiledWaiting;
        }
    }
}
