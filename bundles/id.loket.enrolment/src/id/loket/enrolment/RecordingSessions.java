package id.loket.enrolment;

import java.util.List;
import java.util.Optional;

import id.loket.access.Session;

/** Times of recording, with place, team and target. What is recorded at this node belongs to the one that lasts. */
public interface RecordingSessions {

    /** The highest target. */
    int MOST = 9_999;

    /** @return the session that lasts at this node */
    Optional<RecordingSession> current();

    /**
     * @param session who begins it; needs {@link Enrolments#RECORD}
     * @param plan place, team, target and whether it is a visit
     * @return the session; one that lasted is ended
     * @throws id.loket.kernel.text.Refusal without a place; if the target is not between 0 and {@value #MOST}
     */
    RecordingSession start(Session session, RecordingSession.Plan plan);

    /**
     * @param session who ends it; needs {@link Enrolments#RECORD}
     */
    void end(Session session);

    /**
     * @param limit at most this many
     * @return sessions with their counts, latest first
     */
    List<Count> latest(int limit);

    /**
     * A session and what came of it.
     *
     * @param session the session
     * @param begun recordings begun in it
     * @param recorded recordings completed
     */
    record Count(RecordingSession session, long begun, long recorded) {
    }
}
