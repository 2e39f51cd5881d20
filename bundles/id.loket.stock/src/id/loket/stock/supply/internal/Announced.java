package id.loket.stock.supply.internal;

import id.loket.stock.BlankRange;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** One range a delivery note announces. Never changed. */
@Entity
@Table(name = "BLANK_ANNOUNCED")
@SequenceGenerator(name = "BLANK_ANNOUNCED_SEQ", sequenceName = "BLANK_ANNOUNCED_SEQ", allocationSize = 50)
public class Announced {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "BLANK_ANNOUNCED_SEQ")
    private long id;
    private long consignmentId;
    private String box;
    private String series;
    private long firstSerial;
    private long lastSerial;

    /** For JPA. */
    protected Announced() {
    }

    Announced(long consignmentId, String box, BlankRange range) {
        this.consignmentId = consignmentId;
        this.box = box;
        series = range.series();
        firstSerial = range.first().serial();
        lastSerial = range.last().serial();
    }

    BlankRange range() {
        return BlankRange.of(series, firstSerial, lastSerial);
    }
}
