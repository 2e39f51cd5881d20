package id.loket.registry.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import id.loket.registry.lists.RowVerdict;
import id.loket.registry.lists.RowVerdict.Verdict;

/** Keeps verdicts to be shown: those to look at first, then the others, as many as a person may page through. */
final class PreviewRows implements Consumer<RowVerdict> {

    static final int MOST = 100_000;

    private final List<RowVerdict> toLookAt = new ArrayList<>();
    private final List<RowVerdict> others = new ArrayList<>();
    private int left;

    @Override
    public void accept(RowVerdict row) {
        var rows = row.verdict() == Verdict.REJECTED || row.warned() ? toLookAt : others;
        if (toLookAt.size() + others.size() < MOST) {
            rows.add(row);
        } else {
            left++;
        }
    }

    List<RowVerdict> shown() {
        var all = new ArrayList<>(toLookAt);
        all.addAll(others);
        return all;
    }

    /** @return how many are not shown */
    int left() {
        return left;
    }
}
