package id.loket.verification.campaign.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.kernel.text.Refusal;
import id.loket.store.Store;

/** Deletes lists whose retention is over by itself, so that none is kept because nobody thought of it (UU 27/2022). */
@Component(service = ExpiredLists.class, immediate = true)
public final class ExpiredLists {

    static final String ACTOR = "system.verification";
    private static final Logger LOG = LoggerFactory.getLogger(ExpiredLists.class);
    /** A day ends while a station is on, or while it is off. */
    private static final Duration LOOK_EVERY = Duration.ofHours(1);

    private final ListRemoval removal;
    private final Clock clock;
    private final ScheduledExecutorService looking =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "expired-lists"));

    /**
     * @param store open
     * @param clock the office's day
     */
    @Activate
    public ExpiredLists(@Reference Store store, @Reference Clock clock) {
        removal = new ListRemoval(store);
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
            delete();
        } catch (Refusal notNow) {
            LOG.info("Expired lists are deleted later: {}", notNow.getMessage());
        } catch (RuntimeException defect) {
            // Thrown on, it would end the looking for good, and lists would be kept unseen.
            LOG.error("Deleting expired lists failed; the next look begins anew", defect);
        }
    }

    /** @return how many lists were deleted */
    int delete() {
        return removal.deleteExpired(ACTOR, LocalDate.now(clock)).size();
    }
}
