package id.loket.device.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;

import id.loket.device.Device;
import id.loket.device.DeviceProvider;
import id.loket.device.Devices;

/** The providers that are there now; each contained for itself, so that none can hurt another. */
@Component
public final class KnownDevices implements Devices {

    private static final String CHANGED = "id/loket/changed/devices";

    private final EventAdmin events;
    private final Map<DeviceProvider, ContainedProvider> providers = new ConcurrentHashMap<>();

    /** @param events told when drivers come and go */
    @Activate
    public KnownDevices(@Reference EventAdmin events) {
        this.events = events;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addProvider(DeviceProvider provider) {
        providers.put(provider, new ContainedProvider(provider));
        changed();
    }

    void removeProvider(DeviceProvider provider) {
        var gone = providers.remove(provider);
        if (gone != null) {
            gone.close();
            changed();
        }
    }

    @Deactivate
    void close() {
        providers.values().forEach(ContainedProvider::close);
    }

    @Override
    public List<Device> all() {
        return providers.values().stream()
                .map(ContainedProvider::devices)
                .flatMap(Collection::stream)
                .sorted(Comparator.comparing(device -> device.identity().key()))
                .toList();
    }

    @Override
    public <T extends Device> List<T> of(Class<T> kind) {
        // Asked once each: a status may change while it is sorted by.
        record Asked<D>(D device, int rank) {
        }
        return all().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .map(device -> new Asked<>(device, rank(device)))
                .sorted(Comparator.comparingInt(Asked::rank))
                .map(Asked::device)
                .toList();
    }

    private static int rank(Device device) {
        return switch (device.status().state()) {
            case READY -> 0;
            case BUSY -> 1;
            case UNKNOWN -> 2;
            case ATTENTION -> 3;
            case OFFLINE -> 4;
        };
    }

    private void changed() {
        events.postEvent(new Event(CHANGED, Map.of()));
    }
}
