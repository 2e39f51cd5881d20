package id.loket.matching;

import java.util.List;
import java.util.Optional;

/**
 * What is proposed for one row of a list.
 *
 * @param row id of the row's {@link Entry}
 * @param verdict what is proposed
 * @param reason why
 * @param candidates the likeliest residents, best first; one if the verdict is SAME, none if it is DIFFERENT
 */
public record Proposal(long row, Verdict verdict, Reason reason, List<Candidate> candidates) {

    /** @return the likeliest resident */
    public Optional<Candidate> best() {
        return candidates.stream().findFirst();
    }

    Proposal with(Verdict other, Reason why) {
        return new Proposal(row, other, why, candidates);
    }
}
