package id.loket.centre.internal;

import java.time.Instant;

import id.loket.packet.Packets.OutboxRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A packet the centre has received and not decided on. */
@Entity
@Table(name = "CENTRE_AWAITED")
public class AwaitedAnswer {

    @Id
    private String packetId;
    private long runningNumber;
    private String subject;
    private Instant receivedAt;
    private String lastStatus;
    @Version
    private int version;

    /** For JPA. */
    protected AwaitedAnswer() {
    }

    AwaitedAnswer(OutboxRow row, Instant receivedAt) {
        this.packetId = row.packetId();
        this.runningNumber = row.number();
        this.subject = row.subject();
        this.receivedAt = receivedAt;
        this.lastStatus = "";
    }

    void heard(String status) {
        lastStatus = status;
    }

    String packetId() {
        return packetId;
    }

    long runningNumber() {
        return runningNumber;
    }

    String subject() {
        return subject;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    String lastStatus() {
        return lastStatus;
    }
}
