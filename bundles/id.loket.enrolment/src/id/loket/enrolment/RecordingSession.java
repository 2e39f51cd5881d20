package id.loket.enrolment;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A time of recording at one place: a day at the counter, a village, a school. */
@Entity
@Table(name = "RECORDING_SESSION")
@SequenceGenerator(name = "RECORDING_SESSION_SEQ", sequenceName = "RECORDING_SESSION_SEQ", allocationSize = 1)
public class RecordingSession {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "RECORDING_SESSION_SEQ")
    private long id;
    @Version
    private int version;
    private String node;
    private String place;
    private String team;
    private int target;
    private boolean visit;
    private Instant startedAt;
    private Instant endedAt;

    /** For JPA. */
    protected RecordingSession() {
    }

    /**
     * @param node the station
     * @param plan place, team, target and whether it is a visit
     * @param startedAt when
     */
    public RecordingSession(String node, Plan plan, Instant startedAt) {
        this.node = node;
        place = plan.place();
        team = plan.team();
        target = plan.target();
        visit = plan.visit();
        this.startedAt = startedAt;
    }

    /**
     * @param now when it ended
     */
    public void end(Instant now) {
        endedAt = now;
    }

    public long id() {
        return id;
    }

    public String node() {
        return node;
    }

    public String place() {
        return place;
    }

    public String team() {
        return team;
    }

    /** @return how many residents are to be recorded */
    public int target() {
        return target;
    }

    /** @return whether it is held away from the office, in a village, a school, a prison */
    public boolean visit() {
        return visit;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** @return when it ended, or null while it lasts */
    public Instant endedAt() {
        return endedAt;
    }

    /**
     * What is settled before a session.
     *
     * @param place where
     * @param team who
     * @param target how many residents
     * @param visit whether away from the office
     */
    public record Plan(String place, String team, int target, boolean visit) {
    }
}
