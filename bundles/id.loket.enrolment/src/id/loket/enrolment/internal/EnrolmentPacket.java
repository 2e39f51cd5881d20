package id.loket.enrolment.internal;

import java.time.Instant;

import id.loket.packet.Packets.Receiver;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Which packet carries which recording, and who has it. */
@Entity
@Table(name = "ENROLMENT_PACKET")
public class EnrolmentPacket {

    @Id
    private String packetId;
    @Version
    private int version;
    private long enrolmentId;
    private Instant sealedAt;
    private Instant centreAt;
    private Instant regencyAt;

    /** For JPA. */
    protected EnrolmentPacket() {
    }

    EnrolmentPacket(String packetId, long enrolmentId, Instant sealedAt) {
        this.packetId = packetId;
        this.enrolmentId = enrolmentId;
        this.sealedAt = sealedAt;
    }

    long enrolmentId() {
        return enrolmentId;
    }

    void delivered(Receiver receiver, Instant at) {
        if (receiver == Receiver.CENTRE) {
            centreAt = at;
        } else {
            regencyAt = at;
        }
    }
}
