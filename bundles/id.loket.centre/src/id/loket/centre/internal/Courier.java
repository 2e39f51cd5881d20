package id.loket.centre.internal;

import java.time.Duration;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.store.Installation;

/** The background: lives as long as the store is open, and does a round of what is due every second. */
@Component(service = Courier.class, immediate = true)
public class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

    private final Exchange exchange;
    private final Duration tick;
    private final Thread thread;
    private volatile boolean stopped;

    @Activate
    public Courier(@Reference Exchange exchange, @Reference Installation installation) {
        this.exchange = exchange;
        this.tick = Deliveries.millis(installation, "centre.tick-ms", Duration.ofSeconds(1));
        this.thread = new Thread(this::work, "loket-courier");
        thread.setDaemon(true);
        thread.start();
    }

    @Deactivate
    void stop() throws InterruptedException {
        stopped = true;
        thread.interrupt();
        thread.join(LONGEST_STOP.toMillis());
    }

    private void work() {
        while (!stopped) {
            try {
                // First the pause: modules that act on answers come up together with the store, a moment later.
                Thread.sleep(tick.toMillis());
                exchange.due();
            } catch (InterruptedException ended) {
                return;
            } catch (RuntimeException failed) {
                // The disk may be full or the database away for a while; the next round tries again.
                if (!stopped) {
                    LOG.warn("This round of the courier failed", failed);
                }
            }
        }
    }
}
