package id.loket.device.internal;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import id.loket.device.Device;
import id.loket.device.DeviceException;
import id.loket.device.DeviceException.Fault;
import id.loket.device.DeviceIdentity;
import id.loket.device.DeviceKind;
import id.loket.device.LiveView;
import id.loket.device.internal.DeviceMemory.Remembered;

/** One face for each device there is or was; it outlives the driver. */
final class Faces implements Face.Watcher {

    private final Map<String, Face> byKey = new ConcurrentHashMap<>();
    private final Duration patience;
    private final Runnable lookAnew;
    private final DeviceMemory memory;

    Faces(Duration patience, Runnable lookAnew, DeviceMemory memory) {
        this.patience = patience;
        this.lookAnew = lookAnew;
        this.memory = memory;
    }

    /** The face of a device that a driver tells of; a new one if it became of other kinds. */
    Face of(DeviceIdentity identity, Device device) {
        var kinds = kinds(device);
        memory.seen(identity, DeviceKind.of(device), device instanceof LiveView);
        return byKey.compute(identity.key(), (key, old) -> old != null && old.isOf(kinds) ? old : face(identity, kinds));
    }

    /** The face of a device that was there before this start. */
    Face of(Remembered remembered) {
        return byKey.computeIfAbsent(remembered.identity().key(), key -> face(remembered.identity(), remembered.types()));
    }

    Optional<Face> of(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    Collection<Face> all() {
        return List.copyOf(byKey.values());
    }

    void forget(String key) {
        byKey.computeIfPresent(key, (same, face) -> face.device().isPresent() ? face : null);
    }

    private Face face(DeviceIdentity identity, Class<?>[] kinds) {
        return new Face(identity, kinds, patience, this);
    }

    @Override
    public void wanted() {
        lookAnew.run();
    }

    @Override
    public void there(DeviceIdentity device) {
        memory.there(device);
    }

    @Override
    public void failed(DeviceIdentity device, DeviceException failure) {
        if (failure.fault() != Fault.CANCELLED && failure.fault() != Fault.BUSY) {
            memory.failed(device, failure);
        }
    }

    static Class<?>[] kinds(Device device) {
        return Stream.concat(Arrays.stream(DeviceKind.values()).map(DeviceKind::type), Stream.of(LiveView.class))
                .filter(kind -> kind.isInstance(device)).toArray(Class<?>[]::new);
    }
}
