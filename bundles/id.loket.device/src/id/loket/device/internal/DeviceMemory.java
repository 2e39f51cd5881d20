package id.loket.device.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import id.loket.device.DeviceCare.LastError;
import id.loket.device.DeviceException;
import id.loket.device.DeviceIdentity;
import id.loket.device.DeviceKind;
import id.loket.device.LiveView;

/** The devices this station has had, and which it uses for what; kept in a file where there is a data folder. */
final class DeviceMemory {

    /** How stale "last seen" may be in the file. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Clock clock;
    private final MemoryFile file;
    private final Map<String, Remembered> devices = new ConcurrentHashMap<>();
    private final Map<DeviceKind, String> assigned = new ConcurrentHashMap<>();
    private final Map<String, String> quarantined = new ConcurrentHashMap<>();

    /**
     * A device that was seen.
     *
     * @param identity who it is
     * @param kinds what it can be used for
     * @param live whether it has live view
     * @param lastSeen when it was last there
     * @param lastError what last went wrong; empty if nothing has
     */
    record Remembered(DeviceIdentity identity, List<DeviceKind> kinds, boolean live, Instant lastSeen,
            Optional<LastError> lastError) {

        Class<?>[] types() {
            return Stream.concat(kinds.stream().map(DeviceKind::type), live ? Stream.of(LiveView.class) : Stream.empty())
                    .toArray(Class<?>[]::new);
        }

        private Remembered at(Instant now) {
            return new Remembered(identity, kinds, live, now, lastError);
        }

        private Remembered with(LastError error) {
            return new Remembered(identity, kinds, live, lastSeen, Optional.of(error));
        }

        private boolean isLike(DeviceIdentity other, List<DeviceKind> otherKinds, boolean otherLive) {
            return identity.equals(other) && kinds.equals(otherKinds) && live == otherLive;
        }
    }

    DeviceMemory(Clock clock, MemoryFile file) {
        this.clock = clock;
        this.file = file;
        file.read().ifPresent(content -> {
            content.devices().forEach(device -> devices.put(device.identity().key(), device));
            assigned.putAll(content.assigned());
            quarantined.putAll(content.quarantined());
        });
    }

    Collection<Remembered> devices() {
        return List.copyOf(devices.values());
    }

    Optional<Remembered> device(String key) {
        return Optional.ofNullable(devices.get(key));
    }

    /** A driver tells of this device; it need not be there. */
    void seen(DeviceIdentity identity, List<DeviceKind> kinds, boolean live) {
        var old = devices.get(identity.key());
        if (old == null || !old.isLike(identity, kinds, live)) {
            devices.put(identity.key(), new Remembered(identity, kinds, live, clock.instant(),
                    old == null ? Optional.empty() : old.lastError()));
            save();
        }
    }

    /** It is there. */
    void there(DeviceIdentity identity) {
        var now = clock.instant();
        var old = devices.get(identity.key());
        devices.computeIfPresent(identity.key(), (key, device) -> device.at(now));
        if (old != null && old.lastSeen().isBefore(now.minus(FRESH))) {
            save();
        }
    }

    void failed(DeviceIdentity identity, DeviceException failure) {
        var error = new LastError(clock.instant(), failure.fault(), failure.getLocalizedMessage());
        if (devices.computeIfPresent(identity.key(), (key, device) -> device.with(error)) != null) {
            save();
        }
    }

    void forget(String key) {
        if (devices.remove(key) != null) {
            assigned.values().removeIf(key::equals);
            save();
        }
    }

    void assign(DeviceKind kind, Optional<String> key) {
        key.ifPresentOrElse(device -> assigned.put(kind, device), () -> assigned.remove(kind));
        save();
    }

    Optional<String> assigned(DeviceKind kind) {
        return Optional.ofNullable(assigned.get(kind));
    }

    /** Until somebody releases it: a restart is no release. */
    void quarantine(String driver, String reason) {
        quarantined.put(driver, reason);
        save();
    }

    void release(String driver) {
        if (quarantined.remove(driver) != null) {
            save();
        }
    }

    Optional<String> quarantined(String driver) {
        return Optional.ofNullable(quarantined.get(driver));
    }

    private void save() {
        file.writeLater(this::content);
    }

    private MemoryFile.Content content() {
        return new MemoryFile.Content(devices(), Map.copyOf(assigned), Map.copyOf(quarantined));
    }

    void close() {
        file.close(this::content);
    }
}
