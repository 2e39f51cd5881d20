package id.loket.driver.pcsc.internal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Vouches for all files of one chip together: HMAC-SHA-256 over the chip's number and each file's length and SHA-256. So
 * neither a changed file, nor one taken from another chip, nor a write that was cut off passes.
 */
record ChipSeal(byte[] key) {

    private static final String HMAC = "HmacSHA256";
    private static final byte VERSION = 1;

    byte[] over(byte[] chipNumber, List<byte[]> files) {
        try {
            var sealed = new ByteArrayOutputStream();
            sealed.write(VERSION);
            sealed.write(chipNumber.length);
            sealed.writeBytes(chipNumber);
            for (var file : files) {
                sealed.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(file.length).array());
                sealed.writeBytes(MessageDigest.getInstance("SHA-256").digest(file));
            }
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            var seal = mac.doFinal(sealed.toByteArray());
            return ByteBuffer.allocate(1 + seal.length).put(VERSION).put(seal).array();
        } catch (GeneralSecurityException impossible) {
            // Every Java has both (java.security.MessageDigest, javax.crypto.Mac).
            throw new IllegalStateException(impossible);
        }
    }

    boolean matches(byte[] seal, byte[] chipNumber, List<byte[]> files) {
        return MessageDigest.isEqual(seal, over(chipNumber, files));
    }
}
