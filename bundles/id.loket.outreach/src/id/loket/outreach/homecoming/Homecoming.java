package id.loket.outreach.homecoming;

import java.time.Instant;

import id.loket.packet.field.Manifest;
import id.loket.packet.field.Source;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A homeward container at the office. */
@Entity
@Table(name = "HOMECOMING")
public class Homecoming {

    /** How far it was read. */
    public enum State {
        /** Begun; after an interruption it goes on when the file is taken in again. */
        TAKING,
        /** Every record has its row. */
        DONE
    }

    @Id
    private String id;
    @Version
    private int version;
    private String packageId;
    private String laptop;
    private String team;
    private int number;
    @Enumerated(EnumType.STRING)
    private State state = State.TAKING;
    private String sha256;
    private long items;
    private Instant madeAt;
    private String begunBy;
    private Instant begunAt;
    private Instant endedAt;

    /** For JPA. */
    protected Homecoming() {
    }

    /**
     * @param manifest of the checked container
     * @param by the account
     * @param now the time
     */
    public Homecoming(Manifest manifest, String by, Instant now) {
        var heading = manifest.heading();
        id = heading.id();
        packageId = heading.packageId();
        laptop = heading.from().node();
        team = heading.team();
        number = heading.number();
        sha256 = manifest.sha256();
        items = manifest.items();
        madeAt = heading.madeAt();
        begunBy = by;
        begunAt = now;
    }

    /** @param now when every record had its row; the first time counts */
    public void done(Instant now) {
        state = State.DONE;
        endedAt = endedAt == null ? now : endedAt;
    }

    public String id() {
        return id;
    }

    public String packageId() {
        return packageId;
    }

    public String laptop() {
        return laptop;
    }

    public String team() {
        return team;
    }

    /** @return which container of the laptop's, from 1 */
    public int number() {
        return number;
    }

    public State state() {
        return state;
    }

    /** @return hash of the signed manifest */
    public String sha256() {
        return sha256;
    }

    /** @return how many records it holds */
    public long items() {
        return items;
    }

    /** @return when the laptop sealed it, by its own clock */
    public Instant madeAt() {
        return madeAt;
    }

    public String begunBy() {
        return begunBy;
    }

    public Instant begunAt() {
        return begunAt;
    }

    /** @return when it was read to its end, or null */
    public Instant endedAt() {
        return endedAt;
    }

    /** @return where its records come from */
    public Source source() {
        return new Source(packageId, laptop, team, madeAt);
    }
}
