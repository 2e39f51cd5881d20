package id.loket.verification.ui.internal.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

import id.loket.verification.campaign.ChangeKind;
import id.loket.verification.campaign.RowChange;

/** Keeps what differs between two versions, as much as a person may page through; rows that are the same are only counted. */
final class KeptChanges implements Consumer<RowChange> {

    static final int MOST = 50_000;
    /** Rows between two looks at the clock and at whoever waits. */
    static final int STEP = 500;

    private final BooleanSupplier cancelled;
    private final LongConsumer step;
    private final List<ChangeRow> kept = new ArrayList<>();
    private long told;
    private long left;

    /**
     * @param cancelled whether a person wants no more
     * @param step told how many rows were compared, each time some hundred more
     */
    KeptChanges(BooleanSupplier cancelled, LongConsumer step) {
        this.cancelled = cancelled;
        this.step = step;
    }

    @Override
    public void accept(RowChange change) {
        told++;
        if (told % STEP == 0) {
            step.accept(told);
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
        }
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
