package id.loket.stock.closing.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

import id.loket.stock.closing.MonthSheet;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A closed month; its figures are those of its days. Never changed. */
@Entity
@Table(name = "BLANK_MONTH")
@SequenceGenerator(name = "BLANK_MONTH_SEQ", sequenceName = "BLANK_MONTH_SEQ", allocationSize = 1)
public class MonthClosing {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "BLANK_MONTH_SEQ")
    private long id;
    private LocalDate firstDay;
    private String closedBy;
    private Instant closedAt;
    private String countersignedBy;

    /** For JPA. */
    protected MonthClosing() {
    }

    MonthClosing(YearMonth month, MonthSheet.Closed closed) {
        firstDay = month.atDay(1);
        closedBy = closed.by();
        closedAt = closed.at();
        countersignedBy = closed.countersignedBy();
    }

    MonthSheet.Closed closed() {
        return new MonthSheet.Closed(closedBy, closedAt, countersignedBy);
    }
}
