package id.loket.issuance.request.internal;

import java.util.EnumMap;
import java.util.Map;

import id.loket.issuance.request.EvidenceField;
import id.loket.store.Transaction;

/** Evidence as it lies in the store. */
final class EvidenceRows {

    private EvidenceRows() {
    }

    static void keep(Transaction transaction, long cardId, Map<EvidenceField, String> evidence) {
        evidence.forEach((field, content) -> transaction.entities().persist(new ShownEvidence(cardId, field, content)));
    }

    static Map<EvidenceField, String> of(Transaction transaction, long cardId) {
        var shown = new EnumMap<EvidenceField, String>(EvidenceField.class);
        transaction.entities().createQuery("select e from ShownEvidence e where e.cardId = :card", ShownEvidence.class)
                .setParameter("card", cardId).getResultList().forEach(each -> shown.put(each.field(), each.content()));
        return shown;
    }
}
