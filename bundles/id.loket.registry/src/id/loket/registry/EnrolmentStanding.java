package id.loket.registry;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import id.loket.kernel.EnrolmentState;
import id.loket.store.Transaction;

/**
 * Where a resident's recording stands, for modules that do not know the one that records; offered by {@code enrolment}.
 * Without it a module goes by what it sees itself.
 */
public interface EnrolmentStanding {

    /**
     * @param transaction the use case's transaction, which audits
     * @param residentId whose
     * @return the newest recording, or empty if this office knows of none
     */
    Optional<Standing> of(Transaction transaction, long residentId);

    /**
     * Of many at once, for whoever works through a list.
     *
     * @param transaction the use case's transaction, which audits
     * @param residentIds whose; some hundred at most
     * @return the newest recording of each of whom this office knows one
     */
    default Map<Long, Standing> of(Transaction transaction, Collection<Long> residentIds) {
        var standings = new HashMap<Long, Standing>();
        residentIds.forEach(id -> of(transaction, id).ifPresent(standing -> standings.put(id, standing)));
        return standings;
    }

    /**
     * @param state where it stands
     * @param word the centre's own word where the state is UNKNOWN, else null
     * @param since since when
     */
    record Standing(EnrolmentState state, String word, Instant since) {
    }
}
