package id.loket.packet;

import id.loket.packet.Packets.Receiver;

/** Checks what a receiver signed: receipts and answers, whether they came by wire or on a medium. */
public interface ReceiverSignatures {

    /**
     * @param receiver who is said to have signed it
     * @param signed a CMS signed message with its content inside
     * @return the content
     * @throws id.loket.kernel.text.Refusal if it was changed, is signed by someone else, or no certificate of this
     *         receiver is trusted yet
     */
    byte[] verified(Receiver receiver, byte[] signed);
}
