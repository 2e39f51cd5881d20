package id.loket.enrolment.internal;

import java.util.List;
import java.util.Optional;

import id.loket.enrolment.BiometricException;
import id.loket.enrolment.CapturedItem;
import id.loket.enrolment.Enrolment;
import id.loket.enrolment.EnrolmentMsg;
import id.loket.enrolment.Policy;
import id.loket.enrolment.Recording;
import id.loket.enrolment.VerificationTry;
import id.loket.kernel.text.Refusal;
import id.loket.registry.Residents;
import id.loket.store.Transaction;
import jakarta.persistence.LockModeType;

/** Reads recordings with all that belongs to them. */
final class Rows {

    private final Residents residents;

    Rows(Residents residents) {
        this.residents = residents;
    }

    Enrolment enrolment(Transaction transaction, long id) {
        return Optional.ofNullable(transaction.entities().find(Enrolment.class, id))
                .orElseThrow(() -> new Refusal(EnrolmentMsg.noSuchEnrolment));
    }

    /** Locked until the transaction ends: the centre's word that comes meanwhile waits, and neither is refused. */
    Enrolment forUpdate(Transaction transaction, long id) {
        return Optional.ofNullable(transaction.entities().find(Enrolment.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new Refusal(EnrolmentMsg.noSuchEnrolment));
    }

    Optional<Enrolment> newest(Transaction transaction, long residentId) {
        return transaction.entities()
                .createQuery("select e from Enrolment e where e.residentId = :resident and e.abandonedAt is null order by e.id desc", Enrolment.class)
                .setParameter("resident", residentId).setMaxResults(1)
                .getResultStream().findFirst();
    }

    List<Enrolment> unfinished(Transaction transaction, int limit) {
        return transaction.entities()
                .createQuery("select e from Enrolment e where e.slipAt is null and e.abandonedAt is null order by e.id desc", Enrolment.class)
                .setMaxResults(limit).getResultList();
    }

    Recording recording(Transaction transaction, Enrolment enrolment, Policy policy) {
        var resident = residents.byId(transaction, enrolment.residentId())
                .orElseThrow(() -> new Refusal(EnrolmentMsg.noSuchResident));
        return new Recording(enrolment, resident, of(transaction, enrolment, "CapturedItem", CapturedItem.class),
                of(transaction, enrolment, "BiometricException", BiometricException.class),
                of(transaction, enrolment, "VerificationTry", VerificationTry.class), policy);
    }

    private static <T> List<T> of(Transaction transaction, Enrolment enrolment, String entity, Class<T> type) {
        return transaction.entities()
                .createQuery("select r from " + entity + " r where r.enrolmentId = :enrolment order by r.id", type)
                .setParameter("enrolment", enrolment.id()).getResultList();
    }
}
