package id.loket.matching;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import id.loket.matching.internal.block.Blocks;
import id.loket.matching.internal.block.Candidates;

/** Finds the residents a row may be, and decides. One per worker; each row in turn. */
final class Search {

    /** A draft of a proposal: before rows that claim the same resident are set against each other. */
    record Draft(Proposal proposal, int resident) {
    }

    /** From here on no other key can find a better one. */
    private static final double BEYOND_DOUBT = 30;
    private static final int SHOWN = 3;
    /** A second resident within so many bits is nearly as likely. */
    private static final double NEARLY = 8;

    private final Register register;
    private final Weights.Thresholds limits;
    private final Blocks.Finder finder;
    private final Scorer scorer;
    private final Candidates found = new Candidates();
    private double[] scores = new double[256];

    Search(Register register, Tables tables, Weights.Thresholds limits) {
        this.register = register;
        this.limits = limits;
        finder = register.blocks().finder();
        scorer = new Scorer(register, tables);
    }

    /**
     * Finds candidates and scores them.
     *
     * @param row of a list
     * @param all whether to look under every key, even where somebody beyond doubt is found
     */
    void scan(Entry row, boolean all) {
        scorer.take(row);
        found.clear();
        double best = Double.NEGATIVE_INFINITY;
        for (int key = 0; key < register.blocks().count() && (all || best < BEYOND_DOUBT); key++) {
            int before = found.size();
            finder.find(key, scorer.probes(), found);
            for (int i = before; i < found.size(); i++) {
                best = Math.max(best, score(i));
            }
        }
    }

    private double score(int index) {
        if (index == scores.length) {
            scores = Arrays.copyOf(scores, index * 2);
        }
        return scores[index] = scorer.score(found.get(index));
    }

    int candidates() {
        return found.size();
    }

    int resident(int index) {
        return found.get(index);
    }

    double scoreOf(int index) {
        return scores[index];
    }

    Scorer scorer() {
        return scorer;
    }

    /** @return the odds of all candidates together, against nobody at all */
    double allOdds() {
        double odds = 0;
        for (int i = 0; i < found.size(); i++) {
            odds += Math.pow(2, scores[i]);
        }
        return odds;
    }

    Draft propose(Entry row) {
        scan(row, false);
        int best = best(-1);
        if (best < 0 || scores[best] < limits.look()) {
            return new Draft(new Proposal(row.id(), Verdict.DIFFERENT, Reason.NOBODY, List.of()), -1);
        }
        double others = Math.max(0, allOdds() - Math.pow(2, scores[best]));
        if (scores[best] - Tables.log(1 + others) >= limits.same()) {
            return draft(row, Verdict.SAME, Reason.AGREES, best, 1);
        }
        int second = best(best);
        boolean nearEqual = second >= 0 && scores[second] > scores[best] - NEARLY && scores[second] >= limits.look();
        var draft = draft(row, Verdict.LOOK, nearEqual ? Reason.NEAR_EQUAL : Reason.TOO_LITTLE, best, SHOWN);
        boolean rival = !nearEqual && !draft.proposal().candidates().get(0).rival().isEmpty();
        return rival ? new Draft(draft.proposal().with(Verdict.LOOK, Reason.RIVAL), draft.resident()) : draft;
    }

    private Draft draft(Entry row, Verdict verdict, Reason reason, int best, int most) {
        var shown = most == 1 ? IntStream.of(best)
                : IntStream.range(0, found.size()).filter(i -> scores[i] >= limits.look()).boxed()
                        .sorted((one, other) -> Double.compare(scores[other], scores[one])).limit(most)
                        .mapToInt(Integer::intValue);
        var candidates = shown.mapToObj(i -> scorer.explain(found.get(i))).toList();
        return new Draft(new Proposal(row.id(), verdict, reason, candidates), found.get(best));
    }

    /** @return index of the best candidate, but for one; -1 if there is none */
    private int best(int but) {
        int best = -1;
        for (int i = 0; i < found.size(); i++) {
            if (i != but && (best < 0 || scores[i] > scores[best])) {
                best = i;
            }
        }
        return best;
    }
}
