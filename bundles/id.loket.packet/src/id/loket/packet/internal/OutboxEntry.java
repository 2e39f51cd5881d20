package id.loket.packet.internal;

import java.time.Instant;

import id.loket.packet.PacketDraft;
import id.loket.packet.Packets.OutboxRow;
import id.loket.packet.Packets.Receiver;
import id.loket.packet.SealedPacket;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** One packet on its way to one receiver. It stays as RECEIVED after the receipt, so that a packet is never queued again. */
@Entity
@Table(name = "OUTBOX")
@SequenceGenerator(name = "OUTBOX_SEQ", sequenceName = "OUTBOX_SEQ", allocationSize = 10)
public class OutboxEntry {

    /** As long as the column. */
    private static final int LONGEST_REASON = 400;

    /** Where a row stands; RECEIVED rows are no longer shown, and HOMEWARD ones are sent by the office. */
    public enum State { WAITING, REFUSED, HOMEWARD, RECEIVED }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "OUTBOX_SEQ")
    private long id;
    private String packetId;
    private long runningNumber;
    private String subject;
    @Enumerated(EnumType.STRING)
    private Receiver receiver;
    @Enumerated(EnumType.STRING)
    private State state;
    private String reason;
    private Instant sealedAt;
    private int attempts;
    private Instant nextAttempt;
    private String claimedBy;
    @Version
    private int version;

    /** For JPA. */
    protected OutboxEntry() {
    }

    OutboxEntry(PacketDraft draft, SealedPacket packet, Receiver receiver, String reason) {
        this.packetId = packet.id();
        this.runningNumber = packet.number();
        this.subject = draft.subject();
        this.receiver = receiver;
        this.sealedAt = packet.sealedAt();
        this.nextAttempt = packet.sealedAt();
        this.state = State.WAITING;
        this.reason = reason;
    }

    /** It was sealed in the field: the office sends it, this node never does. */
    void goHome(String why) {
        state = State.HOMEWARD;
        reason = shortened(why);
        nextAttempt = null;
    }

    boolean isOpen() {
        return state == State.WAITING || state == State.REFUSED;
    }

    boolean isRefused() {
        return state == State.REFUSED;
    }

    long id() {
        return id;
    }

    int version() {
        return version;
    }

    /** As the row is after a claim; the claim itself is a conditional update. */
    OutboxRow claimedUntil(Instant leaseEnd) {
        return row(attempts + 1, leaseEnd);
    }

    void waitFor(String why, Instant until) {
        state = State.WAITING;
        reason = shortened(why);
        nextAttempt = until;
        claimedBy = null;
    }

    void refuse(String why) {
        state = State.REFUSED;
        reason = shortened(why);
        nextAttempt = null;
        claimedBy = null;
    }

    void receive() {
        state = State.RECEIVED;
        nextAttempt = null;
        claimedBy = null;
    }

    OutboxRow row() {
        return row(attempts, nextAttempt);
    }

    private OutboxRow row(int tries, Instant next) {
        return new OutboxRow(packetId, runningNumber, subject, receiver, shown(), reason, sealedAt, tries, next);
    }

    private OutboxRow.State shown() {
        return switch (state) {
            case REFUSED -> OutboxRow.State.REFUSED;
            case HOMEWARD -> OutboxRow.State.HOMEWARD;
            default -> OutboxRow.State.WAITING;
        };
    }

    static String shortened(String why) {
        return why.length() <= LONGEST_REASON ? why : why.substring(0, LONGEST_REASON);
    }
}
