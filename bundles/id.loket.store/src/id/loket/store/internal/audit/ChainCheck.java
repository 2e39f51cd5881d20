package id.loket.store.internal.audit;

import java.util.Map;
import java.util.TreeMap;

import id.loket.store.AuditTrail.Kind;

/**
 * Judges one node's rows as they come, in the order of their numbers.
 *
 * <p>A row whose content has its right MAC is <em>genuine</em>: it says itself under which number it was written. A
 * row whose content does not fit its MAC, while MAC and chain still fit, was <em>altered</em>. A row of which neither
 * fits is <em>foreign</em>; what it is shows only when the next genuine row tells whether a number is missing.
 */
final class ChainCheck {

    private final String node;
    private final Links links;
    private final Findings findings;
    private final Map<Long, String> anchors;
    private final NumberRanges missing = new NumberRanges();

    private long due = 1;
    private String chain = "";
    private long offset;
    private boolean disturbed;
    private long foreignFirst;
    private long foreignCount;

    /**
     * @param anchors chain MAC by number, from heads kept elsewhere
     */
    ChainCheck(String node, Links links, Findings findings, Map<Long, String> anchors) {
        this.node = node;
        this.links = links;
        this.findings = findings;
        this.anchors = new TreeMap<>(anchors);
    }

    /**
     * @param seq under which number the row stands
     * @param born under which it says it was written, 0 if that is not to be read
     * @param right whether its content has its MAC
     */
    void row(long seq, long born, boolean right, String rowMac, String chainMac) {
        if (right && born > 0) {
            genuine(seq, born, rowMac, chainMac);
        } else if (links.chain(chain, due, rowMac).equals(chainMac)) {
            settleForeign(due);
            findings.add(Kind.CHANGED, node, seq, seq);
            chain = chainMac;
            due++;
        } else {
            foreignFirst = foreignCount == 0 ? seq : foreignFirst;
            foreignCount++;
        }
    }

    private void genuine(long seq, long born, String rowMac, String chainMac) {
        if (born < due) {
            findings.add(missing.remove(born) ? Kind.REORDERED : Kind.INSERTED, node, seq, seq);
            disturbed = true;
            return;
        }
        var explained = born > due || foreignCount > 0 || disturbed;
        var follows = born == due;
        settleForeign(born);
        var right = follows ? links.chain(chain, born, rowMac) : chainMac;
        if (!right.equals(chainMac)) {
            findings.add(Kind.CHANGED, node, seq, seq);
        } else if (!explained && seq - born != offset) {
            findings.add(Kind.REORDERED, node, seq, seq);
        }
        var anchored = anchors.get(born);
        if (anchored != null && !anchored.equals(right)) {
            findings.add(Kind.RECOMPUTED, node, seq, seq);
        }
        offset = seq - born;
        disturbed = false;
        chain = right;
        due = born + 1;
    }

    /** Foreign rows stand for as many numbers as are missing up to the next genuine row; those beyond were inserted. */
    private void settleForeign(long born) {
        var absent = born - due;
        var changed = Math.min(absent, foreignCount);
        if (changed > 0) {
            findings.add(Kind.CHANGED, node, foreignFirst, foreignFirst + changed - 1);
        }
        if (foreignCount > changed) {
            findings.add(Kind.INSERTED, node, foreignFirst + changed, foreignFirst + foreignCount - 1);
        }
        if (absent > changed) {
            missing.add(due + changed, born - 1);
        }
        foreignCount = 0;
    }

    /** After the last row: what the anchors prove. */
    void end() {
        var proven = anchors.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
        var absent = Math.max(0, proven - due + 1);
        if (foreignCount > 1 && absent > 0) {
            findings.add(Kind.RECOMPUTED, node, foreignFirst, foreignFirst + foreignCount - 1);
        } else if (foreignCount > 0) {
            findings.add(absent > 0 ? Kind.CHANGED : Kind.INSERTED, node, foreignFirst, foreignFirst + foreignCount - 1);
        }
        missing.forEach((first, last) -> findings.add(Kind.DELETED, node, first, last));
        if (absent > foreignCount) {
            findings.add(Kind.TAIL_CUT, node, due + foreignCount, proven);
        }
    }

    /** Binds a row to its place. */
    @FunctionalInterface
    interface Links {

        String chain(String before, long seq, String rowMac);
    }
}
