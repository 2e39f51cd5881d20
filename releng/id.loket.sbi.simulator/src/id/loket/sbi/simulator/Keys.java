package id.loket.sbi.simulator;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** The keys of the simulated maker and its device, made at each start; no secret of anyone. */
final class Keys {

    private static final Duration LONG = Duration.ofDays(365);
    private static final int BITS = 2048;

    private final Signer device;
    private final Signer expired;
    private final X509Certificate authority;
    private Signer foreign;

    /**
     * Who signs.
     *
     * @param key the private key
     * @param certificate of it
     * @param issuer who issued that
     */
    record Signer(PrivateKey key, X509Certificate certificate, X509Certificate issuer) {
    }

    Keys() throws GeneralSecurityException {
        var authorityPair = pair();
        authority = certificate("CN=Pembuat Simulasi CA", authorityPair, null, authorityPair, Instant.now().plus(LONG));
        var devicePair = pair();
        device = new Signer(devicePair.getPrivate(), certificate("CN=Alat Simulasi", devicePair, authority, authorityPair,
                Instant.now().plus(LONG)), authority);
        expired = new Signer(devicePair.getPrivate(), certificate("CN=Alat Simulasi", devicePair, authority, authorityPair,
                Instant.now().minus(Duration.ofDays(1))), authority);
    }

    Signer device() {
        return device;
    }

    Signer expired() {
        return expired;
    }

    /** As sound as the device's, but of a maker that is on nobody's list. */
    synchronized Signer foreign() throws GeneralSecurityException {
        if (foreign == null) {
            var strangers = pair();
            var stranger = certificate("CN=Pembuat Asing CA", strangers, null, strangers, Instant.now().plus(LONG));
            var pair = pair();
            foreign = new Signer(pair.getPrivate(),
                    certificate("CN=Alat Asing", pair, stranger, strangers, Instant.now().plus(LONG)), stranger);
        }
        return foreign;
    }

    /** Writes the maker's certificate as offices put it on their trust list. */
    void writeAuthority(Path file) throws IOException, GeneralSecurityException {
        var base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(authority.getEncoded());
        Files.writeString(file, "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n");
    }

    private static KeyPair pair() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        return generator.generateKeyPair();
    }

    private static X509Certificate certificate(String name, KeyPair of, X509Certificate issuer, KeyPair by, Instant until)
            throws GeneralSecurityException {
        var issuedBy = issuer == null ? new X500Name(name) : new X500Name(issuer.getSubjectX500Principal().getName());
        try {
            var builder = new JcaX509v3CertificateBuilder(issuedBy, BigInteger.valueOf(System.nanoTime()),
                    Date.from(Instant.now().minus(LONG)), Date.from(until), new X500Name(name), of.getPublic())
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(issuer == null));
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(by.getPrivate())));
        } catch (OperatorCreationException | CertIOException impossible) {
            throw new GeneralSecurityException(impossible);
        }
    }
}
