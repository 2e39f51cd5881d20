package id.loket.packet.internal;

import java.time.Instant;

import id.loket.packet.Packets.Receiver;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A receiver's word that it has a packet. */
@Entity
@Table(name = "RECEIPT")
@SequenceGenerator(name = "RECEIPT_SEQ", sequenceName = "RECEIPT_SEQ", allocationSize = 10)
public class StoredReceipt {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "RECEIPT_SEQ")
    private long id;
    private String packetId;
    @Enumerated(EnumType.STRING)
    private Receiver receiver;
    private String sha256;
    private Instant receivedAt;
    private Instant notedAt;

    /** For JPA. */
    protected StoredReceipt() {
    }

    StoredReceipt(String packetId, Receiver receiver, String sha256, Instant receivedAt, Instant notedAt) {
        this.packetId = packetId;
        this.receiver = receiver;
        this.sha256 = sha256;
        this.receivedAt = receivedAt;
        this.notedAt = notedAt;
    }
}
