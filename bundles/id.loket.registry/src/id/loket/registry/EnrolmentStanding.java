package id.loket.registry;

import java.time.Instant;
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
     * @param state where it stands
     * @param word the centre's own word where the state is UNKNOWN, else null
     * @param since since when
     */
    record Standing(EnrolmentState state, String word, Instant since) {
    }
}
