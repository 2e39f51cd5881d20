package id.loket.card;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Embeddable;

/** Who works on a card, and until when without a further sign of life; all times are the database's. */
@Embeddable
public class Seat {

    /** How long a seat keeps a card without a sign of life. */
    public static final Duration LEASE = Duration.ofSeconds(15);

    private String seat;
    private Instant seatUntil;

    /** For JPA, and a card that nobody works on. */
    protected Seat() {
    }

    static Seat free() {
        return new Seat();
    }

    static Seat taken(String by, Instant databaseTime) {
        var taken = new Seat();
        taken.seat = by;
        taken.seatUntil = databaseTime.plus(LEASE);
        return taken;
    }

    /**
     * A sign of life.
     *
     * @param by who worked on the card
     * @param databaseTime the database's time
     * @return whether it is still theirs, and now for another {@link #LEASE}
     */
    public boolean keep(String by, Instant databaseTime) {
        if (!heldBy(by)) {
            return false;
        }
        seatUntil = databaseTime.plus(LEASE);
        return true;
    }

    /**
     * @param by a seat
     * @return whether it works on this card
     */
    public boolean heldBy(String by) {
        return by.equals(seat);
    }

    /**
     * @param databaseTime the database's time
     * @return whether a seat works on it and has given a sign of life
     */
    public boolean claimed(Instant databaseTime) {
        return seatUntil != null && seatUntil.isAfter(databaseTime);
    }

    /** @return until when a seat keeps it, or null */
    public Instant until() {
        return seatUntil;
    }
}
