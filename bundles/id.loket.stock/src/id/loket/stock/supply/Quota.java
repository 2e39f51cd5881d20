package id.loket.stock.supply;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** What the centre allows this office in a period, by its letter. Never changed: a new letter is a new quota. */
@Entity
@Table(name = "BLANK_QUOTA")
@SequenceGenerator(name = "BLANK_QUOTA_SEQ", sequenceName = "BLANK_QUOTA_SEQ", allocationSize = 50)
public class Quota {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "BLANK_QUOTA_SEQ")
    private long id;
    @Enumerated(EnumType.STRING)
    private Sender sender;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private long pieces;
    private String document;
    private String enteredBy;
    private Instant enteredAt;

    /** For JPA. */
    protected Quota() {
    }

    /**
     * @param terms sender, period, pieces, letter
     * @param enteredBy account
     * @param enteredAt when
     */
    public Quota(Requests.QuotaTerms terms, String enteredBy, Instant enteredAt) {
        sender = terms.sender();
        firstDay = terms.firstDay();
        lastDay = terms.lastDay();
        pieces = terms.pieces();
        document = terms.document();
        this.enteredBy = enteredBy;
        this.enteredAt = enteredAt;
    }

    public long id() {
        return id;
    }

    public Sender sender() {
        return sender;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    public LocalDate lastDay() {
        return lastDay;
    }

    public long pieces() {
        return pieces;
    }

    /** @return number of the centre's letter */
    public String document() {
        return document;
    }

    public String enteredBy() {
        return enteredBy;
    }

    public Instant enteredAt() {
        return enteredAt;
    }
}
