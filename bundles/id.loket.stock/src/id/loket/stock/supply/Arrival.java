package id.loket.stock.supply;

import java.time.Instant;

import id.loket.stock.Receipt;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** What came at one time of a consignment: one receipt of the ledger. Never changed. */
@Entity
@Table(name = "BLANK_ARRIVAL")
@SequenceGenerator(name = "BLANK_ARRIVAL_SEQ", sequenceName = "BLANK_ARRIVAL_SEQ", allocationSize = 50)
public class Arrival {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "BLANK_ARRIVAL_SEQ")
    private long id;
    private long consignmentId;
    private long receiptId;
    private String document;
    private Instant arrivedAt;
    private String account;
    private long pieces;
    private long damaged;

    /** For JPA. */
    protected Arrival() {
    }

    /**
     * @param consignment of which
     * @param receipt what the ledger booked
     * @param damaged how many of its pieces are damaged
     */
    public Arrival(Consignment consignment, Receipt receipt, long damaged) {
        consignmentId = consignment.id();
        receiptId = receipt.id();
        document = receipt.document();
        arrivedAt = receipt.receivedAt();
        account = receipt.receivedBy();
        pieces = receipt.pieces();
        this.damaged = damaged;
    }

    public long id() {
        return id;
    }

    public long consignmentId() {
        return consignmentId;
    }

    public long receiptId() {
        return receiptId;
    }

    /** @return the number it stands under in the ledger: the note's, from the second arrival on with its count */
    public String document() {
        return document;
    }

    public Instant arrivedAt() {
        return arrivedAt;
    }

    public String account() {
        return account;
    }

    /** @return all that came, damaged ones too */
    public long pieces() {
        return pieces;
    }

    public long damaged() {
        return damaged;
    }
}
