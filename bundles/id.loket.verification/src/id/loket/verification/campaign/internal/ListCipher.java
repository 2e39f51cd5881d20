package id.loket.verification.campaign.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import id.loket.kernel.text.Refusal;
import id.loket.verification.campaign.CampaignMsg;

/** AES-256-GCM over the rows of one list, each bound to its list and line. Not for several threads. */
final class ListCipher {

    private static final int KEY_LENGTH = 32;
    private static final int NONCE_LENGTH = 12;
    private static final int TAG_BITS = 128;

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
        var nonce = new byte[NONCE_LENGTH];
        random.nextBytes(nonce);
        try {
            begin(Cipher.ENCRYPT_MODE, nonce, line);
            var sealed = ByteBuffer.allocate(NONCE_LENGTH + cipher.getOutputSize(plain.length)).put(nonce);
            sealed.put(cipher.doFinal(plain));
            return sealed.array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a fresh nonce and a whole key", impossible);
        }
    }

    byte[] open(byte[] sealed, int line) {
        try {
            begin(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE_LENGTH), line);
            return cipher.doFinal(sealed, NONCE_LENGTH, sealed.length - NONCE_LENGTH);
        } catch (GeneralSecurityException | IllegalArgumentException tampered) {
            throw new Refusal(tampered, CampaignMsg.rowTampered, line);
        }
    }

    private void begin(int mode, byte[] nonce, int line) throws GeneralSecurityException {
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(("row:" + listId + ":" + line).getBytes(StandardCharsets.US_ASCII));
    }
}
