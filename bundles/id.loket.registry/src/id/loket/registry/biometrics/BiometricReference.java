package id.loket.registry.biometrics;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * What later steps need of a recording: the two index fingers' templates for the 1:1 match at hand-over, portrait and
 * signature for the card's face. Sealed with the store's field cipher.
 */
@Entity
@Table(name = "BIOMETRIC_REFERENCE")
@SequenceGenerator(name = "BIOMETRIC_REFERENCE_SEQ", sequenceName = "BIOMETRIC_REFERENCE_SEQ", allocationSize = 50)
public class BiometricReference {

    /** What it is and in which form: templates are SourceAFIS native, images PNG. */
    public enum Kind { RIGHT_INDEX_TEMPLATE, LEFT_INDEX_TEMPLATE, PORTRAIT, SIGNATURE }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "BIOMETRIC_REFERENCE_SEQ")
    private long id;
    @Version
    private int version;
    private long residentId;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    @Lob
    private byte[] sealed;

    /** For JPA. */
    protected BiometricReference() {
    }

    /**
     * @param residentId whose
     * @param kind what
     */
    public BiometricReference(long residentId, Kind kind) {
        this.residentId = residentId;
        this.kind = kind;
    }

    /** @param sealedBytes template or PNG, sealed by the store's cipher */
    public void replace(byte[] sealedBytes) {
        sealed = sealedBytes;
    }

    /** @return template or PNG, still sealed */
    public byte[] sealed() {
        return sealed;
    }
}
