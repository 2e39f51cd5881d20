package id.loket.packet;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import id.loket.packet.internal.PacketMsg;
import id.loket.store.Transaction;

/**
 * Sealed packets: immutable, numbered, signed by this station and encrypted for their receivers (CMS).
 *
 * <p>A packet and its outbox rows, one per receiver, are committed in the transaction that made it. It is kept until
 * the receipt of each receiver is in.
 */
public interface Packets {

    /**
     * Seals, opens again to prove it, and puts it into the outbox.
     *
     * @param transaction the transaction that completes what the packet carries
     * @param draft what goes in
     * @return the sealed packet
     * @throws id.loket.kernel.text.Refusal if this station has no valid certificate, or the sealed packet does not open
     */
    SealedPacket seal(Transaction transaction, PacketDraft draft);

    /**
     * @param transaction any transaction
     * @param id a packet's id
     * @return the packet with its bytes, or empty if it is unknown or was removed after all receipts
     */
    Optional<SealedPacket> find(Transaction transaction, String id);

    /** @return the open outbox rows, oldest first; each with its reason */
    List<OutboxRow> waiting();

    /** @return how many outbox rows are open; cheap, unlike the list */
    default long open() {
        return waiting().size();
    }

    /**
     * Takes due rows for one try: each counts as an attempt and is due again only after the lease, so that a process
     * that dies between the try and {@link #settle} delays its rows, and loses none. Sending twice is harmless,
     * since receivers are idempotent by the packet's id.
     *
     * @param transaction the sender's transaction, committed before the try
     * @param dueBy rows due until then, of any node that shares this store; rows that are not tried by themselves are
     *        not among them
     * @param limit at most this many, the longest due first
     * @param lease how long the try may take
     * @return the rows, as they stand after the claim
     */
    List<OutboxRow> claim(Transaction transaction, Instant dueBy, int limit, Duration lease);

    /**
     * Gives every waiting row of some receivers another reason and another time: the route was switched, the link is
     * back.
     *
     * @param transaction the use case's transaction
     * @param receivers whose rows
     * @param reason why they wait from now on
     * @param nextAttempt when they are due, null if not by themselves
     * @return how many rows
     */
    int reschedule(Transaction transaction, Set<Receiver> receivers, String reason, Instant nextAttempt);

    /**
     * Makes due what this node had claimed before it was stopped: nobody is sending it any more.
     *
     * @param transaction the sender's transaction
     * @return how many rows
     */
    int release(Transaction transaction);

    /**
     * Stops trying the rows that are tried by themselves: from now on they wait for a person.
     *
     * @param transaction the use case's transaction
     * @param reason why they wait from now on
     * @return how many rows
     */
    int hold(Transaction transaction, String reason);

    /**
     * Lets a refused row be tried again, after a person has acted. Does nothing to any other row.
     *
     * @param transaction the use case's transaction
     * @param packetId the packet
     * @param receiver to whom
     */
    void tryAgain(Transaction transaction, String packetId, Receiver receiver);

    /**
     * Records what came of one try. Idempotent: a receipt settles its row for good, whatever else comes later.
     *
     * @param transaction the sender's transaction
     * @param packetId the packet
     * @param receiver to whom
     * @param outcome what the receiver said, or why nothing came
     * @return whether this was the receipt: the first, and for what was sent
     */
    boolean settle(Transaction transaction, String packetId, Receiver receiver, Outcome outcome);

    /** Who gets packets; two receivers, two receipts. */
    enum Receiver {
        CENTRE(PacketMsg.receiverCentre), REGENCY(PacketMsg.receiverRegency);

        private final PacketMsg label;

        Receiver(PacketMsg label) {
            this.label = label;
        }

        /** @return what people call it */
        public String label() {
            return label.text();
        }
    }

    /** What came of one try to deliver. */
    sealed interface Outcome {

        /**
         * The receiver has it.
         *
         * @param sha256 hash of the bytes the receiver has, lower-case hex; must equal the packet's
         * @param at the receiver's time
         */
        record Received(String sha256, Instant at) implements Outcome {
        }

        /**
         * Nothing is known to have arrived; tried again at the given time.
         *
         * @param reason the cause, told apart, for the screen
         * @param retryAt when
         */
        record NotNow(String reason, Instant retryAt) implements Outcome {
        }

        /**
         * The receiver will not take it; a person must act.
         *
         * @param reason what it said
         */
        record Refused(String reason) implements Outcome {
        }
    }

    /**
     * One packet on its way to one receiver.
     *
     * @param packetId the packet
     * @param number its number at this node
     * @param subject what it is about, for the screen: {@code enrolment:…}
     * @param receiver to whom
     * @param state WAITING, REFUSED (a person must act), or HOMEWARD (sealed in the field; the office sends it)
     * @param reason why it waits, never empty
     * @param since when it was sealed
     * @param attempts tries so far
     * @param nextAttempt when it is tried next, null if never by itself
     */
    record OutboxRow(String packetId, long number, String subject, Receiver receiver, State state, String reason,
            Instant since, int attempts, Instant nextAttempt) {

        /** Where a row stands. */
        public enum State { WAITING, REFUSED, HOMEWARD }
    }
}
