package id.loket.packet.internal;

import java.time.Instant;

import id.loket.packet.PacketDraft;
import id.loket.packet.SealedPacket;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A sealed packet without its bytes, which lie in {@link PacketContent}. */
@Entity
@Table(name = "PACKET")
public class StoredPacket {

    @Id
    private String id;
    private String node;
    private long runningNumber;
    private String kind;
    private String subject;
    private Instant sealedAt;
    private String sha256;
    private int byteCount;
    private boolean received;
    @Version
    private int version;

    /** For JPA. */
    protected StoredPacket() {
    }

    StoredPacket(String node, PacketDraft draft, SealedPacket packet) {
        this.id = packet.id();
        this.node = node;
        this.runningNumber = packet.number();
        this.kind = packet.kind();
        this.subject = draft.subject();
        this.sealedAt = packet.sealedAt();
        this.sha256 = packet.sha256();
        this.byteCount = packet.bytes().length;
    }

    SealedPacket with(byte[] bytes) {
        return new SealedPacket(id, runningNumber, kind, sealedAt, bytes, sha256);
    }

    String sha256() {
        return sha256;
    }

    /** Every receiver's receipt is in: from now on the bytes may be removed by whoever cleans up. */
    void receivedByAll() {
        received = true;
    }

    boolean isReceivedByAll() {
        return received;
    }
}
