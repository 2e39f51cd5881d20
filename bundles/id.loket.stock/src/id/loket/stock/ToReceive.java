package id.loket.stock;

import java.time.Instant;

import id.loket.kernel.ChipNumber;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A number found on a card that no receipt covers: whoever books the receipt of that range settles it. */
@Entity
@Table(name = "BLANK_TO_RECEIVE")
@SequenceGenerator(name = "BLANK_TO_RECEIVE_SEQ", sequenceName = "BLANK_TO_RECEIVE_SEQ", allocationSize = 50)
public class ToReceive {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "BLANK_TO_RECEIVE_SEQ")
    private long id;
    @Version
    private int version;
    private String series;
    private long serial;
    private long cardId;
    private Instant foundAt;
    private Long receiptId;

    /** For JPA. */
    protected ToReceive() {
    }

    /**
     * @param chip the number on the card
     * @param cardId the card
     * @param foundAt when it was noticed
     */
    public ToReceive(ChipNumber chip, long cardId, Instant foundAt) {
        series = BlankRange.of(chip).series();
        serial = chip.serial();
        this.cardId = cardId;
        this.foundAt = foundAt;
    }

    /** @param receipt covers this number */
    public void settle(Receipt receipt) {
        receiptId = receipt.id();
    }

    public ChipNumber chip() {
        return BlankRange.of(series, serial, serial).first();
    }

    public long cardId() {
        return cardId;
    }

    public Instant foundAt() {
        return foundAt;
    }

    /** @return whether a receipt covers it by now */
    public boolean settled() {
        return receiptId != null;
    }
}
