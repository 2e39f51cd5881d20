package id.loket.outreach.field;

import java.time.Instant;

import id.loket.packet.field.Manifest;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** On a laptop: a package that was opened here. Its row stays after the wiping, so that it is never opened again. */
@Entity
@Table(name = "LAPTOP_PACKAGE")
public class LaptopPackage {

    private static final Integer SOLE = 1;

    /** Where it stands. */
    public enum State {
        /** Being taken in; after an interruption it goes on when it is opened again. */
        OPENING,
        /** Work is done with it. */
        OPEN,
        /** The intent to wipe is there, the outcome is not: it goes on, and nothing else does. */
        WIPING,
        WIPED
    }

    @Id
    private String id;
    @Version
    private int version;
    private Integer sole = SOLE;
    private String team;
    private String office;
    @Enumerated(EnumType.STRING)
    private State state = State.OPENING;
    private String sha256;
    private int chunks;
    private int chunksDone;
    private long items;
    private int homeward;
    private Instant writtenAt;
    private Instant copiedAt;
    private String openedBy;
    private Instant openedAt;
    private Instant expiresAt;
    private Instant wipeBegunAt;
    private Instant wipedAt;

    /** For JPA. */
    protected LaptopPackage() {
    }

    /**
     * @param manifest of the checked package
     * @param by the account
     * @param now the time
     */
    public LaptopPackage(Manifest manifest, String by, Instant now) {
        var heading = manifest.heading();
        id = heading.packageId();
        team = heading.team();
        office = heading.from().node();
        expiresAt = heading.expiresAt();
        openedBy = by;
        openedAt = now;
        begin(manifest);
    }

    /**
     * Begins again, or goes on where it was interrupted if it is the very same container.
     *
     * @param manifest of the checked package
     */
    public final void begin(Manifest manifest) {
        if (!manifest.sha256().equals(sha256)) {
            sha256 = manifest.sha256();
            chunksDone = 0;
        }
        chunks = manifest.chunks().size();
        items = manifest.items();
    }

    /** One more chunk is in, in the transaction that took it. */
    public void chunkDone() {
        chunksDone++;
    }

    /** Everything is in. */
    public void opened() {
        state = State.OPEN;
    }

    /** @return number of the next homeward container */
    public int nextHomeward() {
        writtenAt = null;
        copiedAt = null;
        return ++homeward;
    }

    /** @param now when a medium took the container made last */
    public void written(Instant now) {
        writtenAt = now;
    }

    /** @param now when a second medium took it */
    public void copied(Instant now) {
        copiedAt = now;
    }

    /** @param now the intent's time; the first one counts */
    public void beginWipe(Instant now) {
        state = State.WIPING;
        wipeBegunAt = wipeBegunAt == null ? now : wipeBegunAt;
    }

    /** @param now the outcome's time */
    public void wiped(Instant now) {
        state = State.WIPED;
        wipedAt = now;
        sole = null;
    }

    /**
     * @param now the time
     * @return whether its time is over
     */
    public boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    public String id() {
        return id;
    }

    public String team() {
        return team;
    }

    /** @return the node that signed for the office */
    public String office() {
        return office;
    }

    public State state() {
        return state;
    }

    public int chunks() {
        return chunks;
    }

    /** @return how many chunks are in */
    public int chunksDone() {
        return chunksDone;
    }

    /** @return how many records came along */
    public long items() {
        return items;
    }

    /** @return how many homeward containers were begun */
    public int homeward() {
        return homeward;
    }

    /** @return when a medium took the homeward container made last, or null */
    public Instant writtenAt() {
        return writtenAt;
    }

    /** @return when a second medium took it, or null */
    public Instant copiedAt() {
        return copiedAt;
    }

    public String openedBy() {
        return openedBy;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    /** @return when the wiping was begun, or null */
    public Instant wipeBegunAt() {
        return wipeBegunAt;
    }

    /** @return when everything was gone, or null */
    public Instant wipedAt() {
        return wipedAt;
    }
}
