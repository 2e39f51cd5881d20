package id.loket.outreach.field.internal;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The office declared this package lost. */
@Entity
@Table(name = "LOST_NOTICE")
public class LostNotice {

    @Id
    private String packageId;
    private Instant heardAt;

    /** For JPA. */
    protected LostNotice() {
    }

    LostNotice(String packageId, Instant heardAt) {
        this.packageId = packageId;
        this.heardAt = heardAt;
    }

    Instant heardAt() {
        return heardAt;
    }
}
