package id.loket.centre.simulator;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.List;

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
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyAgreeEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipientId;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipientInfoGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.OutputAEADEncryptor;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * The receiver's side of the messages, written from the standard (RFC 5652, 5083) and not from the sender's code: what
 * it opens, others can open.
 */
final class Envelope {

    private static final Provider PROVIDER = new BouncyCastleProvider();

    private Envelope() {
    }

    /**
     * What came.
     *
     * @param content inside the signature
     * @param signer who signed; the signature fits, whether to trust it is another question
     */
    record Opened(byte[] content, X509Certificate signer) {
    }

    static Opened open(byte[] message, Keys keys) throws GeneralSecurityException {
        try {
            var recipient = new CMSAuthEnvelopedData(message).getRecipientInfos()
                    .get(new JceKeyAgreeRecipientId(keys.certificate()));
            if (recipient == null) {
                throw new GeneralSecurityException("not encrypted for this receiver");
            }
            return verify(recipient.getContent(new JceKeyAgreeEnvelopedRecipient(keys.key()).setProvider(PROVIDER)));
        } catch (CMSException damaged) {
            throw new GeneralSecurityException(damaged);
        }
    }

    static byte[] sign(byte[] content, Keys keys) throws GeneralSecurityException {
        try {
            var generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.key()), keys.certificate()));
            generator.addCertificates(new JcaCertStore(List.of(keys.certificate())));
            return generator.generate(new CMSProcessableByteArray(content), true).getEncoded();
        } catch (OperatorCreationException | CMSException | IOException failed) {
            throw new GeneralSecurityException(failed);
        }
    }

    static byte[] seal(byte[] content, Keys keys, X509Certificate recipient) throws GeneralSecurityException {
        try {
            var ephemerals = KeyPairGenerator.getInstance("EC");
            ephemerals.initialize(new ECGenParameterSpec("secp256r1"));
            var ephemeral = ephemerals.generateKeyPair();
            var generator = new CMSAuthEnvelopedDataGenerator();
            generator.addRecipientInfoGenerator(new JceKeyAgreeRecipientInfoGenerator(CMSAlgorithm.ECDH_SHA256KDF,
                    ephemeral.getPrivate(), ephemeral.getPublic(), CMSAlgorithm.AES256_WRAP).addRecipient(recipient)
                            .setProvider(PROVIDER));
            var encryptor = (OutputAEADEncryptor) new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_GCM)
                    .setProvider(PROVIDER).build();
            return generator.generate(new CMSProcessableByteArray(sign(content, keys)), encryptor).getEncoded();
        } catch (CMSException | IOException failed) {
            throw new GeneralSecurityException(failed);
        }
    }

    @SuppressWarnings("unchecked") // a signer id is an untyped selector in this library
    private static Opened verify(byte[] signed) throws GeneralSecurityException {
        try {
            var message = new CMSSignedData(signed);
            var signer = message.getSignerInfos().getSigners().iterator().next();
            var found = message.getCertificates().getMatches(signer.getSID()).iterator();
            if (!found.hasNext()) {
                throw new GeneralSecurityException("the signer's certificate is missing");
            }
            var certificate = new JcaX509CertificateConverter().getCertificate((X509CertificateHolder) found.next());
            if (!signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate.getPublicKey()))) {
                throw new GeneralSecurityException("the signature does not fit");
            }
            return new Opened((byte[]) message.getSignedContent().getContent(), certificate);
        } catch (CMSException | OperatorCreationException damaged) {
            throw new GeneralSecurityException(damaged);
        }
    }
}
