package id.loket.store.internal.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import id.loket.kernel.text.Refusal;
import id.loket.store.FieldCipher;
import id.loket.store.StoreMsg;

/** Sealed values are: format byte 1, nonce of 12 bytes, cipher text, tag of 16 bytes. */
public final class GcmFieldCipher implements FieldCipher {

    private static final byte FORMAT = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int OVERHEAD = 1 + NONCE + TAG_BITS / 8;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param key 32 bytes
     */
    public GcmFieldCipher(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    @Override
    public byte[] seal(byte[] plain, String context) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var out = ByteBuffer.allocate(plain.length + OVERHEAD).put(FORMAT).put(nonce);
        try {
            cipher(Cipher.ENCRYPT_MODE, nonce, context).doFinal(ByteBuffer.wrap(plain), out);
        } catch (GeneralSecurityException e) {
            throw Hkdf.missing(e);
        }
        return out.array();
    }

    @Override
    public byte[] open(byte[] sealed, String context) {
        if (sealed.length < OVERHEAD || sealed[0] != FORMAT) {
            throw new Refusal(StoreMsg.valueChanged, context);
        }
        var nonce = new byte[NONCE];
        System.arraycopy(sealed, 1, nonce, 0, NONCE);
        try {
            return cipher(Cipher.DECRYPT_MODE, nonce, context).doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE);
        } catch (AEADBadTagException e) {
            throw new Refusal(e, StoreMsg.valueChanged, context);
        } catch (GeneralSecurityException e) {
            throw Hkdf.missing(e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String context) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
