package id.loket.verification.identify;

import java.util.List;

/**
 * A search and whom it found.
 *
 * @param search as it is stored
 * @param candidates best first
 */
public record Found(FingerSearch search, List<Candidate> candidates) {

    /** Copies the list. */
    public Found {
        candidates = List.copyOf(candidates);
    }
}
