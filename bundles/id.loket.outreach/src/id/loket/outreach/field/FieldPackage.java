package id.loket.outreach.field;

import java.time.Instant;
import java.util.TreeSet;
import java.util.stream.Collectors;

import id.loket.kernel.RegionCode;
import id.loket.outreach.internal.Lines;
import id.loket.packet.field.FieldContainers.Laptop;
import id.loket.packet.field.Manifest;
import id.loket.packet.field.Slice;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** At the office: a slice packed for one laptop and one team, until a day. */
@Entity
@Table(name = "FIELD_PACKAGE")
public class FieldPackage {

    /** Where a package stands. */
    public enum State {
        /** Begun; if it stays so, the packing was interrupted. */
        PREPARING(FieldMsg.statePreparing),
        /** Sealed here. */
        READY(FieldMsg.stateReady),
        /** On a medium. */
        WRITTEN(FieldMsg.stateWritten),
        /** Something came home from it. */
        HOME(FieldMsg.stateHome),
        /** Nothing of it is opened or taken in any more. */
        LOST(FieldMsg.stateLost);

        private final FieldMsg label;

        State(FieldMsg label) {
            this.label = label;
        }

        /** @return the name in the language of this session */
        public String label() {
            return label.text();
        }
    }

    @Id
    private String id;
    @Version
    private int version;
    private String laptop;
    private String laptopSerial;
    private String team;
    private String villages;
    private String lists;
    private String schools;
    @Enumerated(EnumType.STRING)
    private State state = State.PREPARING;
    private long items;
    private long byteCount;
    private String sha256;
    private String preparedBy;
    private Instant preparedAt;
    private Instant expiresAt;
    private Instant writtenAt;
    private String lostBy;
    private Instant lostAt;
    private String lostReason;

    /** For JPA. */
    protected FieldPackage() {
    }

    /**
     * @param slice what goes along; its id is the package's
     * @param laptop who alone can open it
     * @param team who works with it
     * @param expiresAt until when
     * @param by the account
     * @param now the time
     */
    public FieldPackage(Slice slice, Laptop laptop, String team, Instant expiresAt, String by, Instant now) {
        id = slice.packageId();
        this.laptop = laptop.node();
        laptopSerial = laptop.serial();
        this.team = team;
        villages = Lines.join(slice.villages().stream().map(RegionCode::value).sorted().toList());
        lists = Lines.join(new TreeSet<>(slice.lists()));
        schools = Lines.join(new TreeSet<>(slice.schools()));
        this.expiresAt = expiresAt;
        preparedBy = by;
        preparedAt = now;
    }

    /**
     * Everything lies sealed on this seat.
     *
     * @param manifest of the container
     */
    public void sealed(Manifest manifest) {
        items = manifest.items();
        byteCount = manifest.chunkBytes();
        sha256 = manifest.sha256();
        if (state == State.PREPARING) {
            state = State.READY;
        }
    }

    /** @param now when a medium took it */
    public void written(Instant now) {
        writtenAt = now;
        if (state == State.READY) {
            state = State.WRITTEN;
        }
    }

    /** Something came home. */
    public void cameHome() {
        state = State.HOME;
    }

    /**
     * @param by the account
     * @param reason what happened
     * @param now the time
     */
    public void lose(String by, String reason, Instant now) {
        state = State.LOST;
        lostBy = by;
        lostReason = reason;
        lostAt = now;
    }

    /** It turned up, and somebody trusts it: what is on it may come home; it is not opened again. */
    public void found() {
        state = State.WRITTEN;
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

    /** @return the laptop's node name */
    public String laptop() {
        return laptop;
    }

    public String laptopSerial() {
        return laptopSerial;
    }

    public String team() {
        return team;
    }

    public Slice slice() {
        return new Slice(id, Lines.set(villages).stream().map(RegionCode::new).collect(Collectors.toSet()), Lines.set(lists),
                Lines.set(schools));
    }

    public State state() {
        return state;
    }

    /** @return how many records go along */
    public long items() {
        return items;
    }

    public long byteCount() {
        return byteCount;
    }

    /** @return hash of the signed manifest, or null before it is sealed */
    public String sha256() {
        return sha256;
    }

    public String preparedBy() {
        return preparedBy;
    }

    public Instant preparedAt() {
        return preparedAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    /** @return when it was last written to a medium, or null */
    public Instant writtenAt() {
        return writtenAt;
    }

    /** @return who declared it lost, or null; stays when it is found again */
    public String lostBy() {
        return lostBy;
    }

    public Instant lostAt() {
        return lostAt;
    }

    public String lostReason() {
        return lostReason;
    }
}
