package id.loket.store.internal.crypto;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HKDF with SHA-256 (RFC 5869). */
public final class Hkdf {

    private static final String HMAC = "HmacSHA256";
    private static final int BLOCK = 32;

    private Hkdf() {
    }

    /**
     * @param secret input keying material
     * @param salt may be empty
     * @param info what the key is for
     * @param length bytes wanted, at most 8160
     * @return the derived key
     */
    public static byte[] sha256(byte[] secret, byte[] salt, byte[] info, int length) {
        var extract = hmac(salt.length == 0 ? new byte[BLOCK] : salt);
        var expand = hmac(extract.doFinal(secret));
        var out = new byte[(length + BLOCK - 1) / BLOCK * BLOCK];
        var block = new byte[0];
        for (var i = 0; i * BLOCK < length; i++) {
            expand.update(block);
            expand.update(info);
            block = expand.doFinal(new byte[] { (byte) (i + 1) });
            System.arraycopy(block, 0, out, i * BLOCK, BLOCK);
        }
        return Arrays.copyOf(out, length);
    }

    /**
     * @param key any bytes
     * @return HMAC-SHA-256 with that key; not thread safe
     */
    public static Mac hmac(byte[] key) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw missing(e);
        }
    }

    static IllegalStateException missing(GeneralSecurityException e) {
        return new IllegalStateException("every Java platform has this algorithm", e);
    }
}
