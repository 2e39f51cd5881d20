package id.loket.driver.sane.internal;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

import id.loket.device.DeviceProvider;

/**
 * The document scanners of the configuration's hosts: {@code hosts} of the ConfigAdmin PID {@code id.loket.driver.sane}
 * or, where that is not set, the framework property {@code loket.sane.hosts}; both {@code host, host:port, …}. Without
 * either it looks nowhere. A changed configuration replaces the scanners at run time.
 */
@Component(configurationPid = "id.loket.driver.sane")
public final class SaneProvider implements DeviceProvider {

    private static final String PROPERTY = "loket.sane.hosts";
    private static final Duration LOOK = Duration.ofSeconds(3);
    private static final int STOP_SECONDS = 1;

    private final List<Runnable> observers = new CopyOnWriteArrayList<>();
    private final List<HostWatch> hosts;
    private final ScheduledExecutorService watches;

    /**
     * @param context tells the framework property
     * @param configuration of ConfigAdmin
     */
    @Activate
    public SaneProvider(BundleContext context, Map<String, Object> configuration) {
        this(ScannerHost.listed(Objects.toString(configuration.get("hosts"),
                Objects.toString(context.getProperty(PROPERTY), ""))), LOOK);
    }

    SaneProvider(List<ScannerHost> addresses, Duration look) {
        hosts = addresses.stream().map(address -> new HostWatch(address, this::tell)).toList();
        // A thread each: a host that is silent must not make the others' status old.
        watches = Executors.newScheduledThreadPool(hosts.size(), task -> {
            var thread = new Thread(task, "scanners' watch");
            thread.setDaemon(true);
            return thread;
        });
        hosts.forEach(host -> watches.scheduleWithFixedDelay(host::look, 0, look.toMillis(), TimeUnit.MILLISECONDS));
    }

    @Deactivate
    void close() {
        watches.shutdownNow();
        try {
            watches.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String driver() {
        return "sane";
    }

    @Override
    public Collection<SaneScanner> devices() {
        return hosts.stream().flatMap(host -> host.scanners().stream()).toList();
    }

    @Override
    public void rescan() {
        hosts.parallelStream().forEach(HostWatch::search);
    }

    @Override
    public void observe(Runnable changed) {
        observers.add(changed);
    }

    private void tell() {
        observers.forEach(Runnable::run);
    }
}
