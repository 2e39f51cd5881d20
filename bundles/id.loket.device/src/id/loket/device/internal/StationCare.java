package id.loket.device.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.device.DeviceCare;
import id.loket.device.DeviceKind;
import id.loket.device.DeviceMsg;
import id.loket.device.DeviceStatus;
import id.loket.device.DeviceStatus.State;
import id.loket.device.internal.DeviceMemory.Remembered;

/** What IT staff see of the known devices, and do with them. */
@Component
public final class StationCare implements DeviceCare {

    private static final Duration RESCAN = Duration.ofSeconds(10);

    private final KnownDevices known;

    /** @param known the devices of this station */
    @Activate
    public StationCare(@Reference KnownDevices known) {
        this.known = known;
    }

    @Override
    public List<DriverReport> drivers() {
        return known.providers().stream()
                .map(provider -> new DriverReport(provider.driver(), provider.version(), provider.custody().quarantine(),
                        known.stuckThreads(provider.driver()), provider.devices()))
                .sorted(Comparator.comparing(DriverReport::driver))
                .toList();
    }

    @Override
    public List<DeviceReport> devices() {
        known.all();
        var asked = new ArrayList<Asked>();
        for (var device : known.memory().devices()) {
            var face = known.faces().of(device);
            asked.add(new Asked(device, face, face.device().isPresent(), face.askStatus()));
        }
        return asked.stream().map(this::report)
                .sorted(Comparator.comparing(report -> report.identity().label()))
                .toList();
    }

    /** All are asked at once. */
    private record Asked(Remembered device, Face face, boolean hasDriver, Supplier<DeviceStatus> status) {
    }

    private DeviceReport report(Asked asked) {
        var status = asked.status.get();
        if (!asked.hasDriver && !known.named(asked.device.identity().driver()).isEmpty()) {
            status = new DeviceStatus(State.OFFLINE, "not listed by its driver",
                    DeviceMsg.statusAway.text(asked.device.identity().label()));
        }
        var device = known.memory().device(asked.device.identity().key()).orElse(asked.device);
        var lastSeen = status.state() == State.OFFLINE ? Optional.of(device.lastSeen()) : Optional.<Instant>empty();
        return new DeviceReport(device.identity(), device.kinds(), status, lastSeen, device.lastError());
    }

    @Override
    public void quarantine(String driver, String reason) {
        known.quarantine(driver, reason);
    }

    @Override
    public void release(String driver) {
        known.release(driver);
    }

    @Override
    public void rescan() {
        var looking = known.providers().stream().map(provider -> {
            var thread = new Thread(() -> provider.rescan(RESCAN), "rescan " + provider.driver());
            thread.setDaemon(true);
            thread.start();
            return thread;
        }).toList();
        var end = System.nanoTime() + RESCAN.toNanos();
        for (var thread : looking) {
            try {
                thread.join(Math.max(1, (end - System.nanoTime()) / 1_000_000));
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        known.changed();
    }

    @Override
    public void assign(DeviceKind kind, Optional<String> device) {
        known.memory().assign(kind, device);
        known.changed();
    }

    @Override
    public Optional<String> assigned(DeviceKind kind) {
        return known.memory().assigned(kind);
    }

    @Override
    public void forget(String device) {
        if (known.faces().of(device).flatMap(Face::device).isPresent()) {
            return;
        }
        known.memory().forget(device);
        known.faces().forget(device);
        known.changed();
    }

    @Override
    public SelfCheck check(String driver, Duration within) {
        return new DriverCheck(known, driver).within(within);
    }
}
