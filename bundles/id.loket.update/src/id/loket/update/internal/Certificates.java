package id.loket.update.internal;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Date;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Certificates for signing code. */
public final class Certificates {

    static final String SIGNATURE = "SHA256withECDSA";

    private static final String TRAINING = "TRAINING";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Certificates() {
    }

    /** @return a new P-256 key */
    public static KeyPair newKey() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java has no P-256", missing);
        }
    }

    /**
     * @param key of the certificate, and what signs it
     * @param name common name
     * @param training whether the certificate says that it is for training
     * @param from begin
     * @param life how long it is good
     * @return the certificate: digital signature, code signing, no authority
     */
    public static X509Certificate selfSigned(KeyPair key, String name, boolean training, Instant from, Period life) {
        var subject = new X500NameBuilder().addRDN(BCStyle.O, "Loket").addRDN(BCStyle.OU, training ? TRAINING : "Disdukcapil")
                .addRDN(BCStyle.CN, name).build();
        var begin = Date.from(from.minusSeconds(3600)); // the clocks of an office never agree to the second
        var end = Date.from(from.atOffset(ZoneOffset.UTC).plus(life).toInstant());
        try {
            var builder = new JcaX509v3CertificateBuilder(subject, new BigInteger(127, RANDOM), begin, end, subject, key.getPublic())
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                    .addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_codeSigning));
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder(SIGNATURE).build(key.getPrivate())));
        } catch (CertIOException | OperatorCreationException | GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java cannot make a certificate", impossible);
        }
    }

    /**
     * @param certificate any
     * @return whether its subject says that it is for training
     */
    public static boolean isTraining(X509Certificate certificate) {
        for (var unit : subject(certificate).getRDNs(BCStyle.OU)) {
            if (unit.getFirst().getValue().toString().equalsIgnoreCase(TRAINING)) {
                return true;
            }
        }
        return false;
    }

    /**
     * @param certificate any
     * @return its common name, or the whole subject where it has none
     */
    public static String name(X509Certificate certificate) {
        var names = subject(certificate).getRDNs(BCStyle.CN);
        return names.length == 0 ? certificate.getSubjectX500Principal().getName() : names[0].getFirst().getValue().toString();
    }

    private static X500Name subject(X509Certificate certificate) {
        return X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    }
}
