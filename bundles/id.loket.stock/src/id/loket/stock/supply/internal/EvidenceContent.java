package id.loket.stock.supply.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;

/** The bytes of a kept file, sealed with the store's field cipher. */
@Entity
@Table(name = "BLANK_EVIDENCE_CONTENT")
public class EvidenceContent {

    @Id
    private long id;
    @Lob
    private byte[] sealed;

    /** For JPA. */
    protected EvidenceContent() {
    }

    EvidenceContent(long id, byte[] sealed) {
        this.id = id;
        this.sealed = sealed;
    }

    byte[] sealed() {
        return sealed;
    }
}
