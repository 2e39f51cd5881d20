package id.loket.enrolment.internal;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Component;

import id.loket.enrolment.Enrolment;
import id.loket.registry.EnrolmentStanding;
import id.loket.store.Transaction;

/** Tells other modules where a recording stands. */
@Component
public final class StoredStanding implements EnrolmentStanding {

    @Override
    public Optional<Standing> of(Transaction transaction, long residentId) {
        return transaction.entities()
                .createQuery("select e from Enrolment e where e.residentId = :resident and e.abandonedAt is null"
                        + " order by e.id desc", Enrolment.class)
                .setParameter("resident", residentId).setMaxResults(1).getResultStream().findFirst()
                .map(StoredStanding::standing);
    }

    @Override
    public Map<Long, Standing> of(Transaction transaction, Collection<Long> residentIds) {
        if (residentIds.isEmpty()) {
            return Map.of();
        }
        return transaction.entities()
                .createQuery("select e from Enrolment e where e.residentId in :residents and e.abandonedAt is null"
                        + " order by e.id", Enrolment.class)
                .setParameter("residents", residentIds).getResultStream()
                .collect(Collectors.toMap(Enrolment::residentId, StoredStanding::standing, (older, newer) -> newer));
    }

    private static Standing standing(Enrolment newest) {
        return new Standing(newest.state(), newest.rawStatus(), newest.stateAt());
    }
}
