package id.loket.stock.supply.internal;

import id.loket.stock.BlankRange;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** Numbers of a loan that are with the partner. Replaced when a part of them comes back. */
@Entity
@Table(name = "BLANK_LOAN_RANGE")
@SequenceGenerator(name = "BLANK_LOAN_RANGE_SEQ", sequenceName = "BLANK_LOAN_RANGE_SEQ", allocationSize = 50)
public class LoanRange {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "BLANK_LOAN_RANGE_SEQ")
    private long id;
    private long loanId;
    private String series;
    private long firstSerial;
    private long lastSerial;

    /** For JPA. */
    protected LoanRange() {
    }

    LoanRange(long loanId, BlankRange range) {
        this.loanId = loanId;
        series = range.series();
        firstSerial = range.first().serial();
        lastSerial = range.last().serial();
    }

    BlankRange range() {
        return BlankRange.of(series, firstSerial, lastSerial);
    }
}
