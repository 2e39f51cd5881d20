package id.loket.outreach.field.internal;

import java.time.Instant;

import id.loket.packet.field.Manifest;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Another laptop's homeward container on this one: it cannot be read here, only carried. */
@Entity
@Table(name = "CARRIED_CONTAINER")
public class CarriedContainer {

    @Id
    private String id;
    @Version
    private int version;
    private String laptop;
    private String sha256;
    private long items;
    private String takenBy;
    private Instant takenAt;
    private Instant provenAt;

    /** For JPA. */
    protected CarriedContainer() {
    }

    CarriedContainer(Manifest manifest, String by, Instant now) {
        id = manifest.heading().id();
        laptop = manifest.heading().from().node();
        sha256 = manifest.sha256();
        items = manifest.items();
        takenBy = by;
        takenAt = now;
    }

    String id() {
        return id;
    }

    String laptop() {
        return laptop;
    }

    long items() {
        return items;
    }

    String sha256() {
        return sha256;
    }

    void proven(Instant at) {
        provenAt = at;
    }

    boolean isProven() {
        return provenAt != null;
    }
}
