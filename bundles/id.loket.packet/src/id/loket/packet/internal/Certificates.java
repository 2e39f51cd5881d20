package id.loket.packet.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Date;
import java.util.List;

import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/**
 * X.509 as the office uses it: P-256 keys, certificates for stations that sign packets and open their own, PEM files
 * that any other tool reads.
 */
final class Certificates {

    static final String SIGNATURE = "SHA256withECDSA";
    static final Period AUTHORITY_LIFE = Period.ofYears(10);
    static final Period STATION_LIFE = Period.ofYears(2);

    private static final String FIELD_UNIT = "Loket Field";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Certificates() {
    }

    static KeyPair newKey() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java has no P-256", missing);
        }
    }

    static PrivateKey privateKey(byte[] pkcs8) {
        try {
            var algorithm = PrivateKeyInfo.getInstance(pkcs8).getPrivateKeyAlgorithm().getAlgorithm();
            return KeyFactory.getInstance(EdECObjectIdentifiers.id_Ed25519.equals(algorithm) ? "Ed25519" : "EC")
                    .generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        } catch (GeneralSecurityException | IllegalArgumentException damaged) {
            throw new IllegalStateException("A stored key is damaged", damaged);
        }
    }

    static X509Certificate selfSigned(KeyPair key, String name, Instant from) throws GeneralSecurityException {
        var subject = subject(name, "Loket CA");
        return certificate(subject, key.getPrivate(), subject, key.getPublic(), from, AUTHORITY_LIFE, true);
    }

    static X509Certificate issue(PrivateKey authorityKey, X509Certificate authority, String node, PublicKey key, Instant from)
            throws GeneralSecurityException {
        var issuer = X500Name.getInstance(authority.getSubjectX500Principal().getEncoded());
        return certificate(issuer, authorityKey, subject(node, "Loket"), key, from, STATION_LIFE, false);
    }

    /** The office's seal lives as long as its authority: papers must stay checkable. */
    static X509Certificate issueSeal(PrivateKey authorityKey, X509Certificate authority, PublicKey seal, Instant from)
            throws GeneralSecurityException {
        var issuer = X500Name.getInstance(authority.getSubjectX500Principal().getEncoded());
        return certificate(issuer, authorityKey, subject(commonName(authority), "Loket Seal"), seal, from, AUTHORITY_LIFE,
                false);
    }

    /** The office's key towards its laptops lives as long as its authority: what comes home late must still open. */
    static X509Certificate issueField(PrivateKey authorityKey, X509Certificate authority, PublicKey key, Instant from)
            throws GeneralSecurityException {
        var issuer = X500Name.getInstance(authority.getSubjectX500Principal().getEncoded());
        return certificate(issuer, authorityKey, subject(commonName(authority), FIELD_UNIT), key, from, AUTHORITY_LIFE,
                false);
    }

    /** @return whether it is an office's key towards its laptops: no station's certificate is of this unit */
    static boolean isField(X509Certificate certificate) {
        var units = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded()).getRDNs(BCStyle.OU);
        return units.length == 1 && FIELD_UNIT.equals(units[0].getFirst().getValue().toString());
    }

    static byte[] request(KeyPair key, String node) throws GeneralSecurityException {
        try {
            var signer = new JcaContentSignerBuilder(SIGNATURE).build(key.getPrivate());
            return pem(new JcaPKCS10CertificationRequestBuilder(subject(node, "Loket"), key.getPublic()).build(signer));
        } catch (OperatorCreationException impossible) {
            throw new GeneralSecurityException(impossible);
        }
    }

    /** @return who asks, once the request is proven to be signed by the key it names */
    static Requested proven(byte[] request) throws GeneralSecurityException {
        try (var parser = new PEMParser(new StringReader(new String(request, StandardCharsets.US_ASCII)))) {
            if (!(parser.readObject() instanceof PKCS10CertificationRequest found)) {
                throw new GeneralSecurityException("not a certificate request");
            }
            var asked = new JcaPKCS10CertificationRequest(found);
            var key = asked.getPublicKey();
            if (!asked.isSignatureValid(new JcaContentVerifierProviderBuilder().build(key))) {
                throw new GeneralSecurityException("not signed by its own key");
            }
            return new Requested(commonName(asked.getSubject()), key);
        } catch (IOException | OperatorCreationException | PKCSException damaged) {
            throw new GeneralSecurityException(damaged);
        }
    }

    static X509CRL revocations(PrivateKey authorityKey, X509Certificate authority, Collection<IssuedCertificate> revoked,
            Instant at) throws GeneralSecurityException {
        try {
            var builder = new JcaX509v2CRLBuilder(authority, Date.from(at));
            for (var certificate : revoked) {
                builder.addCRLEntry(new BigInteger(certificate.serial(), 16), Date.from(certificate.revokedAt()), 0);
            }
            builder.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(at.toEpochMilli())));
            return new JcaX509CRLConverter().getCRL(
                    builder.build(new JcaContentSignerBuilder(SIGNATURE).build(authorityKey)));
        } catch (CertIOException | OperatorCreationException impossible) {
            throw new GeneralSecurityException(impossible);
        }
    }

    /** @param files PEM or DER, one certificate after the other */
    static List<X509Certificate> read(byte[] files) throws GeneralSecurityException {
        return CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(files)).stream()
                .map(X509Certificate.class::cast).toList();
    }

    static X509CRL readRevocations(byte[] file) throws GeneralSecurityException {
        return (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(file));
    }

    static byte[] pem(Object... objects) {
        var text = new StringWriter();
        try (var writer = new JcaPEMWriter(text)) {
            for (var object : objects) {
                writer.writeObject(object);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    static String serial(X509Certificate certificate) {
        return certificate.getSerialNumber().toString(16);
    }

    static String commonName(X509Certificate certificate) {
        return commonName(X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded()));
    }

    private static String commonName(X500Name name) {
        var names = name.getRDNs(BCStyle.CN);
        return names.length == 0 ? "" : names[0].getFirst().getValue().toString();
    }

    private static X500Name subject(String name, String unit) {
        return new X500NameBuilder().addRDN(BCStyle.O, "Disdukcapil").addRDN(BCStyle.OU, unit).addRDN(BCStyle.CN, name)
                .build();
    }

    private static X509Certificate certificate(X500Name issuer, PrivateKey issuerKey, X500Name subject, PublicKey key,
            Instant from, Period life, boolean authority) throws GeneralSecurityException {
        // An hour back: the clocks of an office's stations never agree to the second.
        var begin = from.minusSeconds(3600);
        var end = from.atOffset(ZoneOffset.UTC).plus(life).toInstant();
        var usage = authority ? KeyUsage.keyCertSign | KeyUsage.cRLSign : KeyUsage.digitalSignature | KeyUsage.keyAgreement;
        try {
            var builder = new JcaX509v3CertificateBuilder(issuer, new BigInteger(127, RANDOM), Date.from(begin),
                    Date.from(end), subject, key)
                            .addExtension(Extension.basicConstraints, true, new BasicConstraints(authority))
                            .addExtension(Extension.keyUsage, true, new KeyUsage(usage));
            return new JcaX509CertificateConverter().getCertificate(
                    builder.build(new JcaContentSignerBuilder(SIGNATURE).build(issuerKey)));
        } catch (CertIOException | OperatorCreationException impossible) {
            throw new GeneralSecurityException(impossible);
        }
    }

    /**
     * A request for a certificate.
     *
     * @param node the station's name
     * @param key its public key
     */
    record Requested(String node, PublicKey key) {
    }
}
