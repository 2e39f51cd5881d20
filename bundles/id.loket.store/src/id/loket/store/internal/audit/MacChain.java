package id.loket.store.internal.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.crypto.Mac;

import id.loket.store.AuditTrail.Finding;
import id.loket.store.AuditTrail.Head;
import id.loket.store.RowChain;
import id.loket.store.internal.crypto.Hkdf;

/** The chain of one table. */
final class MacChain implements RowChain {

    /** HMAC-SHA-256, cut to half as RFC 2104 section 5 allows: rows are many. */
    private static final int MAC_BYTES = 16;
    private static final Base64.Encoder TEXT = Base64.getEncoder().withoutPadding();

    private final String name;
    private final Mac mac;
    private final NotedHead notes;

    /**
     * @param name of the table's chain
     * @param key of its MACs
     * @param notes its head outside the database
     */
    MacChain(String name, byte[] key, NotedHead notes) {
        this.name = name;
        this.mac = Hkdf.hmac(key);
        this.notes = notes;
    }

    @Override
    public String row(byte[] content) {
        mac.update((byte) 'R');
        return text(mac.doFinal(content));
    }

    @Override
    public String link(String before, long number, String rowMac) {
        var first = before.getBytes(StandardCharsets.UTF_8);
        var last = rowMac.getBytes(StandardCharsets.UTF_8);
        mac.update(ByteBuffer.allocate(17 + first.length + last.length).put((byte) 'C').putInt(first.length).put(first)
                .putLong(number).putInt(last.length).put(last).flip());
        return text(mac.doFinal());
    }

    @Override
    public void resume(long number) {
        notes.resume(number);
    }

    @Override
    public void note(long number, String chainMac) {
        notes.note(number, chainMac);
    }

    @Override
    public List<Head> noted() {
        return notes.all();
    }

    @Override
    public Check check(Collection<Head> given) {
        var all = new ArrayList<>(given);
        all.addAll(noted());
        var anchors = new HashMap<Long, String>();
        all.stream().filter(head -> head.seq() > 0).forEach(head -> anchors.put(head.seq(), head.chainMac()));
        return new RowCheck(anchors);
    }

    private static String text(byte[] bytes) {
        return TEXT.encodeToString(Arrays.copyOf(bytes, MAC_BYTES));
    }

    /** Judges rows by the rules of the audit trail. */
    private final class RowCheck implements Check {

        private final Findings findings = new Findings();
        private final ChainCheck check;

        RowCheck(Map<Long, String> anchors) {
            check = new ChainCheck(name, MacChain.this::link, findings, anchors);
        }

        @Override
        public void row(long number, long born, byte[] content, String rowMac, String chainMac) {
            check.row(number, born, MacChain.this.row(content).equals(rowMac), rowMac == null ? "" : rowMac,
                    chainMac == null ? "" : chainMac);
        }

        @Override
        public List<Finding> end() {
            check.end();
            return findings.list();
        }
    }
}
