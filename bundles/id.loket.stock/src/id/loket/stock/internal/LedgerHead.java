package id.loket.stock.internal;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row every movement locks: it numbers them without gaps and keeps two seats from moving one piece. */
@Entity
@Table(name = "BLANK_LEDGER")
public class LedgerHead {

    static final long ONLY = 1;

    @Id
    private long id;
    private long lastMovement;
    private String chainMac;
    private LocalDate anchoredOn;
    private Instant lastAt;

    /** For JPA. */
    protected LedgerHead() {
    }

    long lastMovement() {
        return lastMovement;
    }

    /** @return the newest movement's chain MAC; empty before the first, null while older movements are not sealed */
    String chainMac() {
        return chainMac == null && lastMovement == 0 ? "" : chainMac;
    }

    /** @return when the newest movement was made, or null while none is known */
    Instant lastAt() {
        return lastAt;
    }

    void grownTo(long movement, String mac, Instant at) {
        lastMovement = movement;
        chainMac = mac;
        lastAt = at;
    }

    /** @return the day whose first movement wrote the head into the audit trail, or null */
    LocalDate anchoredOn() {
        return anchoredOn;
    }

    void anchoredOn(LocalDate day) {
        anchoredOn = day;
    }
}
