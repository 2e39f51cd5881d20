package id.loket.verification.match;

import java.util.Optional;
import java.util.function.Consumer;

import id.loket.access.Session;
import id.loket.matching.Proposal;
import id.loket.store.Store;
import id.loket.verification.match.internal.StoredMatching;

/**
 * Matches lists with the register. A run proposes; it decides nothing. What a person has decided is not looked at again, by
 * whatever run. Needs {@link id.loket.verification.campaign.Campaigns#WORK}.
 */
public interface ListMatching {

    /**
     * For those who bring residents of their own, as benchmarks do; everyone else is given the service.
     *
     * @param store where lists lie
     * @param residents whom they are matched with
     * @return matching over that store
     */
    static ListMatching in(Store store, RegisterSource residents) {
        return new StoredMatching(store, residents);
    }

    /**
     * Matches every open row of a list with all residents, and stores one proposal for each, some thousand per transaction.
     * May be repeated at any time: proposals of rows that are still open are replaced. A row of grade
     * {@link id.loket.verification.campaign.Grade#BAD} gets none. Takes minutes with millions of residents.
     *
     * @param session who asks
     * @param listId a list that is ready
     * @param watch told how far it is; what is committed when it cancels stays
     * @return the run, ended
     * @throws id.loket.kernel.text.Refusal if the list is gone or not whole, the register is empty, another seat matches the
     *         list at this moment, or it was cancelled
     */
    MatchRun run(Session session, long listId, MatchWatch watch);

    /**
     * @param session who asks
     * @param listId a list
     * @return its newest run; empty if there was none
     */
    Optional<MatchRun> lastRun(Session session, long listId);

    /**
     * @param session who asks
     * @param listId a list
     * @return how many of its open rows have which proposal
     */
    VerdictCounts counts(Session session, long listId);

    /**
     * Every stored proposal, in bounded memory, also of rows that are decided by now.
     *
     * @param session who asks
     * @param listId a list
     * @param purpose the task at hand, for the audit trail
     * @param proposals given each, by row
     */
    void proposals(Session session, long listId, String purpose, Consumer<Proposal> proposals);
}
