package id.loket.stock.internal;

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

    /** For JPA. */
    protected LedgerHead() {
    }

    long next() {
        return ++lastMovement;
    }
}
