package id.loket.registry.internal;

import java.util.List;

import id.loket.registry.Resident;
import id.loket.store.Transaction;
import jakarta.persistence.Query;

/** On a laptop: which residents came with a package. */
final class FieldResidents {

    /** Whoever may not be deleted yet stands in the way of those behind; more than so many are told as not proven. */
    private static final int LOOK_PAST = 1000;

    private FieldResidents() {
    }

    /** Before the package's first resident; once for each package. */
    static void begin(Transaction transaction, String packageId) {
        var last = ((Number) sql(transaction, "SELECT COALESCE(MAX(ID), 0) FROM RESIDENT").getSingleResult()).longValue();
        sql(transaction, "INSERT INTO FIELD_BEGINNING (PACKAGEID, LASTRESIDENT) VALUES (?, ?)", packageId, last)
                .executeUpdate();
    }

    static void add(Transaction transaction, String packageId, Resident resident) {
        sql(transaction, "INSERT INTO FIELD_RESIDENT (RESIDENTID, PACKAGEID) VALUES (?, ?)", resident.id(), packageId)
                .executeUpdate();
    }

    /** @return residents that were registered on the laptop since the package was opened */
    static List<Resident> registered(Transaction transaction, String packageId) {
        var last = sql(transaction, "SELECT LASTRESIDENT FROM FIELD_BEGINNING WHERE PACKAGEID = ?", packageId)
                .getResultList();
        if (last.isEmpty()) {
            return List.of();
        }
        var after = ((Number) last.get(0)).longValue();
        return ids(sql(transaction, "SELECT ID FROM RESIDENT WHERE ID > ? AND ID NOT IN"
                + " (SELECT RESIDENTID FROM FIELD_RESIDENT) ORDER BY ID", after)).stream()
                .map(id -> transaction.entities().find(Resident.class, id)).toList();
    }

    static List<Long> brought(Transaction transaction, String packageId, int limit) {
        return ids(sql(transaction, "SELECT RESIDENTID FROM FIELD_RESIDENT WHERE PACKAGEID = ? ORDER BY RESIDENTID", packageId)
                .setMaxResults(limit + LOOK_PAST));
    }

    /** @return ids of the corrections made since, of residents the laptop will lose */
    static List<Long> corrected(Transaction transaction, String packageId) {
        return ids(sql(transaction, "SELECT C.ID FROM RESIDENT_CORRECTION C, FIELD_RESIDENT F WHERE F.RESIDENTID = C.RESIDENTID"
                + " AND F.PACKAGEID = ? ORDER BY C.ID", packageId));
    }

    /** @return ids of all corrections of a resident, oldest first */
    static List<Long> corrections(Transaction transaction, long residentId) {
        return ids(sql(transaction, "SELECT ID FROM RESIDENT_CORRECTION WHERE RESIDENTID = ? ORDER BY ID", residentId));
    }

    static void delete(Transaction transaction, long residentId) {
        for (var statement : List.of("DELETE FROM BIOMETRIC_REFERENCE WHERE RESIDENTID = ?",
                "DELETE FROM RESIDENT_CORRECTION WHERE RESIDENTID = ?", "DELETE FROM FIELD_RESIDENT WHERE RESIDENTID = ?",
                "DELETE FROM RESIDENT WHERE ID = ?")) {
            sql(transaction, statement, residentId).executeUpdate();
        }
    }

    private static Query sql(Transaction transaction, String sql, Object... values) {
        var query = transaction.entities().createNativeQuery(sql);
        for (var i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query;
    }

    private static List<Long> ids(Query query) {
        return ((List<?>) query.getResultList()).stream().map(id -> ((Number) id).longValue()).toList();
    }
}
