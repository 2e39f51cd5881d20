package id.loket.printing.fleet.internal;

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

/** Sums past days behind everybody's back, one short transaction a day; the last ones anew each day. */
@Component(service = DaySummer.class, immediate = true)
public final class DaySummer {

    private static final Logger LOG = LoggerFactory.getLogger(DaySummer.class);
    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration EVERY = Duration.ofMinutes(10);

    private final DaySums sums;
    private volatile boolean stopped;
    private LocalDate fresh;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "printing-days");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    });

    /** @param sums of days */
    @Activate
    public DaySummer(@Reference DaySums sums) {
        this.sums = sums;
        timer.scheduleWithFixedDelay(this::work, FIRST.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    /** The day that is being summed is finished: an interrupt would break the embedded database's connection. */
    @Deactivate
    void stop() {
        stopped = true;
        timer.shutdown();
    }

    private void work() {
        try {
            if (!sums.today().equals(fresh)) {
                sums.forgetLast();
                fresh = sums.today();
            }
            for (var day : sums.missing()) {
                if (stopped) {
                    return;
                }
                sums.sum(day);
            }
        } catch (Refusal notNow) {
            LOG.info("Days are summed later: {}", notNow.getMessage());
        } catch (RuntimeException defect) {
            // Thrown on, it would end the summing for good; two seats that sum one day at once come here too.
            LOG.warn("A day could not be summed; it is tried again", defect);
        }
    }
}
