package id.loket.packet.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;

/** The bytes of one packet, apart from its row so that lists stay light. */
@Entity
@Table(name = "PACKET_CONTENT")
public class PacketContent {

    @Id
    private String packetId;
    @Lob
    private byte[] bytes;

    /** For JPA. */
    protected PacketContent() {
    }

    PacketContent(String packetId, byte[] bytes) {
        this.packetId = packetId;
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }
}
