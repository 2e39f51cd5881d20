package id.loket.centre.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Access;
import id.loket.centre.Answers;
import id.loket.centre.CentreAnswer;
import id.loket.centre.CentreMsg;
import id.loket.centre.internal.Handlers.NotHandled;
import id.loket.kernel.EnrolmentState;
import id.loket.packet.Packets.OutboxRow;
import id.loket.registry.office.OfficeSettings;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** Notes each answer once and hands it on, in one transaction. */
@Component(service = { Answers.class, StoredAnswers.class })
public class StoredAnswers implements Answers {

    private static final int SILENT_DAYS = 20;
    /** After these the centre still works on the record. */
    private static final Set<EnrolmentState> UNDECIDED = Set.of(EnrolmentState.RECEIVED_AT_CENTRAL,
            EnrolmentState.SENT_FOR_ENROLLMENT, EnrolmentState.PROCESSING);

    private final Store store;
    private final Handlers handlers;
    private final OfficeSettings settings;
    private final Access access;
    private final Clock clock;
    private volatile int unhandled;

    @Activate
    public StoredAnswers(@Reference Store store, @Reference Handlers handlers, @Reference OfficeSettings settings,
            @Reference Access access, @Reference Clock clock) {
        this.store = store;
        this.handlers = handlers;
        this.settings = settings;
        this.access = access;
        this.clock = clock;
    }

    /** @return whether someone is there to act on answers; without, they stay at the centre */
    boolean canTake() {
        return !handlers.all().isEmpty();
    }

    /**
     * @return whether it was new
     * @throws NotHandled a handler failed; nothing of this answer is kept
     */
    boolean take(CentreAnswer answer) {
        return store.write(transaction -> {
            var entities = transaction.entities();
            if (entities.find(NotedAnswer.class, answer.id()) != null) {
                return false;
            }
            handlers.handle(transaction, answer);
            entities.persist(new NotedAnswer(answer, transaction.now()));
            Optional.ofNullable(entities.find(AwaitedAnswer.class, answer.packetId()))
                    .ifPresent(awaited -> heard(transaction, awaited, answer));
            transaction.audit(access.system("system.centre").entry("centre.answer", answer.state().name(),
                    "packet:" + answer.packetId()));
            return true;
        });
    }

    private static void heard(Transaction transaction, AwaitedAnswer awaited, CentreAnswer answer) {
        if (UNDECIDED.contains(answer.state())) {
            awaited.heard(answer.status());
        } else {
            transaction.entities().remove(awaited);
        }
    }

    /** The centre has the packet; its decision may even be here already, if the receipt was lost at first. */
    void await(Transaction transaction, OutboxRow row, Instant receivedAt) {
        var entities = transaction.entities();
        if (entities.find(AwaitedAnswer.class, row.packetId()) != null) {
            return;
        }
        var decided = statuses(transaction, row.packetId()).stream()
                .anyMatch(status -> !UNDECIDED.contains(CentreAnswer.stateOf(status)));
        if (!decided) {
            entities.persist(new AwaitedAnswer(row, receivedAt));
        }
    }

    @Override
    public int unhandled() {
        return unhandled;
    }

    void leaveUnhandled(int count) {
        unhandled = count;
    }

    long cursor(String node) {
        return store.read(transaction -> Optional.ofNullable(transaction.entities().find(AnswerCursor.class, node))
                .map(AnswerCursor::lastSequence).orElse(0L));
    }

    void moveCursor(String node, long sequence) {
        store.write(transaction -> {
            var cursor = transaction.entities().find(AnswerCursor.class, node);
            if (cursor == null) {
                cursor = new AnswerCursor(node);
                transaction.entities().persist(cursor);
            }
            cursor.moveTo(sequence);
            return null;
        });
    }

    @Override
    public boolean arrivedLate(Transaction transaction, CentreAnswer answer) {
        return transaction.entities()
                .createQuery("SELECT COUNT(a) FROM NotedAnswer a WHERE a.packetId = :packet AND a.answeredAt > :at"
                        + " AND a.id <> :id", Long.class)
                .setParameter("packet", answer.packetId()).setParameter("at", answer.at())
                .setParameter("id", answer.id()).getSingleResult() > 0;
    }

    @Override
    public List<Awaited> awaited() {
        var days = settings.number("centre.silent-days", SILENT_DAYS);
        var now = clock.instant();
        return store.read(transaction -> transaction.entities()
                .createQuery("SELECT a FROM AwaitedAnswer a ORDER BY a.receivedAt, a.packetId", AwaitedAnswer.class)
                .getResultList().stream().map(awaited -> view(awaited, now, days)).toList());
    }

    private static Awaited view(AwaitedAnswer awaited, Instant now, int days) {
        var age = Duration.between(awaited.receivedAt(), now).toDays();
        var reason = age >= days ? CentreMsg.silentForDays.text(age)
                : awaited.lastStatus().isEmpty() ? CentreMsg.noAnswerYet.text() : CentreMsg.receivedNotDecided.text();
        return new Awaited(awaited.packetId(), awaited.runningNumber(), awaited.subject(), awaited.receivedAt(),
                awaited.lastStatus(), reason, age >= days);
    }

    private static List<String> statuses(Transaction transaction, String packetId) {
        return transaction.entities()
                .createQuery("SELECT a.status FROM NotedAnswer a WHERE a.packetId = :packet", String.class)
                .setParameter("packet", packetId).getResultList();
    }
}
