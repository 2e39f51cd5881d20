package id.loket.stock.internal;

import id.loket.stock.BlankRange;
import id.loket.stock.Place;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Pieces of consecutive numbers that lie at one place now. Holdings never overlap: a number is in at most one. */
@Entity
@Table(name = "BLANK_HOLDING")
@SequenceGenerator(name = "BLANK_HOLDING_SEQ", sequenceName = "BLANK_HOLDING_SEQ", allocationSize = 50)
public class Holding {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "BLANK_HOLDING_SEQ")
    private long id;
    @Version
    private int version;
    private String place;
    private String series;
    private long firstSerial;
    private long lastSerial;

    /** For JPA. */
    protected Holding() {
    }

    Holding(Place place, String series, long firstSerial, long lastSerial) {
        this.place = place.code();
        this.series = series;
        this.firstSerial = firstSerial;
        this.lastSerial = lastSerial;
    }

    public Place place() {
        return new Place(place);
    }

    public long firstSerial() {
        return firstSerial;
    }

    public long lastSerial() {
        return lastSerial;
    }

    public BlankRange range() {
        return BlankRange.of(series, firstSerial, lastSerial);
    }

    String series() {
        return series;
    }

    void beginAt(long serial) {
        firstSerial = serial;
    }

    void endAt(long serial) {
        lastSerial = serial;
    }
}
