package id.loket.packet.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.GCMParameters;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.RecipientOperator;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipient;
import org.bouncycastle.operator.InputAEADDecryptor;

/** Opens what {@link AesGcm} closed, again by Java's own cipher; nothing is handed out before the tag is checked. */
final class AesGcmRecipient extends JceKeyAgreeRecipient {

    AesGcmRecipient(PrivateKey key, Provider keyAgreement) {
        super(key);
        setProvider(keyAgreement);
    }

    @Override
    public RecipientOperator getRecipientOperator(AlgorithmIdentifier wrapping, AlgorithmIdentifier content,
            SubjectPublicKeyInfo sender, ASN1OctetString keying, byte[] wrappedKey) throws CMSException {
        if (!CMSAlgorithm.AES256_GCM.equals(content.getAlgorithm())) {
            throw new CMSException("not AES-256-GCM");
        }
        var key = new SecretKeySpec(extractSecretKey(wrapping, content, sender, keying, wrappedKey).getEncoded(), "AES");
        var parameters = GCMParameters.getInstance(content.getParameters());
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(8 * parameters.getIcvLen(), parameters.getNonce()));
            return new RecipientOperator(new Opening(content, cipher));
        } catch (GeneralSecurityException unusable) {
            throw new CMSException("cannot decrypt", unusable);
        }
    }

    private record Opening(AlgorithmIdentifier content, Cipher cipher) implements InputAEADDecryptor {

        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            return content;
        }

        @Override
        public InputStream getInputStream(InputStream encrypted) {
            try {
                return new ByteArrayInputStream(cipher.doFinal(encrypted.readAllBytes()));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            } catch (GeneralSecurityException changed) {
                throw new UncheckedIOException(new IOException(changed));
            }
        }

        @Override
        public OutputStream getAADStream() {
            return new ByteArrayOutputStream() {
                @Override
                public void close() {
                    cipher.updateAAD(toByteArray());
                }
            };
        }

        /** The tag follows the cipher text in the stream. */
        @Override
        public byte[] getMAC() {
            return new byte[0];
        }
    }
}
