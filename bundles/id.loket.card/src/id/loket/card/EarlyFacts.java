package id.loket.card;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** What is known of a resident's place in the queue before there is a card: the letter and the visit come first. */
@Entity
@Table(name = "CARD_EARLY_FACTS")
public class EarlyFacts {

    @Id
    private long residentId;
    @Version
    private int version;
    private LocalDate letterUntil;
    @Enumerated(EnumType.STRING)
    private Origin.Kind originKind;
    private String originLabel;
    private LocalDate originOn;

    /** For JPA. */
    protected EarlyFacts() {
    }

    /** @param residentId whose */
    public EarlyFacts(long residentId) {
        this.residentId = residentId;
    }

    /** @param day the letter's last day, or null if there is none any more */
    public void letterUntil(LocalDate day) {
        letterUntil = day;
    }

    /** @param origin where the resident was recorded */
    public void origin(Origin origin) {
        originKind = origin.kind();
        originLabel = origin.label();
        originOn = origin.date();
    }

    /**
     * @param standing of the card that comes of it
     * @param first whether it is a first card: where somebody was recorded years ago is no reason to print a lost one
     *        sooner
     */
    public void apply(Standing standing, boolean first) {
        standing.letterUntil(letterUntil);
        if (originKind != null && first) {
            standing.origin(new Origin(originKind, originLabel, originOn));
        }
    }
}
