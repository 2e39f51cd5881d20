package id.loket.device.internal;

import java.time.Duration;
import java.util.Optional;

import id.loket.device.DeviceCare.Quarantine.Cause;
import id.loket.device.DeviceCare.SelfCheck;
import id.loket.device.DeviceMsg;
import id.loket.device.DeviceStatus.State;

/** Whether a driver serves after an update. */
final class DriverCheck {

    private static final int AGAIN_MILLIS = 50;

    private final KnownDevices known;
    private final String driver;

    DriverCheck(KnownDevices known, String driver) {
        this.known = known;
        this.driver = driver;
    }

    SelfCheck within(Duration time) {
        var end = System.nanoTime() + time.toNanos();
        while (true) {
            var missing = missing();
            if (missing.isEmpty()) {
                return new SelfCheck(true, "");
            }
            if (System.nanoTime() - end > 0 || !paused()) {
                return new SelfCheck(false, missing.get());
            }
        }
    }

    private static boolean paused() {
        try {
            Thread.sleep(AGAIN_MILLIS);
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Optional<String> missing() {
        known.all();
        if (known.named(driver).isEmpty()) {
            return Optional.of(DeviceMsg.checkAbsent.text(driver));
        }
        var quarantine = known.quarantine(driver);
        if (quarantine.filter(why -> why.cause() == Cause.BY_HAND).isPresent()) {
            return Optional.empty(); // nothing it could be asked; the new version is there for whoever releases it
        }
        if (quarantine.isPresent()) {
            return Optional.of(DeviceMsg.checkQuarantined.text(driver, quarantine.get().detail()));
        }
        var faces = known.faces().all().stream().filter(face -> face.identity().driver().equals(driver)).toList();
        return faces.stream().filter(face -> face.wasReachable() && face.device().isEmpty()).findFirst()
                .map(face -> DeviceMsg.checkDeviceMissing.text(face.identity().label()))
                .or(() -> faces.stream().filter(face -> face.device().isPresent()).findFirst()
                        .filter(face -> !tellsItsStatus(face))
                        .map(face -> DeviceMsg.checkNoStatus.text(face.identity().label())))
                .or(() -> known.named(driver).stream().allMatch(ContainedProvider::answers) ? Optional.empty()
                        : Optional.of(DeviceMsg.checkAbsent.text(driver)));
    }

    /** A device may well be away; that its driver says so is a status, too. */
    private static boolean tellsItsStatus(Face face) {
        return face.device().filter(ContainedDevice::tellsItsStatus).isPresent();
    }
}
