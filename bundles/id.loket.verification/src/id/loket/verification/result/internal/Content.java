package id.loket.verification.result.internal;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;

/**
 * What tells the content of one file from another.
 *
 * @param size in bytes
 * @param crc CRC-32, as a zip has it
 * @param hash SHA-256, hex
 */
record Content(long size, long crc, String hash) {

    private static final int BUFFER = 1 << 16;

    /** Reads the stream to its end; the caller closes it. */
    static Content of(InputStream in) throws IOException {
        var crc = new CRC32();
        var digest = sha256();
        var buffer = new byte[BUFFER];
        var size = 0L;
        for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
            crc.update(buffer, 0, read);
            digest.update(buffer, 0, read);
            size += read;
        }
        return new Content(size, crc.getValue(), HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
