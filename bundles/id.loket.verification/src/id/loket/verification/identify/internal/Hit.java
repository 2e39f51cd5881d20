package id.loket.verification.identify.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

import id.loket.registry.biometrics.EnrolledFinger;

/**
 * A finger that came near.
 *
 * @param finger whose and which
 * @param score how near
 */
record Hit(EnrolledFinger finger, double score) {

    /** The better comes first; of two that are as good, the resident who came first, so that a search gives the same twice. */
    private static final Comparator<Hit> BEST_FIRST = Comparator.comparingDouble(Hit::score).reversed()
            .thenComparingLong(hit -> hit.finger().residentId());

    /** @return one hit per resident, the best, at most so many */
    static List<Hit> ranked(Collection<Hit> hits, int most) {
        var best = new HashMap<Long, Hit>();
        hits.forEach(hit -> best.merge(hit.finger().residentId(), hit, (one, other) -> one.score() >= other.score() ? one : other));
        var ranked = new ArrayList<>(best.values());
        ranked.sort(BEST_FIRST);
        return List.copyOf(ranked.subList(0, Math.min(most, ranked.size())));
    }
}
