package id.loket.enrolment.internal;

import java.time.LocalDate;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.enrolment.Enrolment;
import id.loket.enrolment.EnrolmentMsg;
import id.loket.enrolment.Enrolments;
import id.loket.enrolment.Recordings;
import id.loket.kernel.text.Refusal;
import id.loket.registry.Residents;
import id.loket.store.Installation;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** Looks recordings up in the office's store. */
@Component
public final class StoredRecordings implements Recordings {

    private static final String PURPOSE = "recordings";

    private final Store store;
    private final Residents residents;
    private final Installation installation;

    /**
     * @param store open
     * @param residents who was recorded
     * @param installation its zone says when a day begins
     */
    @Activate
    public StoredRecordings(@Reference Store store, @Reference Residents residents, @Reference Installation installation) {
        this.store = store;
        this.residents = residents;
        this.installation = installation;
    }

    @Override
    public List<Row> completed(Session session, LocalDate day, int limit) {
        session.require(VIEW);
        return store.write(transaction -> {
            var found = transaction.entities()
                    .createQuery("select e from Enrolment e where e.recordedAt >= :begin and e.recordedAt < :end"
                            + " and e.abandonedAt is null order by e.recordedAt desc, e.id desc", Enrolment.class)
                    .setParameter("begin", day.atStartOfDay(installation.zone()).toInstant())
                    .setParameter("end", day.plusDays(1).atStartOfDay(installation.zone()).toInstant())
                    .setMaxResults(limit).getResultList().stream().map(enrolment -> row(transaction, enrolment)).toList();
            audit(transaction, session, "enrolment.list", found);
            return found;
        });
    }

    @Override
    public Row byNumber(Session session, String number) {
        session.require(VIEW);
        return store.write(transaction -> {
            var found = transaction.entities().createQuery("select e from Enrolment e where e.uuid = :number", Enrolment.class)
                    .setParameter("number", number).getResultStream().findFirst().map(enrolment -> row(transaction, enrolment))
                    .orElseThrow(() -> new Refusal(EnrolmentMsg.noSuchNumber));
            audit(transaction, session, "enrolment.look-up", List.of(found));
            return found;
        });
    }

    private Row row(Transaction transaction, Enrolment enrolment) {
        return new Row(enrolment, residents.byId(transaction, enrolment.residentId())
                .orElseThrow(() -> new Refusal(EnrolmentMsg.noSuchResident)));
    }

    private static void audit(Transaction transaction, Session session, String action, List<Row> found) {
        transaction.audit(session.entry(action, PURPOSE,
                found.stream().map(row -> Enrolments.subject(row.enrolment().id())).toArray(String[]::new)));
    }
}
