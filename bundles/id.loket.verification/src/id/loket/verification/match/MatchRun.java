package id.loket.verification.match;

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

/** One run of the matcher over a list: who let it run, against how many residents, and what it proposed. */
@Entity
@Table(name = "MATCH_RUN")
@SequenceGenerator(name = "MATCH_RUN_SEQ", sequenceName = "MATCH_RUN_SEQ", allocationSize = 1)
public class MatchRun {

    /** Where a run stands. */
    public enum State {
        RUNNING(MatchMsg.runRunning), DONE(MatchMsg.runDone), STOPPED(MatchMsg.runStopped);

        private final MatchMsg label;

        State(MatchMsg label) {
            this.label = label;
        }

        /** @return the name in the language of this session */
        public String label() {
            return label.text();
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "MATCH_RUN_SEQ")
    private long id;
    @Version
    private int version;
    private long listId;
    private Long runningList;
    @Enumerated(EnumType.STRING)
    private State state = State.RUNNING;
    private String startedBy;
    private Instant startedAt;
    private Instant aliveAt;
    private Instant endedAt;
    private int residents;
    private int same;
    private int look;
    private int different;

    /** For JPA. */
    protected MatchRun() {
    }

    /**
     * @param listId which list
     * @param by account
     * @param now the database's time: another seat looks at it too
     */
    public MatchRun(long listId, String by, Instant now) {
        this.listId = listId;
        runningList = listId;
        startedBy = by;
        startedAt = now;
        aliveAt = now;
    }

    /** @param now the database's time: it still runs */
    public void alive(Instant now) {
        aliveAt = now;
    }

    /**
     * @param against how many residents were looked through
     * @param counts what was proposed
     * @param now the database's time
     */
    public void done(int against, VerdictCounts counts, Instant now) {
        residents = against;
        same = (int) counts.same();
        look = (int) counts.look();
        different = (int) counts.different();
        end(State.DONE, now);
    }

    /** @param now the database's time: it was cancelled, or whoever ran it is gone */
    public void stopped(Instant now) {
        end(State.STOPPED, now);
    }

    private void end(State how, Instant now) {
        state = how;
        endedAt = now;
        runningList = null;
    }

    public long id() {
        return id;
    }

    public long listId() {
        return listId;
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

    /** @return when it was last heard of */
    public Instant aliveAt() {
        return aliveAt;
    }

    /** @return when it ended, or null while it runs */
    public Instant endedAt() {
        return endedAt;
    }

    /** @return how many residents were looked through */
    public int residents() {
        return residents;
    }

    /** @return what it proposed; no row is unmatched here */
    public VerdictCounts proposed() {
        return new VerdictCounts(same, look, different, 0);
    }
}
