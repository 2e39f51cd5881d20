package id.loket.enrolment.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.enrolment.Cases;
import id.loket.enrolment.Enrolment;
import id.loket.enrolment.EnrolmentCase;
import id.loket.enrolment.EnrolmentMsg;
import id.loket.enrolment.NextAction;
import id.loket.enrolment.Policy;
import id.loket.kernel.EnrolmentState;
import id.loket.kernel.text.Refusal;
import id.loket.packet.Packets;
import id.loket.registry.Residents;
import id.loket.registry.biometrics.BiometricReferences;
import id.loket.registry.office.OfficeSettings;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** The cases in the office's store. */
@Component
public final class StoredCases implements Cases {

    static final Set<EnrolmentState> WAITING = Set.of(EnrolmentState.PROCESSING, EnrolmentState.SENT_FOR_ENROLLMENT,
            EnrolmentState.RECEIVED_AT_CENTRAL, EnrolmentState.REQUEST_VALIDATION, EnrolmentState.UNKNOWN);
    private static final Set<NextAction> ASKING = Set.of(NextAction.ASK_DELETION, NextAction.ASK_DECISION);
    private static final String PURPOSE = "case";

    private final Store store;
    private final OfficeSettings settings;
    private final Residents residents;
    private final Rows rows;
    private final Sealing sealing;

    /**
     * @param store open
     * @param residents whose cases
     * @param packets seals what is sent again
     * @param references of card and hand-over
     * @param settings of the office
     * @param templates of prints
     */
    @Activate
    public StoredCases(@Reference Store store, @Reference Residents residents, @Reference Packets packets,
            @Reference BiometricReferences references, @Reference OfficeSettings settings, @Reference Templates templates) {
        this.store = store;
        this.settings = settings;
        this.residents = residents;
        rows = new Rows(residents);
        sealing = new Sealing(packets, references, new Contents(store), templates);
    }

    @Override
    public List<Row> open(Session session, int limit) {
        session.require(HANDLE);
        return store.write(transaction -> {
            var found = transaction.entities()
                    .createQuery("select c from EnrolmentCase c where c.closedAt is null order by c.openedAt, c.id", EnrolmentCase.class)
                    .setMaxResults(limit).getResultList().stream().map(matter -> row(transaction, matter)).toList();
            transaction.audit(session.entry("enrolment.cases", PURPOSE,
                    found.stream().map(row -> Residents.subject(row.resident().id())).toArray(String[]::new)));
            return found;
        });
    }

    @Override
    public List<Waiting> waiting(Session session, int limit) {
        session.require(HANDLE);
        return store.write(transaction -> {
            var found = transaction.entities()
                    .createQuery("select e from Enrolment e where e.state in :states order by e.stateAt, e.id", Enrolment.class)
                    .setParameter("states", WAITING).setMaxResults(limit).getResultList().stream()
                    .map(enrolment -> waiting(transaction, enrolment)).toList();
            transaction.audit(session.entry("enrolment.waiting", PURPOSE,
                    found.stream().map(row -> Residents.subject(row.resident().id())).toArray(String[]::new)));
            return found;
        });
    }

    @Override
    public EnrolmentCase asked(Session session, long caseId, String note) {
        return handle(session, caseId, note, (transaction, matter) -> {
            requireAction(matter, ASKING);
            requireOwner(session, matter);
            matter.handled(session.account(), note.trim(), NextAction.RECORD_AGAIN, transaction.now());
        });
    }

    @Override
    public EnrolmentCase resend(Session session, long caseId, String note) {
        return handle(session, caseId, note, (transaction, matter) -> {
            requireAction(matter, Set.of(NextAction.RESEND));
            requireOwner(session, matter);
            var enrolment = rows.enrolment(transaction, matter.enrolmentId());
            sealing.send(transaction, rows.recording(transaction, enrolment, Policy.from(settings)));
            matter.handled(session.account(), note.trim(), NextAction.WAIT_FOR_CENTRE, transaction.now());
        });
    }

    @Override
    public EnrolmentCase direct(Session session, long caseId, NextAction action, String note) {
        if (!session.roles().contains(Role.SUPERVISOR)) {
            throw new Refusal(EnrolmentMsg.caseNotYours, EnrolmentMsg.ownerSupervisor.text());
        }
        return handle(session, caseId, note,
                (transaction, matter) -> matter.handled(session.account(), note.trim(), action, transaction.now()));
    }

    private EnrolmentCase handle(Session session, long caseId, String note, BiConsumer<Transaction, EnrolmentCase> act) {
        session.require(HANDLE);
        if (note == null || note.isBlank()) {
            throw new Refusal(EnrolmentMsg.noteMissing);
        }
        return store.write(transaction -> {
            var matter = Optional.ofNullable(transaction.entities().find(EnrolmentCase.class, caseId))
                    .orElseThrow(() -> new Refusal(EnrolmentMsg.noSuchCase));
            if (matter.closedAt() != null) {
                throw new Refusal(EnrolmentMsg.caseClosed);
            }
            act.accept(transaction, matter);
            transaction.audit(session.entry("enrolment.case", PURPOSE, "case:" + caseId, Residents.subject(matter.residentId())));
            transaction.announce("cases");
            return matter;
        });
    }

    private Row row(Transaction transaction, EnrolmentCase matter) {
        var enrolment = rows.enrolment(transaction, matter.enrolmentId());
        return new Row(matter, enrolment, residents.byId(transaction, matter.residentId()).orElseThrow());
    }

    private Waiting waiting(Transaction transaction, Enrolment enrolment) {
        var reason = switch (enrolment.state()) {
            case SENT_FOR_ENROLLMENT -> EnrolmentMsg.waitSent.text();
            case RECEIVED_AT_CENTRAL -> EnrolmentMsg.waitReceived.text();
            case REQUEST_VALIDATION -> EnrolmentMsg.waitValidation.text();
            case UNKNOWN -> EnrolmentMsg.waitUnknown.text(Objects.toString(enrolment.rawStatus(), ""));
            default -> EnrolmentMsg.waitPacked.text();
        };
        return new Waiting(enrolment, residents.byId(transaction, enrolment.residentId()).orElseThrow(), reason, enrolment.stateAt());
    }

    private static void requireAction(EnrolmentCase matter, Set<NextAction> allowed) {
        if (!allowed.contains(matter.nextAction())) {
            throw new Refusal(EnrolmentMsg.caseNotThisAction, matter.nextAction().label());
        }
    }

    private static void requireOwner(Session session, EnrolmentCase matter) {
        if (!session.roles().contains(matter.owner()) && !session.roles().contains(Role.SUPERVISOR)) {
            throw new Refusal(EnrolmentMsg.caseNotYours, matter.nextAction().ownerLabel());
        }
    }
}
