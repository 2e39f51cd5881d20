package id.loket.device;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What IT staff look at and do: drivers, quarantine, which device serves what. A service beside {@link Devices}. */
public interface DeviceCare {

    /** @return the drivers installed now, by name */
    List<DriverReport> drivers();

    /** @return every device this station knows, also those away or whose driver is gone, by label */
    List<DeviceReport> devices();

    /**
     * Takes a driver out of service by hand. Its devices answer with DRIVER until it is released.
     *
     * @param driver its name
     * @param reason why, in the words of who does it
     */
    void quarantine(String driver, String reason);

    /**
     * Puts a driver back into service, with new threads and a clean record.
     *
     * @param driver its name
     */
    void release(String driver);

    /** Lets every driver look anew for its devices; returns when all have, within 10 s. Drops none. */
    void rescan();

    /**
     * Says which device this station uses for a kind. Survives restarts, unplugging, and a new version of the driver.
     *
     * @param kind of work
     * @param device its {@link DeviceIdentity#key}, or empty for "whichever is ready"
     */
    void assign(DeviceKind kind, Optional<String> device);

    /**
     * @param kind of work
     * @return the device this station was told to use
     */
    Optional<String> assigned(DeviceKind kind);

    /**
     * Forgets a device that is away.
     *
     * @param device its {@link DeviceIdentity#key}
     */
    void forget(String device);

    /**
     * What a driver must do after an update: be there, know the devices known before, tell one status.
     *
     * @param driver its name
     * @param within the time it has for all
     * @return whether it did, and what was missing
     */
    SelfCheck check(String driver, Duration within);

    /**
     * One driver.
     *
     * @param driver its name
     * @param version of its bundle; empty if unknown
     * @param quarantine why it is out of service, or empty if it serves
     * @param stuckThreads threads of this driver that no interrupt ended; with any, a new version needs a restart
     * @param devices how many it has
     */
    record DriverReport(String driver, String version, Optional<Quarantine> quarantine, int stuckThreads, int devices) {
    }

    /**
     * Why a driver is out of service.
     *
     * @param cause what it did
     * @param detail for IT: the exception, the thread's name, or the words of who did it
     * @param since when
     */
    record Quarantine(Cause cause, String detail, Instant since) {

        /** What brings a driver into quarantine. */
        public enum Cause {
            /** It threw what no driver may throw, again and again. */
            THROWS,
            /** It did not come back from a call. */
            HANGS,
            /** It leaves threads behind. */
            LEAKS_THREADS,
            /** It reports changes faster than anyone can read. */
            FLOODS,
            /** A person did it. */
            BY_HAND
        }
    }

    /**
     * One device.
     *
     * @param identity who it is
     * @param kinds what it can be used for
     * @param status how it is now
     * @param lastSeen when it last was there; empty if it is there now
     * @param lastError what last went wrong with it, in the operator's words; empty if nothing has
     */
    record DeviceReport(DeviceIdentity identity, List<DeviceKind> kinds, DeviceStatus status, Optional<Instant> lastSeen,
            Optional<LastError> lastError) {
    }

    /**
     * A failure.
     *
     * @param at when
     * @param fault what
     * @param text for the operator
     */
    record LastError(Instant at, DeviceException.Fault fault, String text) {
    }

    /**
     * How a new version did.
     *
     * @param passed whether it serves
     * @param missing what it did not do, for the audit and the screen; empty if it passed
     */
    record SelfCheck(boolean passed, String missing) {
    }
}
