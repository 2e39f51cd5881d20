package id.loket.enrolment.internal;

import java.util.Optional;

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
                .map(newest -> new Standing(newest.state(), newest.rawStatus(), newest.stateAt()));
    }
}
