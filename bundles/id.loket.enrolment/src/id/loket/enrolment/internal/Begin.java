package id.loket.enrolment.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

import id.loket.enrolment.Enrolment;
import id.loket.enrolment.EnrolmentCase;
import id.loket.enrolment.EnrolmentMsg;
import id.loket.enrolment.NextAction;
import id.loket.enrolment.RecordingSession;
import id.loket.kernel.AgeRule;
import id.loket.kernel.text.Refusal;
import id.loket.registry.Resident;
import id.loket.store.Transaction;
import id.loket.store.UniqueRule;

/** Who may be recorded now: old enough or ever married, and once in a lifetime unless a case asks for it again. */
final class Begin {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    private final Rows rows;
    private final ZoneId zone;

    Begin(Rows rows, ZoneId zone) {
        this.rows = rows;
        this.zone = zone;
    }

    Enrolment begin(Transaction transaction, Resident resident, String operator, String node) {
        var last = rows.newest(transaction, resident.id());
        if (last.isPresent() && (last.get().inProgress() || lacksItsSlip(transaction, last.get()))) {
            return last.get();
        }
        last.ifPresent(earlier -> requireCase(transaction, earlier));
        requireAge(resident, LocalDate.ofInstant(transaction.now(), zone));
        var session = currentSession(transaction, node).map(RecordingSession::id).orElse(null);
        var origin = new Enrolment.Origin(operator, node, session, last.map(Enrolment::id).orElse(null));
        var enrolment = new Enrolment(resident.id(), resident.nik(), origin, transaction.now());
        transaction.entities().persist(enrolment);
        UniqueRule.flush(transaction, refused -> new Refusal(refused, EnrolmentMsg.begunElsewhere));
        return enrolment;
    }

    static Optional<RecordingSession> currentSession(Transaction transaction, String node) {
        return transaction.entities()
                .createQuery("select s from RecordingSession s where s.node = :node and s.endedAt is null order by s.id desc",
                        RecordingSession.class)
                .setParameter("node", node).setMaxResults(1).getResultStream().findFirst();
    }

    static List<EnrolmentCase> openCases(Transaction transaction, long residentId) {
        return transaction.entities()
                .createQuery("select c from EnrolmentCase c where c.residentId = :resident and c.closedAt is null order by c.id",
                        EnrolmentCase.class)
                .setParameter("resident", residentId).getResultList();
    }

    /** Sealed, and interrupted before the resident had a slip: it goes on there, whatever the centre has said by now. */
    private static boolean lacksItsSlip(Transaction transaction, Enrolment earlier) {
        return earlier.slipAt() == null && !mayRecordAgain(transaction, earlier);
    }

    static boolean mayRecordAgain(Transaction transaction, Enrolment earlier) {
        return openCases(transaction, earlier.residentId()).stream()
                .anyMatch(matter -> matter.nextAction() == NextAction.RECORD_AGAIN);
    }

    private void requireCase(Transaction transaction, Enrolment earlier) {
        if (!mayRecordAgain(transaction, earlier)) {
            throw new Refusal(EnrolmentMsg.alreadyRecorded, DAY.format(earlier.sealedAt().atZone(zone)), earlier.state().label());
        }
    }

    private static void requireAge(Resident resident, LocalDate today) {
        if (!AgeRule.mayRecord(resident.birthDate(), resident.maritalStatus(), today)) {
            throw new Refusal(EnrolmentMsg.underAge, resident.age(today), AgeRule.RECORDING_AGE,
                    DAY.format(resident.birthDate().plusYears(AgeRule.RECORDING_AGE)));
        }
    }
}
