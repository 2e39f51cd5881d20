package id.loket.stock.closing.internal;

import java.time.LocalDate;
import java.util.Optional;

import id.loket.stock.Place;
import id.loket.stock.closing.DayLine;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** What the books said about one place when a day was closed. Never changed. */
@Entity
@Table(name = "BLANK_CLOSING_LINE")
@SequenceGenerator(name = "BLANK_CLOSING_LINE_SEQ", sequenceName = "BLANK_CLOSING_LINE_SEQ", allocationSize = 50)
public class ClosingLine {

    static final int LONGEST = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "BLANK_CLOSING_LINE_SEQ")
    private long id;
    private long closingId;
    private String place;
    private long opening;
    private long cameIn;
    private long wentOut;
    private long carried;
    private LocalDate carriedFrom;
    private String carriedWords;

    /** For JPA. */
    protected ClosingLine() {
    }

    ClosingLine(DayClosing closing, DayLine line) {
        closingId = closing.id();
        place = line.place().code();
        opening = line.opening();
        cameIn = line.in();
        wentOut = line.out();
        line.carried().ifPresent(open -> {
            carried = open.pieces();
            carriedFrom = open.from();
            carriedWords = Words.orNull(Words.upTo(LONGEST, open.explanation()));
        });
    }

    long closingId() {
        return closingId;
    }

    String place() {
        return place;
    }

    DayLine line(Optional<ClosingCount> count) {
        return new DayLine(new Place(place), opening, cameIn, wentOut, count.map(ClosingCount::since).orElse(0L),
                count.map(ClosingCount::found), carriedFrom == null ? Optional.empty()
                        : Optional.of(new DayLine.Carried(carried, carriedFrom, Words.orEmpty(carriedWords))));
    }
}
