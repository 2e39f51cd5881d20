package id.loket.driver.sbi.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The chain over all records a device delivers in a session: each hash is that of the hash before and of the hash of the
 * record. It begins with the hash of nothing.
 */
final class HashChain {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private volatile String last = HEX.formatHex(sha256().digest());

    /** @return the last hash, upper-case hexadecimal */
    String last() {
        return last;
    }

    /** Goes on from here, once everything else of the answer was found good as well. */
    void accept(String hash) {
        last = hash;
    }

    /** @return the hash that must follow */
    static String next(String previous, byte[] record) {
        var ofRecord = sha256().digest(record);
        var sha = sha256();
        sha.update(HEX.parseHex(previous));
        return HEX.formatHex(sha.digest(ofRecord));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
