package id.loket.packet.internal;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A certificate or revocation list taken from a file, by name: a receiver's, or {@link #REVOCATIONS}. */
@Entity
@Table(name = "TRUSTED_FILE")
public class TrustedFile {

    static final String FIELD_OFFICE = "FIELD_OFFICE";
    static final String REVOCATIONS = "REVOCATIONS";

    @Id
    private String name;
    @Lob
    private byte[] content;
    private Instant takenAt;
    @Version
    private int version;

    /** For JPA. */
    protected TrustedFile() {
    }

    TrustedFile(String name) {
        this.name = name;
    }

    void take(byte[] bytes, Instant at) {
        content = bytes;
        takenAt = at;
    }

    byte[] content() {
        return content;
    }
}
