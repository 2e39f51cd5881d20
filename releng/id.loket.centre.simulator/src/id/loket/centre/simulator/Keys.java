package id.loket.centre.simulator;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A key of the simulated side, made at first start and kept in a PKCS#12 file; no secret of a real office.
 *
 * @param key the private key
 * @param certificate its certificate, self-signed
 * @param store the key store both lie in
 */
record Keys(PrivateKey key, X509Certificate certificate, KeyStore store) {

    static final char[] PASSWORD = "simulator".toCharArray();

    private static final String ALIAS = "key";

    static Keys in(Path file, String name) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        if (Files.exists(file)) {
            try (var in = Files.newInputStream(file)) {
                store.load(in, PASSWORD);
            }
        } else {
            store.load(null, PASSWORD);
            create(store, name);
            Files.createDirectories(file.getParent());
            try (var out = Files.newOutputStream(file)) {
                store.store(out, PASSWORD);
            }
        }
        return new Keys((PrivateKey) store.getKey(ALIAS, PASSWORD), (X509Certificate) store.getCertificate(ALIAS), store);
    }

    private static void create(KeyStore store, String name) throws GeneralSecurityException, IOException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var pair = generator.generateKeyPair();
        var subject = new X500Name("CN=" + name);
        var now = Instant.now();
        var hosts = new GeneralName[] { new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
                new GeneralName(GeneralName.dNSName, "localhost") };
        try {
            var builder = new JcaX509v3CertificateBuilder(subject, new BigInteger(127, new SecureRandom()),
                    Date.from(now.minus(Duration.ofDays(3650))), Date.from(now.plus(Duration.ofDays(3650))), subject,
                    pair.getPublic()).addExtension(Extension.subjectAlternativeName, false, new GeneralNames(hosts));
            var certificate = new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
            store.setKeyEntry(ALIAS, pair.getPrivate(), PASSWORD, new Certificate[] { certificate });
        } catch (OperatorCreationException impossible) {
            throw new GeneralSecurityException(impossible);
        }
    }
}
