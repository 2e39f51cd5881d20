package id.loket.issuance.batch.internal;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Where an uncollected card lies, since when it waits, and how often its owner was reminded. */
@Entity
@Table(name = "CARD_SHELF")
public class CardShelf {

    @Id
    private long cardId;
    @Version
    private int version;
    private String place;
    private Instant waitingSince;
    private int reminders;
    private Instant remindedAt;
    private String remindedBy;

    /** For JPA. */
    protected CardShelf() {
    }

    CardShelf(long cardId) {
        this.cardId = cardId;
    }

    void put(String where) {
        place = where;
    }

    void back(Instant since) {
        waitingSince = since;
        place = null;
    }

    void reminded(String by, Instant now) {
        reminders++;
        remindedBy = by;
        remindedAt = now;
    }

    long cardId() {
        return cardId;
    }

    String place() {
        return place;
    }

    Instant waitingSince() {
        return waitingSince;
    }

    int reminders() {
        return reminders;
    }

    Instant remindedAt() {
        return remindedAt;
    }
}
