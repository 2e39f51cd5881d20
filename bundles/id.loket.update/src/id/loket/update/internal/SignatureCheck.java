package id.loket.update.internal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;

import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;

import id.loket.update.Signer;
import id.loket.update.SiteRefused;
import id.loket.update.SiteRefused.Kind;
import id.loket.update.TrustStore;

/**
 * Whether a detached CMS signature (RFC 5652) covers exactly these bytes and comes from somebody trusted to sign code:
 * one signer, SHA-256 or better, a certificate good today, for digital signatures and for code signing. The last keeps a
 * station's certificate, issued by the same office authority for packets, from signing software.
 */
public final class SignatureCheck {

    /** The largest signature that is read, in bytes. */
    public static final int LARGEST = 64 * 1024;

    private static final Set<String> DIGESTS = Set.of(CMSAlgorithm.SHA256.getId(), CMSAlgorithm.SHA384.getId(),
            CMSAlgorithm.SHA512.getId());
    private static final int SHORTEST_RSA = 2048;
    private static final int SHORTEST_EC = 256;
    private static final int DIGITAL_SIGNATURE = 0;

    private final TrustStore trust;
    private final Instant at;
    private final String what;

    /**
     * @param trust whom to trust
     * @param at the time it is now
     * @param what is signed, for people
     */
    public SignatureCheck(TrustStore trust, Instant at, String what) {
        this.trust = trust;
        this.at = at;
        this.what = what;
    }

    /**
     * @param content what should be signed
     * @param signature detached, as found beside it
     * @return who signed
     * @throws SiteRefused if nobody trusted signed exactly this
     */
    public Signer signer(byte[] content, byte[] signature) {
        try {
            var message = message(content, signature);
            var signed = onlySigner(message);
            var certificates = certificates(message);
            var certificate = ofSigner(signed, certificates);
            if (!signed.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate.getPublicKey()))) {
                throw tampered(null);
            }
            checkPurpose(certificate);
            certificate.checkValidity(Date.from(at));
            if (!new CertificatePath(trust, at).leadsFrom(certificate, certificates)) {
                throw wrongSigner(Certificates.name(certificate));
            }
            return signer(certificate);
        } catch (CertificateExpiredException | CertificateNotYetValidException over) {
            throw new SiteRefused(over, Kind.EXPIRED, UpdateMsg.signerExpired, what);
        } catch (SiteRefused refusal) {
            throw refusal;
        } catch (CMSException | IOException | OperatorCreationException | GeneralSecurityException | RuntimeException damaged) {
            // The parser meets whatever a stranger wrote and gives up in many ways; each means the same here.
            throw tampered(damaged);
        }
    }

    private SiteRefused tampered(Exception cause) {
        return new SiteRefused(cause, Kind.TAMPERED, UpdateMsg.signatureBroken, what);
    }

    private SiteRefused wrongSigner(String name) {
        return new SiteRefused(Kind.WRONG_SIGNER, UpdateMsg.wrongSigner, what, name);
    }

    private CMSSignedData message(byte[] content, byte[] signature) throws CMSException, IOException {
        ASN1Primitive.fromByteArray(signature); // refuses what follows the message
        if (new CMSSignedData(signature).getSignedContent() != null) {
            throw new IOException("not detached");
        }
        return new CMSSignedData(new CMSProcessableByteArray(content), signature);
    }

    private static SignerInformation onlySigner(CMSSignedData message) throws GeneralSecurityException {
        var signers = message.getSignerInfos().getSigners();
        if (signers.size() != 1) {
            throw new GeneralSecurityException("signed by " + signers.size());
        }
        var signer = signers.iterator().next();
        if (!DIGESTS.contains(signer.getDigestAlgOID())) {
            throw new GeneralSecurityException("digest " + signer.getDigestAlgOID());
        }
        return signer;
    }

    private static List<X509Certificate> certificates(CMSSignedData message) throws GeneralSecurityException {
        var converter = new JcaX509CertificateConverter();
        var certificates = new ArrayList<X509Certificate>();
        for (X509CertificateHolder holder : message.getCertificates().getMatches(null)) {
            certificates.add(converter.getCertificate(holder));
        }
        return certificates;
    }

    private X509Certificate ofSigner(SignerInformation signer, List<X509Certificate> certificates)
            throws GeneralSecurityException, IOException {
        for (var certificate : certificates) {
            if (signer.getSID().match(new X509CertificateHolder(certificate.getEncoded()))) {
                return certificate;
            }
        }
        throw new GeneralSecurityException("the signer's certificate is not in the message");
    }

    private void checkPurpose(X509Certificate certificate) throws GeneralSecurityException {
        var usage = certificate.getKeyUsage();
        var purposes = certificate.getExtendedKeyUsage();
        var key = certificate.getPublicKey();
        var longEnough = key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() >= SHORTEST_RSA
                || key instanceof ECPublicKey ec && ec.getParams().getCurve().getField().getFieldSize() >= SHORTEST_EC;
        if (!longEnough || usage == null || !usage[DIGITAL_SIGNATURE] || purposes == null
                || !purposes.contains(KeyPurposeId.id_kp_codeSigning.getId())) {
            throw wrongSigner(Certificates.name(certificate));
        }
    }

    private static Signer signer(X509Certificate certificate) throws CertificateEncodingException {
        return new Signer(Certificates.name(certificate), Hashes.sha256(certificate.getEncoded()),
                certificate.getNotAfter().toInstant(), Certificates.isTraining(certificate));
    }
}
