package id.loket.centre.internal;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.kernel.text.Refusal;
import id.loket.store.Installation;

/**
 * The background: lives as long as the store is open, and does a round of what is due every second. It is ended by a
 * word and never interrupted: an interrupt in the middle of a statement would break Derby's files.
 */
@Component(service = Courier.class, immediate = true)
public class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

    private final Runnable round;
    private final Runnable hurry;
    private final Duration tick;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread thread = new Thread(this::work, "loket-courier");

    @Activate
    public Courier(@Reference Exchange exchange, @Reference Installation installation) {
        this(exchange::due, exchange::end, Deliveries.millis(installation, "centre.tick-ms", Duration.ofSeconds(1)));
    }

    /**
     * @param round done after each tick
     * @param hurry tells the round at work to come to its end
     * @param tick the pause between rounds
     */
    Courier(Runnable round, Runnable hurry, Duration tick) {
        this.round = round;
        this.hurry = hurry;
        this.tick = tick;
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits for the round at work, at most five seconds: one that still waits for a server then finds the store shut. */
    @Deactivate
    void stop() throws InterruptedException {
        ended.countDown();
        hurry.run();
        thread.join(LONGEST_STOP.toMillis());
    }

    private void work() {
        try {
            // First the pause: modules that act on answers come up together with the store, a moment later.
            while (!ended.await(tick.toMillis(), TimeUnit.MILLISECONDS)) {
                guarded();
            }
        } catch (InterruptedException stopped) {
            LOG.warn("The courier was interrupted; nothing is sent until the next start");
        }
    }

    private void guarded() {
        try {
            round.run();
        } catch (Refusal notNow) {
            // The disk may be full or the database away or shut for a while; the next round tries again.
            LOG.info("This round of the courier came to nothing: {}", notNow.happened());
        } catch (RuntimeException defect) {
            // Whatever it is: a courier that died of it would leave every packet waiting, and nobody would see why.
            LOG.error("This round of the courier failed; the next one begins anew", defect);
        }
    }
}
