package id.loket.device.internal;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.device.Device;
import id.loket.device.DeviceIdentity;
import id.loket.device.DeviceProvider;

/** One driver behind its wall: its code runs on its own threads only, and whatever it does ends in time for others. */
final class ContainedProvider implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ContainedProvider.class);
    private static final Duration DISCOVERY = Duration.ofSeconds(1);

    private final DriverThreads threads;
    private final Probe<Map<DeviceIdentity, Device>> discovery;
    private final Map<DeviceIdentity, ContainedDevice> known = new LinkedHashMap<>();
    private volatile boolean answering = true;

    ContainedProvider(DeviceProvider provider) {
        threads = new DriverThreads(provider.getClass().getSimpleName());
        discovery = new Probe<>(threads, DISCOVERY, () -> found(provider));
    }

    /** Never throws, never hangs: a driver that fails to answer keeps the devices it named before. */
    List<Device> devices() {
        try {
            remember(discovery.ask());
            answering = true;
        } catch (Probe.Failed failure) {
            if (answering) {
                LOG.warn("Driver {} does not tell its devices", threads, failure);
            }
            answering = false;
        }
        synchronized (known) {
            return known.values().stream().map(ContainedDevice::face).toList();
        }
    }

    @Override
    public void close() {
        threads.close();
    }

    private void remember(Map<DeviceIdentity, Device> found) {
        synchronized (known) {
            known.keySet().retainAll(found.keySet());
            found.forEach((identity, device) -> known.compute(identity, (key, old) ->
                    old != null && old.contains(device) ? old : new ContainedDevice(identity, device, threads)));
        }
    }

    private static Map<DeviceIdentity, Device> found(DeviceProvider provider) {
        Collection<? extends Device> devices = provider.devices();
        var found = new LinkedHashMap<DeviceIdentity, Device>();
        devices.forEach(device -> found.put(device.identity(), device));
        return found;
    }
}
