package id.loket.packet.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A private key made here, sealed by the store's cipher, with its certificates once it has some. */
@Entity
@Table(name = "OWN_KEY")
public class OwnKey {

    @Id
    private String alias;
    @Lob
    private byte[] sealedKey;
    @Lob
    private byte[] certificates;
    @Version
    private int version;

    /** For JPA. */
    protected OwnKey() {
    }

    OwnKey(String alias) {
        this.alias = alias;
    }

    void hold(byte[] sealed, byte[] pem) {
        sealedKey = sealed;
        certificates = pem;
    }

    byte[] sealedKey() {
        return sealedKey;
    }

    byte[] certificates() {
        return certificates;
    }
}
