package id.loket.store.internal.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** The keys of one store, each derived from the data key for one purpose, so that none tells anything of another. */
public final class DerivedKeys {

    private static final int KEY_LENGTH = 32;

    private final byte[] dataKey;

    /**
     * @param dataKey 32 bytes; copied
     */
    public DerivedKeys(byte[] dataKey) {
        if (dataKey.length != KEY_LENGTH) {
            throw new IllegalArgumentException("data key of " + dataKey.length + " bytes");
        }
        this.dataKey = dataKey.clone();
    }

    /** @return key of the audit chain's MACs */
    public byte[] audit() {
        return derive("loket/audit/1");
    }

    /** @return key of encrypted columns */
    public byte[] fields() {
        return derive("loket/fields/1");
    }

    /** @return key that the keys of the modules' row chains are derived from */
    public byte[] rows() {
        return derive("loket/rows/1");
    }

    /** @return a value that proves the data key without telling it, Base64 */
    public String check() {
        return Base64.getEncoder().encodeToString(derive("loket/check/1"));
    }

    /** Forgets the data key. */
    public void forget() {
        Arrays.fill(dataKey, (byte) 0);
    }

    private byte[] derive(String purpose) {
        return Hkdf.sha256(dataKey, new byte[0], purpose.getBytes(StandardCharsets.US_ASCII), KEY_LENGTH);
    }
}
