package id.loket.verification.campaign.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import id.loket.kernel.text.Refusal;
import id.loket.verification.campaign.CampaignMsg;

/**
 * AES-256-GCM over what is kept about the rows of one list, each value bound to its list, its line and what it is. Not for
 * several threads.
 */
public final class ListCipher {

    private static final int KEY_LENGTH = 32;
    private static final int NONCE_LENGTH = 12;
    private static final int TAG_BITS = 128;

    private static final String MAC = "HmacSHA256";
    private static final String ROW = "row";

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;
    private final long listId;
    private final Cipher cipher;

    ListCipher(byte[] key, long listId) {
        this.key = new SecretKeySpec(key, "AES");
        this.listId = listId;
        try {
            this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has AES-GCM", impossible);
        }
    }

    static byte[] newKey() {
        var key = new byte[KEY_LENGTH];
        new SecureRandom().nextBytes(key);
        return key;
    }

    byte[] seal(byte[] plain, int line) {
        return seal(ROW, plain, line);
    }

    /**
     * @param what the value is: a proposal for the row, a decision about it
     * @param plain any bytes
     * @param line of the row it belongs to
     * @return nonce, cipher text and tag
     */
    public byte[] seal(String what, byte[] plain, int line) {
        var nonce = new byte[NONCE_LENGTH];
        random.nextBytes(nonce);
        try {
            begin(Cipher.ENCRYPT_MODE, what, nonce, line);
            var sealed = ByteBuffer.allocate(NONCE_LENGTH + cipher.getOutputSize(plain.length)).put(nonce);
            sealed.put(cipher.doFinal(plain));
            return sealed.array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a fresh nonce and a whole key", impossible);
        }
    }

    byte[] open(byte[] sealed, int line) {
        return open(ROW, sealed, line);
    }

    /**
     * @param what the value is
     * @param sealed what {@link #seal} gave
     * @param line of the row it belongs to
     * @return the bytes
     * @throws Refusal if the value was changed or belongs elsewhere
     */
    public byte[] open(String what, byte[] sealed, int line) {
        try {
            begin(Cipher.DECRYPT_MODE, what, Arrays.copyOf(sealed, NONCE_LENGTH), line);
            return cipher.doFinal(sealed, NONCE_LENGTH, sealed.length - NONCE_LENGTH);
        } catch (GeneralSecurityException | IllegalArgumentException tampered) {
            throw new Refusal(tampered, CampaignMsg.rowTampered, line);
        }
    }

    /**
     * Tells equal residents of one list apart without naming them: the same in each row, and different in each list.
     *
     * @param residentId a resident
     * @return 64 bits that nobody without the key can make
     */
    public long digest(long residentId) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key.getEncoded(), MAC));
            return ByteBuffer.wrap(mac.doFinal(("resident:" + residentId).getBytes(StandardCharsets.US_ASCII))).getLong();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HMAC with SHA-256", impossible);
        }
    }

    private void begin(int mode, String what, byte[] nonce, int line) throws GeneralSecurityException {
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((what + ":" + listId + ":" + line).getBytes(StandardCharsets.US_ASCII));
    }
}
