package id.loket.packet.internal;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.packet.Packets.Receiver;
import id.loket.store.Installation;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** Keys and certificates as they lie in the store: own keys sealed by the store's cipher, trusted certificates as files. */
@Component(service = KeyRing.class)
public class KeyRing {

    private static final String AUTHORITY = "authority";
    private static final String SEAL = "seal";
    private static final String FIELD = "field";

    private final Store store;
    private final String node;

    @Activate
    public KeyRing(@Reference Store store, @Reference Installation installation) {
        this.store = store;
        this.node = installation.node();
    }

    /**
     * An own key.
     *
     * @param key the private key
     * @param chain its certificate, then the authority's; empty while only requested
     */
    record Held(PrivateKey key, List<X509Certificate> chain) {

        X509Certificate certificate() {
            return chain.get(0);
        }

        X509Certificate authority() {
            return chain.get(chain.size() - 1);
        }
    }

    Optional<Held> authority(Transaction transaction) {
        return held(transaction, AUTHORITY);
    }

    /** The office's seal, on every seat that shares the authority's store. */
    Optional<Held> seal(Transaction transaction) {
        return held(transaction, SEAL);
    }

    void keepSeal(Transaction transaction, PrivateKey key, List<X509Certificate> chain) {
        keep(transaction, SEAL, key, Certificates.pem(chain.toArray()));
    }

    /** The office's key towards laptops, on every seat that shares the authority's store. */
    Optional<Held> field(Transaction transaction) {
        return held(transaction, FIELD);
    }

    void keepField(Transaction transaction, PrivateKey key, List<X509Certificate> chain) {
        keep(transaction, FIELD, key, Certificates.pem(chain.toArray()));
    }

    Optional<Held> station(Transaction transaction) {
        return held(transaction, stationAlias());
    }

    /** The station's key before the present one: what was written to it may still be on its way. */
    Optional<Held> formerStation(Transaction transaction) {
        return held(transaction, formerAlias());
    }

    Optional<Held> requested(Transaction transaction) {
        return held(transaction, requestAlias());
    }

    void keepAuthority(Transaction transaction, PrivateKey key, X509Certificate certificate) {
        keep(transaction, AUTHORITY, key, Certificates.pem(certificate));
    }

    void keepStation(Transaction transaction, PrivateKey key, List<X509Certificate> chain) {
        station(transaction).ifPresent(former -> keep(transaction, formerAlias(), former.key(),
                Certificates.pem(former.chain().toArray())));
        keep(transaction, stationAlias(), key, Certificates.pem(chain.toArray()));
    }

    void keepRequested(Transaction transaction, PrivateKey key) {
        keep(transaction, requestAlias(), key, null);
    }

    void dropRequested(Transaction transaction) {
        var held = transaction.entities().find(OwnKey.class, requestAlias());
        if (held != null) {
            transaction.entities().remove(held);
        }
    }

    Optional<X509Certificate> receiver(Transaction transaction, Receiver receiver) {
        return trusted(transaction, receiver.name()).map(file -> parsed(file).get(0));
    }

    void trust(Transaction transaction, Receiver receiver, X509Certificate certificate) {
        take(transaction, receiver.name(), Certificates.pem(certificate));
    }

    /** On a laptop: the key of the office whose package it opened. */
    Optional<X509Certificate> fieldOffice(Transaction transaction) {
        return trusted(transaction, TrustedFile.FIELD_OFFICE).map(file -> parsed(file).get(0));
    }

    void trustFieldOffice(Transaction transaction, X509Certificate certificate) {
        take(transaction, TrustedFile.FIELD_OFFICE, Certificates.pem(certificate));
    }

    Optional<X509CRL> revocations(Transaction transaction) {
        return trusted(transaction, TrustedFile.REVOCATIONS).map(KeyRing::parsedRevocations);
    }

    void takeRevocations(Transaction transaction, X509CRL list) {
        take(transaction, TrustedFile.REVOCATIONS, Certificates.pem(list));
    }

    private String stationAlias() {
        return "station:" + node;
    }

    private String formerAlias() {
        return "former:" + node;
    }

    private String requestAlias() {
        return "request:" + node;
    }

    private Optional<Held> held(Transaction transaction, String alias) {
        return Optional.ofNullable(transaction.entities().find(OwnKey.class, alias)).map(own -> new Held(
                Certificates.privateKey(store.cipher().open(own.sealedKey(), context(alias))),
                own.certificates() == null ? List.of() : parsed(own.certificates())));
    }

    private void keep(Transaction transaction, String alias, PrivateKey key, byte[] pem) {
        var present = transaction.entities().find(OwnKey.class, alias);
        var own = present == null ? new OwnKey(alias) : present;
        own.hold(store.cipher().seal(key.getEncoded(), context(alias)), pem);
        if (present == null) {
            transaction.entities().persist(own);
        }
    }

    private static String context(String alias) {
        return "packet-key:" + alias;
    }

    private static Optional<byte[]> trusted(Transaction transaction, String name) {
        return Optional.ofNullable(transaction.entities().find(TrustedFile.class, name)).map(TrustedFile::content);
    }

    private static void take(Transaction transaction, String name, byte[] content) {
        var present = transaction.entities().find(TrustedFile.class, name);
        var file = present == null ? new TrustedFile(name) : present;
        file.take(content, transaction.now());
        if (present == null) {
            transaction.entities().persist(file);
        }
    }

    private static List<X509Certificate> parsed(byte[] file) {
        try {
            return Certificates.read(file);
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException("A stored certificate is damaged", damaged);
        }
    }

    private static X509CRL parsedRevocations(byte[] file) {
        try {
            return Certificates.readRevocations(file);
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException("The stored revocation list is damaged", damaged);
        }
    }
}
