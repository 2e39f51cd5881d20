package id.loket.store;

import java.util.Collection;
import java.util.List;

import id.loket.kernel.text.Message;

/**
 * The audit trail of this database: one chain per node. There while the {@link Store} is.
 *
 * <p>Each row carries a MAC over its content and one that binds it to the row before; their key is derived from the
 * data key and is not in the database. A {@link Head} kept elsewhere (packets, daily closings) proves that the chain
 * once reached so far: without it, rows cut off the end leave no trace.
 */
public interface AuditTrail {

    /** @return the newest committed row of this node; sequence 0 while there is none */
    Head head();

    /**
     * Reads every chain from its first row, in constant memory.
     *
     * @param anchors heads kept elsewhere; the store adds those it keeps itself
     * @return what is wrong, at most 1000; empty if the trail is whole
     */
    List<Finding> verify(Collection<Head> anchors);

    /**
     * Reads the whole trail; for proofs, not for screens.
     *
     * @param action what was done, in dotted words
     * @return the rows of that action whose content has its right MAC, of all nodes, oldest first within each
     */
    List<AuditEntry> entries(String action);

    /** @return number of rows, of all nodes */
    long rows();

    /**
     * The end of a chain at some moment.
     *
     * @param node whose chain
     * @param seq number of its newest row; 0 for none
     * @param chainMac that row's chain MAC, Base64; empty for none
     */
    record Head(String node, long seq, String chainMac) {
    }

    /**
     * One fault of a chain.
     *
     * @param kind what was done to it
     * @param node whose chain
     * @param first number of the first row concerned
     * @param last number of the last row concerned
     */
    record Finding(Kind kind, String node, long first, long last) {

        /** @return the finding in one sentence, in the language of this session */
        public String text() {
            return kind.message.text(node, first == last ? Long.toString(first) : first + "–" + last);
        }
    }

    /** What can be done to a chain. */
    enum Kind {
        /** A row's content or MAC was altered in place. */
        CHANGED(StoreMsg.auditChanged),
        /** Rows are missing between others. */
        DELETED(StoreMsg.auditDeleted),
        /** Rows that this node never wrote, or a second copy of one it did. */
        INSERTED(StoreMsg.auditInserted),
        /** A genuine row stands in another place. */
        REORDERED(StoreMsg.auditReordered),
        /** An anchor proves rows that are not there any more. */
        TAIL_CUT(StoreMsg.auditTailCut),
        /** From some row on, nothing was made with this office's key. */
        RECOMPUTED(StoreMsg.auditRecomputed);

        private final Message message;

        Kind(Message message) {
            this.message = message;
        }
    }
}
