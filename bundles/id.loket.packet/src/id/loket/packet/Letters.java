package id.loket.packet;

import id.loket.packet.Packets.Receiver;

/**
 * Small messages between this station and a receiver, by wire or on a medium: questions, receipts, answers. They name
 * people, so they are signed and encrypted as packets are, but they are neither numbered nor kept.
 */
public interface Letters {

    /**
     * @param receiver for whom
     * @param content any bytes
     * @return a message that only the receiver can open, signed by this station (CMS)
     * @throws id.loket.kernel.text.Refusal if this station has no valid certificate, or the receiver's is not known
     */
    byte[] seal(Receiver receiver, byte[] content);

    /**
     * @param receiver who is said to have written it
     * @param message a CMS message: signed, and encrypted for this station unless it names nobody (a receipt)
     * @return the content
     * @throws id.loket.kernel.text.Refusal if it was changed, is signed by someone else, or no certificate of this
     *         receiver is trusted yet
     */
    byte[] open(Receiver receiver, byte[] message);
}
