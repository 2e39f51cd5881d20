package id.loket.matching;

import java.util.Arrays;
import java.util.List;

/**
 * Rows that are taken for the same resident. A list may have a person twice, but of twins one may be in the register and
 * both in the list: a row that is not beyond doubt gives way to the one that agrees best.
 */
final class Claims {

    private final List<Search.Draft> drafts;
    private final double contested;

    /** @param drafts one per row; changed in place */
    Claims(List<Search.Draft> drafts, double contested) {
        this.drafts = drafts;
        this.contested = contested;
    }

    void settle() {
        var claims = new long[drafts.size()];
        int count = 0;
        for (int row = 0; row < drafts.size(); row++) {
            if (drafts.get(row).proposal().verdict() == Verdict.SAME) {
                claims[count++] = (long) drafts.get(row).resident() << Integer.SIZE | row;
            }
        }
        Arrays.sort(claims, 0, count);
        for (int from = 0; from < count;) {
            int to = from + 1;
            while (to < count && claims[to] >>> Integer.SIZE == claims[from] >>> Integer.SIZE) {
                to++;
            }
            if (to - from > 1) {
                settle(claims, from, to);
            }
            from = to;
        }
    }

    private void settle(long[] claims, int from, int to) {
        double best = Double.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            best = Math.max(best, score((int) claims[i]));
        }
        for (int i = from; i < to; i++) {
            int row = (int) claims[i];
            boolean holds = score(row) == best || score(row) >= contested;
            var proposal = drafts.get(row).proposal();
            drafts.set(row, new Search.Draft(holds ? proposal.with(Verdict.SAME, Reason.TWICE_IN_LIST)
                    : proposal.with(Verdict.LOOK, Reason.CLAIMED), drafts.get(row).resident()));
        }
    }

    private double score(int row) {
        return drafts.get(row).proposal().candidates().get(0).score();
    }
}
