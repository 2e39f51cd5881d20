package id.loket.verification.desk.internal;

import java.time.Instant;
import java.util.Set;

import id.loket.verification.desk.ContestCause;
import id.loket.verification.desk.Decision.Stage;
import id.loket.verification.desk.Decision.Undone;
import id.loket.verification.desk.Flag;
import id.loket.verification.desk.Outcome;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A decision as it lies in the store: what is counted in plain columns, whom it is about sealed. */
@Entity
@Table(name = "LIST_DECISION")
@SequenceGenerator(name = "LIST_DECISION_SEQ", sequenceName = "LIST_DECISION_SEQ", allocationSize = 500)
public class ListDecision {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "LIST_DECISION_SEQ")
    private long id;
    @Version
    private int version;
    private long listId;
    private long listRowId;
    private Long standingRow;
    @Enumerated(EnumType.STRING)
    private Stage stage;
    @Enumerated(EnumType.STRING)
    private Outcome outcome;
    @Enumerated(EnumType.STRING)
    private ContestCause cause;
    private int flags;
    private Long person;
    private Long firstId;
    private Long acceptanceId;
    private String decidedBy;
    private Instant decidedAt;
    private int fromVersion;
    private String undoneBy;
    private Instant undoneAt;
    private String undoReason;
    @Lob
    private byte[] sealed;

    /** For JPA. */
    protected ListDecision() {
    }

    /**
     * What was decided.
     *
     * @param listId the list
     * @param rowId the row
     * @param outcome what became of it
     * @param flags what is true of it
     * @param person the resident's digest, or null
     * @param sealed resident and note
     */
    record Content(long listId, long rowId, Outcome outcome, Set<Flag> flags, Long person, byte[] sealed) {
    }

    private ListDecision(Content content, Stage stage, String by, Instant now) {
        listId = content.listId();
        listRowId = content.rowId();
        standingRow = listRowId;
        this.stage = stage;
        outcome = content.outcome();
        flags = FlagBits.of(content.flags());
        person = content.person();
        sealed = content.sealed();
        decidedBy = by;
        decidedAt = now;
    }

    /** One that stands by itself. */
    static ListDecision alone(Content content, String by, Instant now) {
        return new ListDecision(content, Stage.FINAL, by, now);
    }

    /** The first of two. */
    static ListDecision first(Content content, ContestCause cause, String by, Instant now) {
        var decision = new ListDecision(content, Stage.FIRST, by, now);
        decision.cause = cause;
        return decision;
    }

    /** The second of two, which stands. The first one gives way before this one is written: a row has one that stands. */
    static ListDecision second(Content content, ListDecision first, String by, Instant now) {
        var decision = new ListDecision(content, Stage.FINAL, by, now);
        decision.firstId = first.id;
        decision.cause = first.cause;
        return decision;
    }

    /** One of many that were accepted in one act. */
    static ListDecision accepted(Content content, long acceptanceId, String by, Instant now) {
        var decision = new ListDecision(content, Stage.FINAL, by, now);
        decision.acceptanceId = acceptanceId;
        return decision;
    }

    /**
     * What was decided in an earlier version of the list: by whom and when stays as it was.
     *
     * @param content the same, sealed for the row of this version
     * @param stage whether it stands here too
     * @param earlier the decision there
     * @param version of the list it comes from
     * @param first the first of two, handed on before; or null
     */
    static ListDecision handedOn(Content content, Stage stage, ListDecision earlier, int version, ListDecision first) {
        var decision = new ListDecision(content, stage, earlier.decidedBy, earlier.decidedAt);
        if (stage != Stage.FINAL && stage != Stage.FIRST) {
            decision.standingRow = null;
        }
        decision.cause = earlier.cause;
        decision.fromVersion = earlier.fromVersion > 0 ? earlier.fromVersion : version;
        decision.firstId = first == null ? null : first.id;
        return decision;
    }

    void reviewed() {
        stage = Stage.REVIEWED;
        standingRow = null;
    }

    /** The second person's decision was undone: this one waits again. */
    void waitAgain() {
        stage = Stage.FIRST;
        standingRow = listRowId;
    }

    void undo(String by, Instant now, String reason) {
        stage = Stage.UNDONE;
        standingRow = null;
        undoneBy = by;
        undoneAt = now;
        undoReason = reason;
    }

    long id() {
        return id;
    }

    long listId() {
        return listId;
    }

    long rowId() {
        return listRowId;
    }

    Stage stage() {
        return stage;
    }

    Outcome outcome() {
        return outcome;
    }

    ContestCause cause() {
        return cause;
    }

    /** @return whether it is the one of its row that stands, or waits for a second person */
    boolean stands() {
        return standingRow != null;
    }

    Long firstId() {
        return firstId;
    }

    Long acceptanceId() {
        return acceptanceId;
    }

    String by() {
        return decidedBy;
    }

    Instant at() {
        return decidedAt;
    }

    int fromVersion() {
        return fromVersion;
    }

    byte[] sealed() {
        return sealed;
    }

    Undone undone() {
        return undoneBy == null ? null : new Undone(undoneBy, undoneAt, undoReason);
    }

    Set<Flag> flags() {
        return FlagBits.flags(flags);
    }
}
