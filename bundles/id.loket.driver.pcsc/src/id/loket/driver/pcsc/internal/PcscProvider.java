package id.loket.driver.pcsc.internal;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.device.DeviceProvider;
import id.loket.smartcard.SmartCardException;
import id.loket.smartcard.SmartCardService;

/** The card readers that PC/SC knows. Needs no configuration: what is plugged in is there. */
@Component
public final class PcscProvider implements DeviceProvider {

    private static final Logger LOG = LoggerFactory.getLogger(PcscProvider.class);
    private static final int LOOK_MILLIS = 250;
    private static final int RETRY_MILLIS = 500;
    private static final int SILENT_MILLIS = 3_000;
    private static final int STOP_MILLIS = 1_000;

    private final KnownReaders readers = new KnownReaders();
    private final List<Runnable> observers = new CopyOnWriteArrayList<>();
    private final Thread watch = new Thread(this::watch, "card readers' watch");
    private volatile boolean stopped;
    private volatile long lastLook = System.nanoTime();
    private boolean reported;

    /** Begins to watch. */
    @Activate
    public PcscProvider() {
        watch.setDaemon(true);
        watch.start();
    }

    @Deactivate
    void close() {
        stopped = true;
        watch.interrupt();
        try {
            watch.join(STOP_MILLIS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String driver() {
        return "pcsc";
    }

    @Override
    public Collection<PcscReader> devices() {
        if (System.nanoTime() - lastLook > SILENT_MILLIS * 1_000_000L) {
            readers.away("PC/SC does not answer");
        }
        return readers.all();
    }

    @Override
    public void observe(Runnable changed) {
        observers.add(changed);
    }

    private void watch() {
        while (!stopped) {
            try (var service = SmartCardService.open()) {
                reported = false;
                while (!stopped) {
                    tell(readers.seen(service.readers()));
                    lastLook = System.nanoTime();
                    pause(LOOK_MILLIS);
                }
            } catch (SmartCardException | LinkageError unreachable) {
                // No service, or not even the library: it may come at any time, and is no fault while nobody has a reader.
                lost(unreachable);
            }
        }
    }

    private void lost(Throwable reason) {
        if (!reported && !stopped) {
            LOG.info("PC/SC cannot be reached; trying again until it can: {}", reason.toString());
            reported = true;
        }
        tell(readers.away(reason.toString()));
        lastLook = System.nanoTime();
        pause(RETRY_MILLIS);
    }

    private void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stop) {
            stopped = true;
        }
    }

    private void tell(boolean changed) {
        if (changed) {
            observers.forEach(Runnable::run);
        }
    }
}
