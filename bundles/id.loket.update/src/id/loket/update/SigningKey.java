package id.loket.update;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.Period;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.bouncycastle.openssl.jcajce.JcaPEMWriter;

import id.loket.update.internal.Certificates;

/** The key an office signs its sites and profiles with, and the certificates that lead to whom others trust. */
public final class SigningKey {

    private static final String ALIAS = "loket";

    private final PrivateKey key;
    private final List<X509Certificate> chain;

    private SigningKey(PrivateKey key, List<X509Certificate> chain) {
        this.key = key;
        this.chain = List.copyOf(chain);
    }

    /**
     * A new P-256 key and its self-signed certificate, good for signing code and nothing else.
     *
     * @param name of the office or person
     * @param training whether it is for training: its certificate says so and no real office ever trusts it
     * @param from begin of the certificate
     * @param life of the certificate
     * @return the key
     */
    public static SigningKey create(String name, boolean training, Instant from, Period life) {
        var pair = Certificates.newKey();
        return new SigningKey(pair.getPrivate(), List.of(Certificates.selfSigned(pair, name, training, from, life)));
    }

    /**
     * @param key private key
     * @param chain its certificate first, then those of its issuers
     * @return the key
     */
    public static SigningKey of(PrivateKey key, List<X509Certificate> chain) {
        return new SigningKey(key, chain);
    }

    /**
     * @param file PKCS#12
     * @param password of the file and of the key in it
     * @return the first key in it
     * @throws IOException if the file cannot be read or the password is wrong
     * @throws GeneralSecurityException if there is no key in it
     */
    public static SigningKey load(Path file, char[] password) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, password);
        }
        for (var alias : Collections.list(store.aliases())) {
            if (store.getKey(alias, password) instanceof PrivateKey key) {
                return new SigningKey(key,
                        Stream.of(store.getCertificateChain(alias)).map(X509Certificate.class::cast).toList());
            }
        }
        throw new GeneralSecurityException("no private key in " + file);
    }

    /**
     * @param file PKCS#12, new; only its owner may read it
     * @param password to protect it
     * @throws IOException if it exists or cannot be written
     * @throws GeneralSecurityException if this Java cannot write PKCS#12
     */
    public void save(Path file, char[] password) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(ALIAS, key, password, chain.toArray(X509Certificate[]::new));
        Files.createFile(file);
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        try (var out = Files.newOutputStream(file, StandardOpenOption.TRUNCATE_EXISTING)) {
            store.store(out, password);
        }
    }

    /**
     * Writes what others need in order to trust this key.
     *
     * @param file PEM
     * @throws IOException if it cannot be written
     */
    public void saveCertificate(Path file) throws IOException {
        try (var writer = new JcaPEMWriter(Files.newBufferedWriter(file))) {
            writer.writeObject(certificate());
        }
    }

    /** @return the private key */
    public PrivateKey key() {
        return key;
    }

    /** @return the certificate first, then those of its issuers */
    public List<X509Certificate> chain() {
        return chain;
    }

    /** @return the key's own certificate */
    public X509Certificate certificate() {
        return chain.get(0);
    }
}
