package id.loket.access.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import id.loket.kernel.text.Refusal;

/**
 * The recovery key on two sheets of paper: each is random by itself, both together (XOR) are the key. Written in groups
 * of four from 32 letters without 0/O and 1/I, with a check so that a slip of the pen is told at once.
 */
final class RecoverySheets {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int CHECK_BYTES = 3;

    private RecoverySheets() {
    }

    static List<String> split(byte[] key, byte[] random) {
        return List.of(write(random), write(xor(key, random)));
    }

    static byte[] join(String first, String second) {
        var one = read(first);
        var other = read(second);
        if (Arrays.equals(one, other)) {
            throw new Refusal(AccessMsg.sheetsDoNotOpen);
        }
        return xor(one, other);
    }

    private static String write(byte[] share) {
        var bytes = Arrays.copyOf(share, share.length + CHECK_BYTES);
        System.arraycopy(check(share), 0, bytes, share.length, CHECK_BYTES);
        var text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (var value : bytes) {
            buffer = buffer << 8 | value & 0xff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(LETTERS.charAt(buffer >> bits & 31));
            }
            buffer &= (1 << bits) - 1;
        }
        return text.toString().replaceAll("(.{4})(?=.)", "$1-");
    }

    private static byte[] read(String sheet) {
        var letters = sheet.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        var bytes = new byte[letters.length() * 5 / 8];
        int buffer = 0;
        int bits = 0;
        int at = 0;
        for (var letter : letters.toCharArray()) {
            var value = LETTERS.indexOf(letter);
            if (value < 0) {
                throw new Refusal(AccessMsg.sheetMistyped);
            }
            buffer = buffer << 5 | value;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[at++] = (byte) (buffer >> bits);
            }
            buffer &= (1 << bits) - 1;
        }
        if (bytes.length != Secrets.KEY_BYTES + CHECK_BYTES) {
            throw new Refusal(AccessMsg.sheetMistyped);
        }
        var share = Arrays.copyOf(bytes, Secrets.KEY_BYTES);
        if (!Arrays.equals(check(share), Arrays.copyOfRange(bytes, Secrets.KEY_BYTES, bytes.length))) {
            throw new Refusal(AccessMsg.sheetMistyped);
        }
        return share;
    }

    private static byte[] check(byte[] share) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update("loket.sheet".getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(digest.digest(share), CHECK_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 belongs to every Java", e);
        }
    }

    private static byte[] xor(byte[] one, byte[] other) {
        var result = one.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] ^= other[i];
        }
        return result;
    }
}
