package id.loket.store.internal.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import javax.crypto.Mac;

import id.loket.store.internal.crypto.Hkdf;

/** The two MACs of a row. Not thread safe. */
final class ChainMacs {

    private final Mac mac;

    /**
     * @param key of the audit chain
     */
    ChainMacs(byte[] key) {
        this.mac = Hkdf.hmac(key);
    }

    /** @return MAC over what the row says, without its place */
    String row(AuditRow row) {
        mac.update((byte) 'R');
        put(row.node());
        put(row.entryId());
        mac.update(ByteBuffer.allocate(12).putLong(row.at().getEpochSecond()).putInt(row.at().getNano()).flip());
        put(row.actor());
        put(row.action());
        put(row.purpose());
        put(row.subjects());
        return text(mac.doFinal());
    }

    /** @return MAC that binds a row to its place and to the row before */
    String chain(String before, long seq, String rowMac) {
        mac.update((byte) 'C');
        put(before);
        mac.update(ByteBuffer.allocate(8).putLong(seq).flip());
        put(rowMac);
        return text(mac.doFinal());
    }

    private void put(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        mac.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
        mac.update(bytes);
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
