package id.loket.packet;

import java.time.Instant;

import id.loket.packet.Packets.Receiver;
import id.loket.store.Transaction;

/**
 * Whoever made a packet and must know that a receiver has it registers this service. {@link Packets#settle} calls each
 * listener in its own transaction, once per packet and receiver.
 */
public interface DeliveryListener {

    /**
     * @param transaction the settling transaction
     * @param packetId the packet
     * @param receiver who has it now
     * @param at the receiver's time
     */
    void delivered(Transaction transaction, String packetId, Receiver receiver, Instant at);
}
