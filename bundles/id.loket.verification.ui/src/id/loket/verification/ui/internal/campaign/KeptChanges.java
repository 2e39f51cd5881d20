package id.loket.verification.ui.internal.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import id.loket.verification.campaign.ChangeKind;
import id.loket.verification.campaign.RowChange;

/** Keeps what differs between two versions, as much as a person may page through; rows that are the same are only counted. */
final class KeptChanges implements Consumer<RowChange> {

    static final int MOST = 50_000;

    private final List<ChangeRow> kept = new ArrayList<>();
    private long left;

    @Override
    public void accept(RowChange change) {
        if (change.kind() == ChangeKind.SAME) {
            return;
        }
        if (kept.size() < MOST) {
            kept.add(ChangeRow.of(change));
        } else {
            left++;
        }
    }

    List<ChangeRow> rows() {
        return kept;
    }

    /** @return how many are not kept */
    long left() {
        return left;
    }
}
