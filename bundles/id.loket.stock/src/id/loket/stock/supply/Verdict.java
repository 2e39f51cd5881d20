package id.loket.stock.supply;

import id.loket.kernel.text.Refusal;
import id.loket.stock.BlankRange;

/**
 * What the books say of one row before anything is booked.
 *
 * @param line the row
 * @param range its pieces, or null where they cannot be told
 * @param fault names row, number and rule; null where the row is right
 */
public record Verdict(Line line, BlankRange range, Refusal fault) {

    /** @return whether it can be booked */
    public boolean right() {
        return fault == null;
    }
}
