package id.loket.packet.field;

import java.util.Collection;
import java.util.List;

import id.loket.store.Transaction;

/**
 * Who sends what is sealed in the field. From its package's opening until its wiping a laptop sends nothing that it seals:
 * the centre answers the station that sealed a packet, under that station's certificate, and a laptop may be away for weeks.
 * The office seals each recording again when it comes home, under the same packet id, so that no receiver could ever hold it
 * twice.
 */
public interface FieldCustody {

    /**
     * From now on this node's packets wait to be carried home.
     *
     * @param transaction the opening's
     */
    void begin(Transaction transaction);

    /**
     * This node sends its packets itself again.
     *
     * @param transaction the wiping's
     */
    void end(Transaction transaction);

    /**
     * @param transaction any
     * @return ids of the packets sealed in the field, in the order of their sealing
     */
    List<String> homeward(Transaction transaction);

    /**
     * Deletes packets that came home; those that are sent from here are left alone.
     *
     * @param transaction the wiping's
     * @param packetIds which
     */
    void discard(Transaction transaction, Collection<String> packetIds);
}
