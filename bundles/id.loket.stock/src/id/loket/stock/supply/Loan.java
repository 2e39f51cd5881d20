package id.loket.stock.supply;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

import id.loket.kernel.RegionCode;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Blanks lent to another regency, or borrowed from one, until as many have come back. */
@Entity
@Table(name = "BLANK_LOAN")
@SequenceGenerator(name = "BLANK_LOAN_SEQ", sequenceName = "BLANK_LOAN_SEQ", allocationSize = 50)
public class Loan {

    /** Which way they went first. */
    public enum Direction {
        LENT(SupplyMsg.loanLent),
        BORROWED(SupplyMsg.loanBorrowed);

        private final SupplyMsg label;

        Direction(SupplyMsg label) {
            this.label = label;
        }

        /** @return the name in the language of this session */
        public String label() {
            return label.text();
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "BLANK_LOAN_SEQ")
    private long id;
    @Version
    private int version;
    @Enumerated(EnumType.STRING)
    private Direction direction;
    private String partner;
    private String document;
    private LocalDate dueDate;
    private long pieces;
    private long returned;
    private Instant openedAt;
    private String openedBy;
    private String approvedBy;
    private Instant settledAt;

    /** For JPA. */
    protected Loan() {
    }

    /**
     * @param direction which way
     * @param terms partner, paper, due date
     * @param pieces how many
     * @param openedBy account
     * @param approvedBy the second person
     * @param openedAt when
     */
    public Loan(Direction direction, Loans.Terms terms, long pieces, String openedBy, String approvedBy, Instant openedAt) {
        this.direction = direction;
        partner = terms.partner().value();
        document = terms.document();
        dueDate = terms.due();
        this.pieces = pieces;
        this.openedBy = openedBy;
        this.approvedBy = approvedBy;
        this.openedAt = openedAt;
    }

    /**
     * @param more pieces that came or went back
     * @param now when
     */
    public void back(long more, Instant now) {
        returned += more;
        if (returned >= pieces) {
            settledAt = now;
        }
    }

    public long id() {
        return id;
    }

    public Direction direction() {
        return direction;
    }

    /** @return the other regency */
    public RegionCode partner() {
        return new RegionCode(partner);
    }

    /** @return number of the paper it goes by */
    public String document() {
        return document;
    }

    public LocalDate dueDate() {
        return dueDate;
    }

    public long pieces() {
        return pieces;
    }

    public long returned() {
        return returned;
    }

    /** @return pieces still out */
    public long outstanding() {
        return pieces - returned;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public String openedBy() {
        return openedBy;
    }

    /** @return the second person */
    public String approvedBy() {
        return approvedBy;
    }

    /** @return when the last piece was back, or null */
    public Instant settledAt() {
        return settledAt;
    }

    /** @return whether something is still out */
    public boolean isOpen() {
        return settledAt == null;
    }

    /**
     * @param today the day at the office
     * @param zone the office's
     * @return days since it was opened
     */
    public long age(LocalDate today, ZoneId zone) {
        return ChronoUnit.DAYS.between(openedAt.atZone(zone).toLocalDate(), today);
    }

    /**
     * @param today the day at the office
     * @return whether it should have been settled before today
     */
    public boolean overdue(LocalDate today) {
        return isOpen() && today.isAfter(dueDate);
    }
}
