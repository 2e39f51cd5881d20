package id.loket.issuance.request.internal;

import id.loket.issuance.request.EvidenceField;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** One thing shown for a request. Never changed. */
@Entity
@Table(name = "REISSUE_EVIDENCE")
@SequenceGenerator(name = "REISSUE_EVIDENCE_SEQ", sequenceName = "REISSUE_EVIDENCE_SEQ", allocationSize = 50)
public class ShownEvidence {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "REISSUE_EVIDENCE_SEQ")
    private long id;
    private long cardId;
    @Enumerated(EnumType.STRING)
    private EvidenceField field;
    private String content;

    /** For JPA. */
    protected ShownEvidence() {
    }

    /**
     * @param cardId the card asked for
     * @param field what was shown
     * @param content its number or text; a date as ISO
     */
    public ShownEvidence(long cardId, EvidenceField field, String content) {
        this.cardId = cardId;
        this.field = field;
        this.content = content;
    }

    EvidenceField field() {
        return field;
    }

    String content() {
        return content;
    }
}
