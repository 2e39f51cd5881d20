package id.loket.verification.desk;

import java.util.Optional;

import id.loket.kernel.RegionCode;
import id.loket.matching.Reason;
import id.loket.matching.Verdict;
import id.loket.verification.campaign.ListedPerson;
import id.loket.verification.campaign.RowState;

/**
 * A row in the queue.
 *
 * @param id of the row
 * @param person what the list says
 * @param homeRegency where the person belongs, or null if the row does not tell
 * @param state open, waiting for a second person, or decided
 * @param proposal what is proposed, or null before the list was matched
 * @param outcome what was decided, also by the first of two persons, or null
 */
public record DeskRow(long id, ListedPerson person, RegionCode homeRegency, RowState state, Proposed proposal,
        Outcome outcome) {

    /**
     * What is proposed, in short.
     *
     * @param verdict same, look, different
     * @param reason why
     * @param score of the likeliest resident, in bits; 0 if there is none
     */
    public record Proposed(Verdict verdict, Reason reason, double score) {
    }

    /** @return what is proposed */
    public Optional<Proposed> proposed() {
        return Optional.ofNullable(proposal);
    }
}
