package id.loket.packet.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.Collection;
import java.util.List;

import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAESOAEPparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSAuthEnvelopedData;
import org.bouncycastle.cms.CMSAuthEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.RecipientInfoGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipientId;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * Cryptographic Message Syntax (RFC 5652, AuthEnvelopedData RFC 5083): signed inside, then encrypted with AES-256-GCM
 * under a fresh key that each recipient's certificate wraps (ECDH on P-256, or RSA-OAEP).
 */
final class Cms {

    private static final Provider PROVIDER = new BouncyCastleProvider();

    private Cms() {
    }

    static byte[] sign(byte[] content, PrivateKey key, X509Certificate certificate) throws GeneralSecurityException {
        try {
            var signer = new JcaContentSignerBuilder(Certificates.SIGNATURE).build(key);
            var digests = new JcaDigestCalculatorProviderBuilder().build();
            var generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(digests).build(signer, certificate));
            generator.addCertificates(new JcaCertStore(List.of(certificate)));
            return generator.generate(new CMSProcessableByteArray(content), true).getEncoded();
        } catch (OperatorCreationException | CMSException | IOException failed) {
            throw new GeneralSecurityException(failed);
        }
    }

    /**
     * @param signed a signed message with its content
     * @return the content and the one certificate that came with it and fits the signature; whether to trust that
     *         certificate is the caller's question
     */
    @SuppressWarnings("unchecked") // a signer id is an untyped selector in this library
    static Signed verify(byte[] signed) throws GeneralSecurityException {
        try {
            var message = new CMSSignedData(signed);
            var signer = onlySigner(message);
            var certificates = message.getCertificates().getMatches(signer.getSID());
            if (certificates.size() != 1) {
                throw new GeneralSecurityException("the signer's certificate is not in the message");
            }
            var certificate = new JcaX509CertificateConverter()
                    .getCertificate((X509CertificateHolder) certificates.iterator().next());
            check(signer, certificate);
            return new Signed((byte[]) message.getSignedContent().getContent(), certificate);
        } catch (CMSException | ClassCastException damaged) {
            throw new GeneralSecurityException(damaged);
        }
    }

    /** @return the content, if exactly this certificate's key signed it */
    static byte[] verify(byte[] signed, X509Certificate expected) throws GeneralSecurityException {
        try {
            var message = new CMSSignedData(signed);
            check(onlySigner(message), expected);
            return (byte[]) message.getSignedContent().getContent();
        } catch (CMSException | ClassCastException damaged) {
            throw new GeneralSecurityException(damaged);
        }
    }

    static boolean isEncrypted(byte[] message) throws GeneralSecurityException {
        try {
            return CMSObjectIdentifiers.authEnvelopedData.equals(ContentInfo.getInstance(message).getContentType());
        } catch (IllegalArgumentException noMessage) {
            throw new GeneralSecurityException(noMessage);
        }
    }

    static byte[] encrypt(byte[] content, Collection<X509Certificate> recipients) throws GeneralSecurityException {
        try {
            var generator = new CMSAuthEnvelopedDataGenerator();
            for (var recipient : recipients) {
                generator.addRecipientInfoGenerator(wrapFor(recipient));
            }
            return generator.generate(new CMSProcessableByteArray(content), new AesGcm()).getEncoded();
        } catch (CMSException | IOException failed) {
            throw new GeneralSecurityException(failed);
        }
    }

    static byte[] decrypt(byte[] encrypted, PrivateKey key, X509Certificate certificate) throws GeneralSecurityException {
        try {
            var recipients = new CMSAuthEnvelopedData(encrypted).getRecipientInfos();
            var own = recipients.get(new JceKeyAgreeRecipientId(certificate));
            if (own == null) {
                throw new GeneralSecurityException("not encrypted for this certificate");
            }
            return own.getContent(new AesGcmRecipient(key, PROVIDER));
        } catch (CMSException | UncheckedIOException damaged) {
            throw new GeneralSecurityException(damaged);
        }
    }

    private static RecipientInfoGenerator wrapFor(X509Certificate recipient) throws GeneralSecurityException {
        if (recipient.getPublicKey() instanceof RSAPublicKey) {
            return new JceKeyTransRecipientInfoGenerator(recipient,
                    new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSAES_OAEP, new RSAESOAEPparams())).setProvider(PROVIDER);
        }
        var ephemeral = Certificates.newKey();
        return new JceKeyAgreeRecipientInfoGenerator(CMSAlgorithm.ECDH_SHA256KDF, ephemeral.getPrivate(),
                ephemeral.getPublic(), CMSAlgorithm.AES256_WRAP).addRecipient(recipient).setProvider(PROVIDER);
    }

    private static SignerInformation onlySigner(CMSSignedData message) throws GeneralSecurityException {
        var signers = message.getSignerInfos().getSigners();
        if (signers.size() != 1) {
            throw new GeneralSecurityException("signed by " + signers.size());
        }
        return signers.iterator().next();
    }

    private static void check(SignerInformation signer, X509Certificate certificate) throws GeneralSecurityException {
        try {
            if (!signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate.getPublicKey()))) {
                throw new GeneralSecurityException("the signature does not fit");
            }
        } catch (OperatorCreationException | CMSException failed) {
            throw new GeneralSecurityException(failed);
        }
    }

    /**
     * A message whose signature fits.
     *
     * @param content what was signed
     * @param signer the certificate that came with it
     */
    record Signed(byte[] content, X509Certificate signer) {
    }
}
