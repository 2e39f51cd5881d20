package id.loket.driver.simulated.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.SplittableRandom;

import id.loket.kernel.Nik;

/** Where a virtual resident comes from: the same NIK has the same body on every machine, another NIK another. */
public final class Seed {

    private Seed() {
    }

    /**
     * @param nik whose
     * @param part of the body or of its appearance
     * @return random numbers that depend on nothing else
     */
    public static SplittableRandom of(Nik nik, Object... part) {
        var text = new StringBuilder(nik.value());
        for (var name : part) {
            text.append('/').append(name);
        }
        return new SplittableRandom(ByteBuffer.wrap(sha256(text.toString())).getLong());
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
