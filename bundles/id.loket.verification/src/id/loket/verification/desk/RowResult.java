package id.loket.verification.desk;

import java.util.Optional;

import id.loket.kernel.RegionCode;
import id.loket.verification.campaign.ListedPerson;
import id.loket.verification.campaign.RowState;

/**
 * A row with what became of it.
 *
 * @param rowId of the row
 * @param person what the list says
 * @param homeRegency where the person belongs, or null if the row does not tell
 * @param state open, waiting for a second person, or decided
 * @param decision the one that stands, or the first person's that waits for the second, or null
 */
public record RowResult(long rowId, ListedPerson person, RegionCode homeRegency, RowState state,
        Decision decision) {

    /** @return what was decided for good; empty while the row is open or contested */
    public Optional<Decision> decided() {
        return Optional.ofNullable(decision).filter(each -> each.stage() == Decision.Stage.FINAL);
    }
}
