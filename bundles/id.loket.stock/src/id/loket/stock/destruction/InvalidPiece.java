package id.loket.stock.destruction;

import java.time.Instant;

import id.loket.card.BlankSupply.SpoilCause;
import id.loket.kernel.ChipNumber;
import id.loket.kernel.RegionCode;
import id.loket.stock.Movement;

/**
 * A piece in the invalid store. Whose card it was is an id: names are read only for the official list.
 *
 * @param chip its number
 * @param movementId the movement that brought it there
 * @param kind how it came there: spoiled, taken in, damaged, found
 * @param cause why it is invalid, or null where nobody said
 * @param residentId whose card it was or was to be, or null for an unused blank
 * @param district where that resident lives or the blank was kept, or null
 * @param arrivedAt when it came
 */
public record InvalidPiece(ChipNumber chip, long movementId, Movement.Kind kind, SpoilCause cause, Long residentId,
        RegionCode district, Instant arrivedAt) {

    /** @return the cause in words */
    public String causeLabel() {
        return cause == null ? DestructionMsg.causeUnknown.text() : cause.label();
    }
}
