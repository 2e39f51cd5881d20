package id.loket.store;

import java.util.Collection;
import java.util.List;

import id.loket.store.AuditTrail.Finding;
import id.loket.store.AuditTrail.Head;

/**
 * Makes the rows of one table prove themselves, as the audit trail's do. Each row is numbered without gaps and carries
 * two MACs of 128 bits, Base64 (22 characters): one over its content, which tells the number it was written under, and
 * one that binds it to its place and to the row before. Their key is derived from the data key and is not in the
 * database. Who owns the table writes its rows one after the other.
 *
 * <p>One chain object serves one thread.
 */
public interface RowChain {

    /** Characters of a MAC. */
    int MAC_LENGTH = 22;

    /**
     * @param content everything the row says, its number among it, unambiguous
     * @return the row's MAC
     */
    String row(byte[] content);

    /**
     * @param before the chain MAC of the row before; empty for the first
     * @param number the row's
     * @param rowMac the row's
     * @return the row's chain MAC
     */
    String link(String before, long number, String rowMac);

    /**
     * To be called when the table's end is known and cannot grow. A head noted outside the database that is newer than
     * this is kept there as evidence, before the next note overwrites it.
     *
     * @param number of the newest row; 0 for none
     */
    void resume(long number);

    /**
     * Notes the newest row outside the database; after the commit.
     *
     * @param number its number
     * @param mac its chain MAC
     */
    void note(long number, String mac);

    /** @return heads noted outside the database by this node, now and of old */
    List<Head> noted();

    /**
     * @param anchors heads kept elsewhere; those noted outside the database are added
     * @return judges the rows, given in the order of their numbers
     */
    Check check(Collection<Head> anchors);

    /** Judges a chain's rows as they come, in constant memory. */
    interface Check {

        /**
         * @param number under which the row stands
         * @param born the number it says it was written under
         * @param content as {@link RowChain#row} had it
         * @param rowMac as it stands in the row, or null
         * @param chainMac as it stands in the row, or null
         */
        void row(long number, long born, byte[] content, String rowMac, String chainMac);

        /** @return what is wrong, after the last row; at most 1000, empty if the chain is whole */
        List<Finding> end();
    }
}
