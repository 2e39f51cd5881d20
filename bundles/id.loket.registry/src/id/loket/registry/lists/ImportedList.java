package id.loket.registry.lists;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A list that was imported: from whom, which file, what came of it. RUNNING without an end was interrupted. */
@Entity
@Table(name = "LIST_IMPORT")
@SequenceGenerator(name = "LIST_IMPORT_SEQ", sequenceName = "LIST_IMPORT_SEQ", allocationSize = 1)
public class ImportedList {

    /** Where an import stands. */
    public enum State {
        RUNNING(ListMsg.stateRunning), DONE(ListMsg.stateDone), CANCELLED(ListMsg.stateCancelled);

        private final ListMsg label;

        State(ListMsg label) {
            this.label = label;
        }

        /** @return the name in the language of this session */
        public String label() {
            return label.text();
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "LIST_IMPORT_SEQ")
    private long id;
    @Version
    private int version;
    private String source;
    private String fileName;
    private String hash;
    @Enumerated(EnumType.STRING)
    private State state = State.RUNNING;
    private int added;
    private int changed;
    private int unchanged;
    private int warned;
    private int rejected;
    private String startedBy;
    private Instant startedAt;
    private Instant endedAt;

    /** For JPA. */
    protected ImportedList() {
    }

    /**
     * @param source who gave it
     * @param fileName without its folder
     * @param hash SHA-256 of the file, hex
     * @param startedBy account
     * @param startedAt when
     */
    public ImportedList(String source, String fileName, String hash, String startedBy, Instant startedAt) {
        this.source = source;
        this.fileName = fileName;
        this.hash = hash;
        this.startedBy = startedBy;
        this.startedAt = startedAt;
    }

    /**
     * @param result what came of it so far
     */
    public void count(ImportResult result) {
        added = result.added();
        changed = result.changed();
        unchanged = result.same();
        warned = result.warned();
        rejected = result.rejected();
    }

    /**
     * @param result what came of it
     * @param at when it ended
     */
    public void end(ImportResult result, Instant at) {
        count(result);
        state = result.cancelled() ? State.CANCELLED : State.DONE;
        endedAt = at;
    }

    public long id() {
        return id;
    }

    public String source() {
        return source;
    }

    public String fileName() {
        return fileName;
    }

    /** @return SHA-256 of the file, hex */
    public String hash() {
        return hash;
    }

    public State state() {
        return state;
    }

    public String startedBy() {
        return startedBy;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** @return when it ended, or null */
    public Instant endedAt() {
        return endedAt;
    }

    /** @return what came of it so far */
    public ImportResult result() {
        return new ImportResult(id, added, changed, unchanged, warned, rejected, state == State.CANCELLED, null);
    }
}
