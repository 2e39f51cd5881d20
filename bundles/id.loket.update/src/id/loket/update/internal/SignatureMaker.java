package id.loket.update.internal;

import java.io.IOException;
import java.security.GeneralSecurityException;

import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

import id.loket.update.SigningKey;

/** Makes detached CMS signatures. */
public final class SignatureMaker {

    private SignatureMaker() {
    }

    /**
     * @param content to sign; not part of the result
     * @param key to sign with
     * @return the signature with the key's certificates, DER
     * @throws IOException if the key cannot sign
     */
    public static byte[] sign(byte[] content, SigningKey key) throws IOException {
        try {
            var algorithm = key.key().getAlgorithm().equals("RSA") ? "SHA256withRSA" : Certificates.SIGNATURE;
            var signer = new JcaContentSignerBuilder(algorithm).build(key.key());
            var digests = new JcaDigestCalculatorProviderBuilder().build();
            var generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(digests).build(signer, key.certificate()));
            generator.addCertificates(new JcaCertStore(key.chain()));
            return generator.generate(new CMSProcessableByteArray(content), false).getEncoded("DER");
        } catch (OperatorCreationException | CMSException | GeneralSecurityException failed) {
            throw new IOException("this key cannot sign", failed);
        }
    }
}
