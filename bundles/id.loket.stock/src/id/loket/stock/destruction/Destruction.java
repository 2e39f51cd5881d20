package id.loket.stock.destruction;

import java.time.Instant;

import id.loket.kernel.text.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * One destruction of invalid pieces. Three people: one prepares, one checks, one approves. BEGUN is the intent, DONE the
 * outcome; a step its state does not allow is refused.
 */
@Entity
@Table(name = "BLANK_DESTRUCTION")
@SequenceGenerator(name = "BLANK_DESTRUCTION_SEQ", sequenceName = "BLANK_DESTRUCTION_SEQ", allocationSize = 50)
public class Destruction {

    /** How far it has come. */
    public enum State {
        PREPARED(DestructionMsg.statePrepared),
        CHECKED(DestructionMsg.stateChecked),
        APPROVED(DestructionMsg.stateApproved),
        BEGUN(DestructionMsg.stateBegun),
        DONE(DestructionMsg.stateDone),
        ABORTED(DestructionMsg.stateAborted);

        private final DestructionMsg label;

        State(DestructionMsg label) {
            this.label = label;
        }

        /** @return the name in the language of this session */
        public String label() {
            return label.text();
        }

        /** @return whether something is still to be done */
        public boolean isOpen() {
            return this != DONE && this != ABORTED;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "BLANK_DESTRUCTION_SEQ")
    private long id;
    @Version
    private int version;
    private int recordYear;
    private int recordCount;
    private String recordNumber;
    @Enumerated(EnumType.STRING)
    private State state = State.PREPARED;
    private long pieces;
    private String preparedBy;
    private Instant preparedAt;
    private String checkedBy;
    private Instant checkedAt;
    private String approvedBy;
    private Instant approvedAt;
    private String begunBy;
    private Instant begunAt;
    private Instant destroyedAt;
    private String closedBy;
    private Instant closedAt;
    private String site;
    private String method;
    private String abortedBecause;

    /** For JPA. */
    protected Destruction() {
    }

    /**
     * @param number of the official record
     * @param pieces on the list
     * @param preparedBy account
     * @param preparedAt when
     */
    public Destruction(RecordNumber number, long pieces, String preparedBy, Instant preparedAt) {
        recordYear = number.year();
        recordCount = number.count();
        recordNumber = number.text();
        this.pieces = pieces;
        this.preparedBy = preparedBy;
        this.preparedAt = preparedAt;
    }

    /**
     * @param account the supervisor
     * @param now when
     */
    public void check(String account, Instant now) {
        requireState(State.PREPARED);
        requireOther(account, preparedBy);
        checkedBy = account;
        checkedAt = now;
        state = State.CHECKED;
    }

    /**
     * @param account the head of office
     * @param now when
     */
    public void approve(String account, Instant now) {
        requireState(State.CHECKED);
        requireOther(account, preparedBy);
        requireOther(account, checkedBy);
        approvedBy = account;
        approvedAt = now;
        state = State.APPROVED;
    }

    /**
     * The intent: committed before the first piece burns.
     *
     * @param account who leads it
     * @param now when
     */
    public void begin(String account, Instant now) {
        requireState(State.APPROVED);
        begunBy = account;
        begunAt = now;
        state = State.BEGUN;
    }

    /**
     * @param outcome what happened
     * @param account who reports it
     * @param now when
     */
    public void close(Destructions.Outcome outcome, String account, Instant now) {
        requireState(State.BEGUN);
        destroyedAt = outcome.at();
        site = outcome.place().trim();
        method = outcome.method().trim();
        closedBy = account;
        closedAt = now;
        state = State.DONE;
    }

    /**
     * @param account who stops it
     * @param reason why
     * @param now when
     */
    public void abort(String account, String reason, Instant now) {
        if (!state.isOpen()) {
            throw new Refusal(DestructionMsg.stepNotAllowed, recordNumber, state.label());
        }
        abortedBecause = reason;
        closedBy = account;
        closedAt = now;
        state = State.ABORTED;
    }

    /** @param needed the state in which the next step is allowed */
    public void requireState(State needed) {
        if (state != needed) {
            throw new Refusal(DestructionMsg.stepNotAllowed, recordNumber, state.label());
        }
    }

    private static void requireOther(String account, String before) {
        if (account.equals(before)) {
            throw new Refusal(DestructionMsg.samePerson, account);
        }
    }

    public long id() {
        return id;
    }

    /** @return number of the official record (Berita Acara) */
    public String recordNumber() {
        return recordNumber;
    }

    public State state() {
        return state;
    }

    public long pieces() {
        return pieces;
    }

    public String preparedBy() {
        return preparedBy;
    }

    public Instant preparedAt() {
        return preparedAt;
    }

    /** @return the supervisor who checked it, or null */
    public String checkedBy() {
        return checkedBy;
    }

    /** @return when it was checked, or null */
    public Instant checkedAt() {
        return checkedAt;
    }

    /** @return the head of office who approved it, or null */
    public String approvedBy() {
        return approvedBy;
    }

    /** @return when it was approved, or null */
    public Instant approvedAt() {
        return approvedAt;
    }

    /** @return who led it, or null */
    public String begunBy() {
        return begunBy;
    }

    /** @return when it began, or null */
    public Instant begunAt() {
        return begunAt;
    }

    /** @return when the pieces were destroyed, or null */
    public Instant destroyedAt() {
        return destroyedAt;
    }

    /** @return when its outcome was entered or it was aborted, or null */
    public Instant closedAt() {
        return closedAt;
    }

    /** @return where, or null */
    public String site() {
        return site;
    }

    /** @return how, or null */
    public String method() {
        return method;
    }

    /** @return why it was aborted, or null */
    public String abortedBecause() {
        return abortedBecause;
    }

    /**
     * Number of an official record.
     *
     * @param year counts begin anew each year
     * @param count in that year
     * @param text as it stands on the paper
     */
    public record RecordNumber(int year, int count, String text) {
    }
}
