package id.loket.driver.pad.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.device.DeviceProvider;

/**
 * Signing on a screen of the client; without a client there is no device. {@code monitor} of the ConfigAdmin PID
 * {@code id.loket.driver.pad} or, where that is not set, the framework property {@code loket.pad.monitor} says on which
 * monitor, counted from 1; the second one otherwise, if there is one.
 */
@Component(configurationPid = "id.loket.driver.pad")
public final class PadProvider implements DeviceProvider {

    private static final Logger LOG = LoggerFactory.getLogger(PadProvider.class);
    private static final String PROPERTY = "loket.pad.monitor";
    private static final int LOOK_MILLIS = 500;

    private final Optional<Integer> monitor;
    private final ScheduledExecutorService looking;
    private volatile List<ScreenPad> pads = List.of();
    private volatile Runnable changed = () -> { };

    /**
     * @param context tells the framework property
     * @param configuration of ConfigAdmin
     */
    @Activate
    public PadProvider(BundleContext context, Map<String, Object> configuration) {
        this(number(Objects.toString(configuration.get("monitor"), Objects.toString(context.getProperty(PROPERTY), ""))));
    }

    PadProvider(Optional<Integer> monitor) {
        this.monitor = monitor;
        looking = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "signature screen");
            thread.setDaemon(true);
            return thread;
        });
        looking.scheduleWithFixedDelay(this::look, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Deactivate
    void close() {
        looking.shutdownNow();
        pads.forEach(ScreenPad::close);
    }

    @Override
    public String driver() {
        return "pad";
    }

    @Override
    public Collection<ScreenPad> devices() {
        return pads;
    }

    @Override
    public void observe(Runnable run) {
        changed = run;
    }

    /** The client opens its display some time after this starts; from then on there is no more to look for. */
    private void look() {
        try {
            Screen.find(monitor).ifPresent(screen -> {
                pads = List.of(new ScreenPad(screen, () -> changed.run()));
                looking.shutdown();
                changed.run();
            });
        } catch (LinkageError headless) {
            LOG.debug("No windows here, so nobody signs in one", headless);
            looking.shutdown();
        }
    }

    private static Optional<Integer> number(String setting) {
        if (setting.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Integer.valueOf(setting.strip()));
        } catch (NumberFormatException notOne) {
            LOG.warn("{} is no number of a monitor: {}", PROPERTY, setting, notOne);
            return Optional.empty();
        }
    }
}
