package id.loket.device.internal;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.device.Device;
import id.loket.device.DeviceIdentity;
import id.loket.device.DeviceProvider;

/**
 * One driver behind its wall: its code runs on its own threads only, and whatever it does ends in time for others. When
 * it has gone, nothing here holds on to it.
 */
final class ContainedProvider {

    private static final Logger LOG = LoggerFactory.getLogger(ContainedProvider.class);
    private static final Duration DISCOVERY = Duration.ofSeconds(1);
    private static final String BUNDLES = "id.loket.driver.";

    private final DeviceProvider provider;
    private final Custody custody;
    private final Faces faces;
    private final InFlight inFlight = new InFlight();
    private final Probe<Boolean> discovery;
    private final Map<String, ContainedDevice> known = new LinkedHashMap<>();
    private final String version;
    private volatile String driver;
    private volatile boolean answering = true;

    ContainedProvider(DeviceProvider provider, Faces faces, Custody.Surroundings surroundings) {
        this.provider = provider;
        this.faces = faces;
        var bundle = Optional.ofNullable(FrameworkUtil.getBundle(provider.getClass()));
        driver = bundle.map(Bundle::getSymbolicName).filter(name -> name.startsWith(BUNDLES))
                .map(name -> name.substring(BUNDLES.length())).orElseGet(() -> provider.getClass().getSimpleName());
        version = bundle.map(Bundle::getVersion).map(String::valueOf).orElse("");
        custody = new Custody(this::driver, surroundings);
        discovery = new Probe<>(custody, DISCOVERY, this::discover);
    }

    /** Asks the driver for its devices for the first time, and to tell when they change; waits for nothing. */
    void begin() {
        try {
            custody.overdue(custody.threads().start(() -> {
                try {
                    discover();
                    provider.observe(this::changed);
                } catch (Throwable whateverADriverThrows) {
                    custody.threw(whateverADriverThrows);
                }
                return null;
            }));
        } catch (RejectedExecutionException gone) {
            LOG.debug("Driver {} went before it was asked", driver, gone);
        }
    }

    private void changed() {
        custody.tells();
    }

    String driver() {
        return driver;
    }

    String version() {
        return version;
    }

    Custody custody() {
        return custody;
    }

    boolean contains(DeviceProvider other) {
        return provider == other;
    }

    /** Hands the provider over, for a fresh start. */
    void again(Consumer<DeviceProvider> start) {
        start.accept(provider);
    }

    /** Whether it told its devices when it was last asked. */
    boolean answers() {
        return answering;
    }

    int devices() {
        synchronized (known) {
            return known.size();
        }
    }

    /** Asks for the devices; what is got tells whether the driver answered, and may take a moment. */
    BooleanSupplier look() {
        if (custody.quarantine().isPresent() || custody.threads().closed()) {
            return () -> false;
        }
        var answer = discovery.begin();
        return () -> answered(answer);
    }

    private boolean answered(Probe.Answer<Boolean> answer) {
        try {
            answering = answer.get();
        } catch (Probe.Failed failure) {
            if (answering && !custody.threads().closed()) {
                LOG.warn("Driver {} does not tell its devices", driver, failure);
            }
            answering = false;
        } finally {
            custody.countStrangers();
        }
        return answering;
    }

    /** Lets the driver look anew for its devices. */
    void rescan(Duration most) {
        try {
            var work = custody.threads().start(() -> {
                provider.rescan();
                return discover();
            });
            try {
                work.get(most.toMillis(), TimeUnit.MILLISECONDS);
            } catch (ExecutionException thrown) {
                custody.threw(thrown.getCause());
            } catch (TimeoutException silent) {
                custody.overdue(work);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            } finally {
                custody.countStrangers();
            }
        } catch (RejectedExecutionException | CancellationException gone) {
            LOG.debug("Driver {} cannot look anew", driver, gone);
        }
    }

    /**
     * Ends the driver: nothing new begins, what runs has that long to end well, the rest is cut off.
     *
     * @param drain how long
     */
    void close(Duration drain) {
        inFlight.close();
        List<ContainedDevice> left;
        synchronized (known) {
            left = List.copyOf(known.values());
            known.clear();
        }
        left.forEach(ContainedDevice::closing);
        var released = faces.all().stream().filter(face -> left.stream().anyMatch(face::unbind)).toList();
        if (custody.quarantine().isEmpty() && !inFlight.drained(drain)) {
            LOG.warn("Driver {} went in the middle of its work", driver);
        }
        custody.close();
        released.forEach(Face::expect);
    }

    /** Runs in the driver's threads. */
    private boolean discover() {
        var name = provider.driver();
        if (name == null || name.isBlank()) {
            throw new IllegalStateException("it does not name itself");
        }
        driver = name;
        Collection<? extends Device> devices = provider.devices();
        var found = new LinkedHashMap<DeviceIdentity, Device>();
        devices.forEach(device -> found.put(device.identity(), device));
        if (!found.keySet().stream().allMatch(identity -> isOf(name, identity))) {
            throw new IllegalStateException("it does not name its devices, or names those of another: " + found.keySet());
        }
        remember(found);
        return true;
    }

    private static boolean isOf(String driver, DeviceIdentity identity) {
        return identity != null && driver.equals(identity.driver()) && identity.serial() != null && identity.label() != null;
    }

    private void remember(Map<DeviceIdentity, Device> found) {
        synchronized (known) {
            if (inFlight.isClosed() || custody.threads().closed()) {
                return;
            }
            found.forEach((identity, device) -> {
                var old = known.get(identity.key());
                var now = old != null && old.contains(device) ? old
                        : new ContainedDevice(identity, device, custody, inFlight);
                known.put(identity.key(), now);
                faces.of(identity, device).bind(identity, now);
            });
            var keys = found.keySet().stream().map(DeviceIdentity::key).toList();
            known.entrySet().removeIf(entry -> !keys.contains(entry.getKey()) && dropped(entry.getKey(), entry.getValue()));
        }
    }

    private boolean dropped(String key, ContainedDevice device) {
        faces.of(key).ifPresent(face -> face.unbind(device));
        return true;
    }
}
