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
import id.loket.registry.lists.ImportProgress;

/**
 * Deletes lists whose retention is over by itself, so that none is kept because nobody thought of it (UU 27/2022), and ends
 * what was interrupted: a deletion, or the reading of a list.
 */
@Component(service = ExpiredLists.class, immediate = true)
public final class ExpiredLists {

    static final String ACTOR = "system.verification";
    private static final Logger LOG = LoggerFactory.getLogger(ExpiredLists.class);
    /** A day ends while a station is on, or while it is off. */
    private static final Duration LOOK_EVERY = Duration.ofMinutes(15);
    private static final Duration AFTER_START = Duration.ofSeconds(20);

    private final ListRemoval removal;
    private final Clock clock;
    private volatile boolean stopped;
    private final ScheduledExecutorService looking =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "expired-lists"));

    /**
     * @param removal deletes
     * @param clock the office's day
     */
    @Activate
    public ExpiredLists(@Reference ListRemoval removal, @Reference Clock clock) {
        this.removal = removal;
        this.clock = clock;
        looking.scheduleWithFixedDelay(this::look, AFTER_START.toSeconds(), LOOK_EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    /** What was begun ends by itself: an interrupt would break the embedded database's connection. */
    @Deactivate
    void stop() {
        stopped = true;
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
        removal.takeBackAbandoned(ACTOR);
        var deleted = removal.deleteExpired(ACTOR, LocalDate.now(clock)).size();
        removal.removeRows(new UntilStopped());
        return deleted;
    }

    /** The store closes: what is left is removed at the next start. */
    private final class UntilStopped implements ImportProgress {

        @Override
        public void rows(int done, double share) {
            // nobody waits
        }

        @Override
        public boolean cancelled() {
            return stopped;
        }
    }
}
