package id.loket.enrolment.internal;

import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.enrolment.EnrolmentMsg;
import id.loket.enrolment.Enrolments;
import id.loket.enrolment.RecordingSession;
import id.loket.enrolment.RecordingSessions;
import id.loket.kernel.text.Refusal;
import id.loket.store.Installation;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** Recording sessions in the office's store. */
@Component
public final class StoredSessions implements RecordingSessions {

    private final Store store;
    private final Installation installation;

    /**
     * @param store open
     * @param installation this node
     */
    @Activate
    public StoredSessions(@Reference Store store, @Reference Installation installation) {
        this.store = store;
        this.installation = installation;
    }

    @Override
    public Optional<RecordingSession> current() {
        return store.read(transaction -> Begin.currentSession(transaction, installation.node()));
    }

    @Override
    public RecordingSession start(Session session, RecordingSession.Plan plan) {
        session.require(Enrolments.RECORD);
        if (plan.place().isBlank()) {
            throw new Refusal(EnrolmentMsg.placeMissing);
        }
        if (plan.target() < 0 || plan.target() > MOST) {
            throw new Refusal(EnrolmentMsg.targetOutOfRange, plan.target(), MOST);
        }
        return store.write(transaction -> {
            endCurrent(transaction);
            var started = new RecordingSession(installation.node(), plan, transaction.now());
            transaction.entities().persist(started);
            audit(transaction, session, "enrolment.session-start", started);
            return started;
        });
    }

    @Override
    public void end(Session session) {
        session.require(Enrolments.RECORD);
        store.write(transaction -> {
            endCurrent(transaction).ifPresent(ended -> audit(transaction, session, "enrolment.session-end", ended));
            return null;
        });
    }

    @Override
    public List<Count> latest(int limit) {
        return store.read(transaction -> transaction.entities()
                .createQuery("select s from RecordingSession s order by s.id desc", RecordingSession.class)
                .setMaxResults(limit).getResultList().stream().map(each -> count(transaction, each)).toList());
    }

    private Optional<RecordingSession> endCurrent(Transaction transaction) {
        var current = Begin.currentSession(transaction, installation.node());
        current.ifPresent(session -> session.end(transaction.now()));
        return current;
    }

    private static Count count(Transaction transaction, RecordingSession session) {
        return new Count(session, count(transaction, session, ""), count(transaction, session, " and e.recordedAt is not null"));
    }

    private static long count(Transaction transaction, RecordingSession session, String condition) {
        return transaction.entities()
                .createQuery("select count(e) from Enrolment e where e.sessionId = :session and e.abandonedAt is null" + condition, Long.class)
                .setParameter("session", session.id()).getSingleResult();
    }

    private static void audit(Transaction transaction, Session session, String action, RecordingSession recorded) {
        transaction.audit(session.entry(action, "enrolment", "session:" + recorded.id()));
        transaction.announce(StoredEnrolments.AREA);
    }
}
