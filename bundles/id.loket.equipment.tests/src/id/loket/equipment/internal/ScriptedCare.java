package id.loket.equipment.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import id.loket.device.DeviceCare;
import id.loket.device.DeviceException.Fault;
import id.loket.device.DeviceIdentity;
import id.loket.device.DeviceKind;
import id.loket.device.DeviceStatus;

/** One driver with a fingerprint scanner; writes down what is done to it. */
final class ScriptedCare implements DeviceCare {

    static final String SCANNER = "sbi:FP-77a";

    final List<String> done = new ArrayList<>();
    Optional<LastError> lastError = Optional.empty();
    private final Map<DeviceKind, String> assigned = new EnumMap<>(DeviceKind.class);

    @Override
    public List<DriverReport> drivers() {
        return List.of(new DriverReport("sbi", "1.0.0", Optional.empty(), 0, 1));
    }

    @Override
    public List<DeviceReport> devices() {
        return List.of(scanner());
    }

    DeviceReport scanner() {
        return new DeviceReport(new DeviceIdentity("sbi", "FP-77a", "Pemindai Sidik", false), List.of(DeviceKind.FINGERPRINT),
                DeviceStatus.ready(), Optional.empty(), lastError);
    }

    void failed(Instant at, String words) {
        lastError = Optional.of(new LastError(at, Fault.GARBAGE, words));
    }

    @Override
    public void quarantine(String driver, String reason) {
        done.add("quarantine " + driver + ": " + reason);
    }

    @Override
    public void release(String driver) {
        done.add("release " + driver);
    }

    @Override
    public void rescan() {
        done.add("rescan");
    }

    @Override
    public void assign(DeviceKind kind, Optional<String> device) {
        device.ifPresentOrElse(key -> assigned.put(kind, key), () -> assigned.remove(kind));
    }

    @Override
    public Optional<String> assigned(DeviceKind kind) {
        return Optional.ofNullable(assigned.get(kind));
    }

    @Override
    public void forget(String device) {
        done.add("forget " + device);
    }

    @Override
    public SelfCheck check(String driver, Duration within) {
        return new SelfCheck(true, "");
    }
}
