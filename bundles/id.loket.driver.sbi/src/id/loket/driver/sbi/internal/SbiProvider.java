package id.loket.driver.sbi.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.device.DeviceProvider;

/**
 * The fingerprint, iris and face devices behind services of MOSIP's Secure Biometric Interface, 0.9.5 and 1.0, at ports
 * 4501 to 4600 of this machine. {@link Settings} names what an office can set. A device is known by make, model and
 * serial number as it signs them, so it stays the same where its service moves to another port.
 */
@Component
public final class SbiProvider implements DeviceProvider, Host {

    private static final Logger LOG = LoggerFactory.getLogger(SbiProvider.class);
    private static final int WORKERS = 16;
    private static final int MOST_DEVICES = 64;
    private static final int LAST_WORDS_MILLIS = 500;

    private final Settings settings;
    private final Clock clock;
    private final TrustList trusted;
    private final PortWatch watch;
    private final ScheduledExecutorService watcher;
    private final ThreadPoolExecutor workers;
    private final Map<String, SbiDevice> devices = new LinkedHashMap<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile Runnable changed = () -> { };
    private String told = "";

    /** @param context tells the settings */
    @Activate
    public SbiProvider(BundleContext context) {
        this(Settings.of(context::getProperty), Clock.systemUTC());
    }

    SbiProvider(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        trusted = new TrustList(settings.trust());
        workers = new ThreadPoolExecutor(WORKERS, WORKERS, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                named("sbi service"));
        workers.allowCoreThreadTimeOut(true);
        watch = new PortWatch(settings, trusted, clock, workers, closed::get);
        watcher = Executors.newSingleThreadScheduledExecutor(named("sbi ports"));
        watcher.scheduleWithFixedDelay(this::lookNow, 0, settings.pause().toMillis(), TimeUnit.MILLISECONDS);
    }

    @Deactivate
    void close() {
        closed.set(true);
        changed = () -> { };
        watcher.shutdownNow();
        workers.shutdownNow();
        try {
            // They look every few milliseconds whether they are still wanted; no socket is left when this returns.
            watcher.awaitTermination(LAST_WORDS_MILLIS, TimeUnit.MILLISECONDS);
            workers.awaitTermination(LAST_WORDS_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String driver() {
        return "sbi";
    }

    @Override
    public Collection<SbiDevice> devices() {
        synchronized (devices) {
            return List.copyOf(devices.values());
        }
    }

    @Override
    public void rescan() {
        watch.forgetSilent();
        lookNow();
    }

    @Override
    public void observe(Runnable toBeTold) {
        changed = toBeTold;
    }

    @Override
    public void lookNow() {
        if (closed.get()) {
            return;
        }
        try {
            var look = watch.look();
            if (!closed.get()) {
                merge(look);
                tell();
            }
        } catch (IOException | RuntimeException broken) {
            // One bad look must not be the last: the scheduler would end with it.
            LOG.warn("The ports could not be looked at", broken);
        }
    }

    private void merge(PortWatch.Look look) {
        synchronized (devices) {
            var here = new LinkedHashMap<String, Found>();
            for (var found : look.found()) {
                // Whoever has proved to be this device goes before whoever only says so.
                here.merge(found.key(), found, (one, other) -> one.doubt().isEmpty() ? one : other);
            }
            here.forEach((key, found) -> {
                // Any program of this machine may answer at these ports, each time as another device.
                if (devices.containsKey(key) || devices.size() < MOST_DEVICES) {
                    devices.computeIfAbsent(key, unknown -> SbiDevice.of(found, this)).seen(found);
                }
            });
            devices.forEach((key, device) -> {
                if (!here.containsKey(key)) {
                    device.notSeen(look.unheard());
                }
            });
        }
    }

    private void tell() {
        var now = new ArrayList<String>();
        for (var device : devices()) {
            now.add(device.identity().key() + " " + device.status().state() + " " + device.status().text());
        }
        if (!now.toString().equals(told)) {
            told = now.toString();
            changed.run();
        }
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public TrustList trusted() {
        return trusted;
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public boolean closed() {
        return closed.get();
    }

    @Override
    public void doubt(Found device) {
        watch.doubt(device.port());
    }

    @Override
    public Optional<Duration> drift(Found device, Bound bound) {
        return watch.drift(device, bound);
    }

    @Override
    public <T> List<T> together(List<Callable<T>> parts) throws Exception {
        var results = new ArrayList<T>();
        if (parts.size() == 1) {
            results.add(parts.get(0).call());
            return results;
        }
        for (var done : workers.invokeAll(parts)) {
            try {
                results.add(done.get());
            } catch (ExecutionException failed) {
                throw failed.getCause() instanceof Exception cause ? cause : failed;
            }
        }
        return results;
    }

    private static ThreadFactory named(String name) {
        return task -> {
            var thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
