package id.loket.stock.closing.internal;

import java.time.Instant;

import id.loket.stock.Place;
import id.loket.stock.closing.DayLine.Found;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** What a person found on one shelf: with the closing, or as a later correction. Never changed. */
@Entity
@Table(name = "BLANK_CLOSING_COUNT")
@SequenceGenerator(name = "BLANK_CLOSING_COUNT_SEQ", sequenceName = "BLANK_CLOSING_COUNT_SEQ", allocationSize = 50)
public class ClosingCount {

    private static final int MOST_NUMBERS = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "BLANK_CLOSING_COUNT_SEQ")
    private long id;
    private long closingId;
    private String place;
    private int revision;
    private long pieces;
    private long since;
    private String missing;
    private String surplus;
    private String explanation;
    private String countedBy;
    private Instant countedAt;
    private String countersignedBy;

    /** For JPA. */
    protected ClosingCount() {
    }

    ClosingCount(DayClosing closing, Place place, long since, Found found) {
        closingId = closing.id();
        this.place = place.code();
        this.since = since;
        revision = found.revision();
        pieces = found.pieces();
        missing = Words.orNull(Words.upTo(MOST_NUMBERS, found.missing()));
        surplus = Words.orNull(Words.upTo(MOST_NUMBERS, found.surplus()));
        explanation = Words.orNull(Words.upTo(ClosingLine.LONGEST, found.explanation()));
        countedBy = found.countedBy();
        countedAt = found.countedAt();
        countersignedBy = Words.orNull(found.countersignedBy());
    }

    long closingId() {
        return closingId;
    }

    String place() {
        return place;
    }

    int revision() {
        return revision;
    }

    long since() {
        return since;
    }

    Found found() {
        return new Found(pieces, Words.orEmpty(missing), Words.orEmpty(surplus), Words.orEmpty(explanation), revision,
                countedBy, countedAt, Words.orEmpty(countersignedBy));
    }
}
