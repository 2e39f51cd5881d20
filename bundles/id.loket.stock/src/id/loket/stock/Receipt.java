package id.loket.stock;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A consignment received, with its delivery note; its ranges are its movements. Never changed. */
@Entity
@Table(name = "BLANK_RECEIPT")
@SequenceGenerator(name = "BLANK_RECEIPT_SEQ", sequenceName = "BLANK_RECEIPT_SEQ", allocationSize = 1)
public class Receipt {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "BLANK_RECEIPT_SEQ")
    private long id;
    private String document;
    private Instant receivedAt;
    private String receivedBy;
    private long pieces;

    /** For JPA. */
    protected Receipt() {
    }

    /**
     * @param document number of the delivery note
     * @param pieces how many in all ranges
     * @param receivedBy account
     * @param receivedAt when
     */
    public Receipt(String document, long pieces, String receivedBy, Instant receivedAt) {
        this.document = document;
        this.pieces = pieces;
        this.receivedBy = receivedBy;
        this.receivedAt = receivedAt;
    }

    public long id() {
        return id;
    }

    /** @return number of the delivery note */
    public String document() {
        return document;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public String receivedBy() {
        return receivedBy;
    }

    public long pieces() {
        return pieces;
    }
}
