package id.loket.enrolment.internal;

import java.util.Collection;
import java.util.List;

import id.loket.enrolment.Enrolment;
import id.loket.store.Transaction;

/** On a laptop: which recordings the office told of, which were made here, and how they go when they are home. */
final class FieldRows {

    private static final List<String> BELONGING = List.of("VerificationTry", "BiometricException", "CapturedItem",
            "EnrolmentPacket", "EnrolmentAnswer", "EnrolmentCase");

    private FieldRows() {
    }

    static void told(Transaction transaction, String packageId, Enrolment enrolment) {
        transaction.entities().createNativeQuery("INSERT INTO FIELD_ENROLMENT (ENROLMENTID, PACKAGEID) VALUES (?, ?)")
                .setParameter(1, enrolment.id()).setParameter(2, packageId).executeUpdate();
    }

    static List<Long> told(Transaction transaction, String packageId, int limit) {
        List<?> found = transaction.entities()
                .createNativeQuery("SELECT ENROLMENTID FROM FIELD_ENROLMENT WHERE PACKAGEID = ? ORDER BY ENROLMENTID")
                .setParameter(1, packageId).setMaxResults(limit).getResultList();
        return found.stream().map(id -> ((Number) id).longValue()).toList();
    }

    /** @return recordings sealed in the field, in the order of their packets */
    static List<Long> made(Transaction transaction, Collection<String> packets) {
        return packets.stream().map(packet -> transaction.entities().find(EnrolmentPacket.class, packet))
                .filter(packet -> packet != null).map(EnrolmentPacket::enrolmentId).distinct().toList();
    }

    static List<String> packets(Transaction transaction, long enrolmentId) {
        return transaction.entities().createQuery("select p.packetId from EnrolmentPacket p where p.enrolmentId = :id",
                String.class).setParameter("id", enrolmentId).getResultList();
    }

    /** @return recordings given up on this laptop; they name a resident, and no receipt will ever come for them */
    static List<Long> abandoned(Transaction transaction, int limit) {
        return transaction.entities()
                .createQuery("select e.id from Enrolment e where e.abandonedAt is not null order by e.id", Long.class)
                .setMaxResults(limit).getResultList();
    }

    static void delete(Transaction transaction, long enrolmentId) {
        var entities = transaction.entities();
        entities.createQuery("delete from CaptureContent c where c.captureId in"
                + " (select k.id from CapturedItem k where k.enrolmentId = :id)").setParameter("id", enrolmentId).executeUpdate();
        for (var entity : BELONGING) {
            entities.createQuery("delete from " + entity + " r where r.enrolmentId = :id").setParameter("id", enrolmentId)
                    .executeUpdate();
        }
        entities.createNativeQuery("DELETE FROM FIELD_ENROLMENT WHERE ENROLMENTID = ?").setParameter(1, enrolmentId)
                .executeUpdate();
        entities.createQuery("delete from Enrolment e where e.id = :id").setParameter("id", enrolmentId).executeUpdate();
    }
}
