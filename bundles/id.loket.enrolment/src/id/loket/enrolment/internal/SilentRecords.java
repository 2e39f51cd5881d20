package id.loket.enrolment.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.enrolment.Cases;
import id.loket.enrolment.Enrolment;
import id.loket.enrolment.EnrolmentCase;
import id.loket.enrolment.EnrolmentMsg;
import id.loket.enrolment.Enrolments;
import id.loket.kernel.EnrolmentState;
import id.loket.kernel.text.Refusal;
import id.loket.registry.office.OfficeSettings;
import id.loket.store.AuditEntry;
import id.loket.store.Store;
import id.loket.store.Transaction;
import jakarta.persistence.LockModeType;

/** Opens a case for each record that was sent and about which the centre has said nothing for too many days. */
@Component(service = SilentRecords.class, immediate = true)
public final class SilentRecords {

    private static final Logger LOG = LoggerFactory.getLogger(SilentRecords.class);
    private static final String ACTOR = "system.enrolment";
    /** "Critical time I" of the back office: 1, 3, 20 days or more. */
    private static final int USUAL_DAYS = 20;
    private static final Duration LOOK_EVERY = Duration.ofHours(1);
    private static final int BATCH = 100;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    private final Store store;
    private final OfficeSettings settings;
    private final Clock clock;
    private final ScheduledExecutorService looking =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "enrolment-silence"));

    /**
     * @param store open
     * @param settings after how many days
     * @param clock the office's time
     */
    @Activate
    public SilentRecords(@Reference Store store, @Reference OfficeSettings settings, @Reference Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        looking.scheduleWithFixedDelay(this::look, 1, LOOK_EVERY.toMinutes(), TimeUnit.MINUTES);
    }

    /** What was begun ends by itself: an interrupt would break the embedded database's connection. */
    @Deactivate
    void stop() {
        looking.shutdown();
    }

    private void look() {
        try {
            openCases();
        } catch (Refusal notNow) {
            LOG.info("Records without an answer are looked for again later: {}", notNow.getMessage());
        } catch (RuntimeException defect) {
            // Thrown on, it would end the looking for good, and silent records would wait unseen.
            LOG.error("Looking for records without an answer failed; the next look begins anew", defect);
        }
    }

    /** Returns how many cases were opened. */
    int openCases() {
        var opened = 0;
        for (var id : silent()) {
            opened += store.write(transaction -> open(transaction, id)) ? 1 : 0;
        }
        return opened;
    }

    private List<Long> silent() {
        return store.read(transaction -> transaction.entities()
                .createQuery("select e.id from Enrolment e where e.state = :sent and e.stateAt < :before and not exists"
                        + " (select 1 from EnrolmentCase c where c.enrolmentId = e.id and c.closedAt is null)"
                        + " order by e.stateAt", Long.class)
                .setParameter("sent", EnrolmentState.SENT_FOR_ENROLLMENT)
                .setParameter("before", transaction.now().minus(Duration.ofDays(days())))
                .setMaxResults(BATCH)
                .getResultList());
    }

    /** Under the record's lock, since another seat may be looking too. */
    private static boolean isStillSilent(Transaction transaction, Enrolment enrolment) {
        return enrolment.state() == EnrolmentState.SENT_FOR_ENROLLMENT
                && Begin.openCases(transaction, enrolment.residentId()).stream()
                        .noneMatch(matter -> matter.enrolmentId() == enrolment.id());
    }

    private boolean open(Transaction transaction, long id) {
        var enrolment = transaction.entities().find(Enrolment.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (!isStillSilent(transaction, enrolment)) {
            return false;
        }
        var since = DAY.format(enrolment.stateAt().atZone(clock.getZone()));
        transaction.entities().persist(
                EnrolmentCase.silence(enrolment, EnrolmentMsg.caseSilence.text(since), transaction.now()));
        transaction.audit(AuditEntry.of(ACTOR, "enrolment.silence", "case", Enrolments.subject(id)));
        transaction.announce("cases");
        return true;
    }

    private int days() {
        return settings.number(Cases.SILENCE_DAYS, USUAL_DAYS);
    }
}
