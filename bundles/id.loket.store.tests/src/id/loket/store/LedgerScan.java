package id.loket.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;

/** A large binary, as modules keep them: in an entity of its own. */
@Entity
public class LedgerScan {

    @Id
    long id;
    @Lob
    byte[] content;

    /** For JPA. */
    protected LedgerScan() {
    }

    LedgerScan(long id, byte[] content) {
        this.id = id;
        this.content = content;
    }
}
