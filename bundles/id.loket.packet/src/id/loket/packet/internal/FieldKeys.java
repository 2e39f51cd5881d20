package id.loket.packet.internal;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.kernel.text.Refusal;
import id.loket.packet.field.ContainerMsg;
import id.loket.packet.field.FieldContainers.Laptop;
import id.loket.packet.internal.KeyRing.Held;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** Who seals and opens field containers: the office with its field key, a laptop with its station's key. */
@Component(service = FieldKeys.class)
public class FieldKeys {

    private final Store store;
    private final KeyRing keys;
    private final StationCertificates certificates;

    /**
     * @param store where the keys lie
     * @param keys the keys
     * @param certificates which of them are valid now
     */
    @Activate
    public FieldKeys(@Reference Store store, @Reference KeyRing keys, @Reference StationCertificates certificates) {
        this.store = store;
        this.keys = keys;
        this.certificates = certificates;
    }

    /** @return the office's field key, made at its first use; a refusal where the authority is not */
    Held office() {
        return store.write(transaction -> keys.field(transaction).orElseGet(() -> found(transaction)));
    }

    /** @return the office's field key, if this is the office and it was ever used */
    Optional<Held> officeIfHere() {
        return store.read(keys::field);
    }

    /** @return this station's key, valid now */
    Held station() {
        return store.read(certificates::own);
    }

    /** @return this station's key and the one before its renewal, whether still valid or not: what was sealed for them is ours */
    List<Held> readers() {
        return store.read(transaction -> Stream
                .of(keys.station(transaction), keys.formerStation(transaction)).flatMap(Optional::stream).toList());
    }

    /** @return the office that this laptop opened a package of */
    X509Certificate knownOffice() {
        return store.read(keys::fieldOffice).orElseThrow(() -> new Refusal(ContainerMsg.officeUnknown));
    }

    void know(X509Certificate office) {
        if (officeIfHere().isEmpty() && !store.read(keys::fieldOffice).filter(office::equals).isPresent()) {
            store.write(transaction -> {
                keys.trustFieldOffice(transaction, office);
                return null;
            });
        }
    }

    List<Laptop> laptops() {
        return store.read(transaction -> transaction.entities()
                .createQuery("SELECT c FROM IssuedCertificate c WHERE c.revokedAt IS NULL ORDER BY c.validFrom DESC",
                        IssuedCertificate.class)
                .getResultList().stream()
                .filter(issued -> issued.certificate() != null && issued.view().validUntil().isAfter(transaction.now()))
                .map(issued -> new Laptop(issued.view().node(), issued.serial())).toList());
    }

    X509Certificate laptop(String serial) {
        return store.read(transaction -> {
            var issued = transaction.entities().find(IssuedCertificate.class, serial);
            if (issued == null) {
                throw new Refusal(ContainerMsg.laptopUnknown, serial);
            }
            if (issued.revokedAt() != null || issued.view().validUntil().isBefore(transaction.now())) {
                throw new Refusal(ContainerMsg.laptopRevoked, issued.view().node());
            }
            if (issued.certificate() == null) {
                throw new Refusal(ContainerMsg.laptopCertificateOld, issued.view().node());
            }
            return parsed(issued.certificate());
        });
    }

    /** The office signed it: certified by the authority that this node trusts, and no station's certificate. */
    void requireOffice(X509Certificate signer, String file) {
        if (!isIssuedHere(signer) || !Certificates.isField(signer)) {
            throw new Refusal(ContainerMsg.notSignedByOffice, file);
        }
    }

    /** A laptop of this office signed it, with a certificate that was valid then and is not revoked now. */
    void requireLaptop(X509Certificate signer, Instant then, String file) {
        var date = Date.from(then);
        if (!isIssuedHere(signer) || Certificates.isField(signer) || date.before(signer.getNotBefore())
                || date.after(signer.getNotAfter())) {
            throw new Refusal(ContainerMsg.notSignedByLaptop, file);
        }
        if (store.read(keys::revocations).filter(list -> list.isRevoked(signer)).isPresent()) {
            throw new Refusal(ContainerMsg.sealerRevoked, Certificates.commonName(signer));
        }
    }

    private boolean isIssuedHere(X509Certificate certificate) {
        try {
            certificate.verify(authority().getPublicKey());
            return true;
        } catch (GeneralSecurityException strange) {
            return false;
        }
    }

    private X509Certificate authority() {
        return store.read(transaction -> keys.authority(transaction).map(Held::certificate)
                .or(() -> keys.station(transaction).map(Held::authority))
                .orElseThrow(() -> new Refusal(PacketMsg.noStationCertificate)));
    }

    private Held found(Transaction transaction) {
        var authority = keys.authority(transaction).orElseThrow(() -> new Refusal(PacketMsg.authorityMissing));
        var pair = Certificates.newKey();
        try {
            var certificate = Certificates.issueField(authority.key(), authority.certificate(), pair.getPublic(),
                    transaction.now());
            keys.keepField(transaction, pair.getPrivate(), List.of(certificate, authority.certificate()));
            return keys.field(transaction).orElseThrow();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static X509Certificate parsed(byte[] pem) {
        try {
            return Certificates.read(pem).get(0);
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException("A stored certificate is damaged", damaged);
        }
    }
}
