package id.loket.packet.internal;

import java.time.Instant;

import id.loket.packet.OfficeCa.StationCertificate;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** What the office's authority issued. */
@Entity
@Table(name = "ISSUED_CERTIFICATE")
public class IssuedCertificate {

    @Id
    private String serial;
    private String node;
    private Instant validFrom;
    private Instant validUntil;
    private Instant revokedAt;
    private String revocationReason;
    @Lob
    private byte[] certificate;
    @Version
    private int version;

    /** For JPA. */
    protected IssuedCertificate() {
    }

    IssuedCertificate(StationCertificate issued, byte[] pem) {
        this.certificate = pem;
        this.serial = issued.serial();
        this.node = issued.node();
        this.validFrom = issued.validFrom();
        this.validUntil = issued.validUntil();
    }

    String serial() {
        return serial;
    }

    Instant revokedAt() {
        return revokedAt;
    }

    /** @return PEM, or null for one issued before field packages needed it */
    byte[] certificate() {
        return certificate;
    }

    void revoke(Instant at, String reason) {
        revokedAt = at;
        revocationReason = reason;
    }

    StationCertificate view() {
        return new StationCertificate(serial, node, validFrom, validUntil, revokedAt);
    }
}
