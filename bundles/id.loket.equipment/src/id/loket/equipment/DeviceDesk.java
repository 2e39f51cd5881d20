package id.loket.equipment;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import id.loket.access.Permission;
import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.device.DeviceCare.DeviceReport;
import id.loket.device.DeviceCare.DriverReport;
import id.loket.device.DeviceCare.LastError;
import id.loket.device.DeviceException.Fault;
import id.loket.device.DeviceKind;

/** What people do with the devices and drivers of this station. Every act leaves an audit row. */
public interface DeviceDesk {

    /** Looking at devices, looking for them, trying them, choosing which serves which step. */
    Permission USE = Permission.of("device.use", Role.OPERATOR, Role.PRINT_OPERATOR, Role.SUPERVISOR, Role.IT_ADMIN);
    /** Taking drivers out of service and back, forgetting devices. */
    Permission CONTROL = Permission.of("device.control", Role.IT_ADMIN);

    /**
     * @param session who asks; needs {@link #USE}
     * @return all there is to tell
     */
    Overview overview(Session session);

    /**
     * @param session who asks; needs {@link #USE}
     * @return the drivers installed now, by name; asks none of them
     */
    List<DriverReport> drivers(Session session);

    /**
     * Lets every driver look anew; takes up to 10 s.
     *
     * @param session who asks; needs {@link #USE}
     */
    void rescan(Session session);

    /**
     * @param session who chooses; needs {@link #USE}
     * @param kind of work
     * @param device key of a device, or empty for whichever is ready
     */
    void assign(Session session, DeviceKind kind, Optional<String> device);

    /**
     * @param session who does it; needs {@link #CONTROL}
     * @param driver its name
     * @param reason why; not blank
     * @throws id.loket.kernel.text.Refusal without a reason
     */
    void quarantine(Session session, String driver, String reason);

    /**
     * @param session who does it; needs {@link #CONTROL}
     * @param driver its name
     * @param reason why; not blank
     * @throws id.loket.kernel.text.Refusal without a reason
     */
    void release(Session session, String driver, String reason);

    /**
     * @param session who does it; needs {@link #CONTROL}
     * @param device key of a device that is away
     * @throws id.loket.kernel.text.Refusal if its driver still names it
     */
    void forget(Session session, String device);

    /**
     * @param device as told by {@link #overview}
     * @return what went wrong with it today, in one sentence, to begin a report with; empty if nothing did
     */
    String faultOfToday(Known device);

    /**
     * The devices of this station.
     *
     * @param drivers by name
     * @param devices by label
     * @param assigned key of the chosen device, for the kinds that have one
     */
    record Overview(List<DriverReport> drivers, List<Known> devices, Map<DeviceKind, String> assigned) {

        /** Copies what it is given. */
        public Overview {
            drivers = List.copyOf(drivers);
            devices = List.copyOf(devices);
            assigned = Map.copyOf(assigned);
        }
    }

    /**
     * One device with what the office knows of it.
     *
     * @param report how it is
     * @param driver its driver, if that is installed now
     * @param equipment its entry in the register
     * @param ticket what is reported of it and not closed yet
     */
    record Known(DeviceReport report, Optional<DriverReport> driver, Optional<Equipment> equipment, Optional<Ticket> ticket) {

        /** What happened; what is safe and what to do next stand behind it, as parts or as sentences. */
        private static final String FIRST_SENTENCE = "^([^|]*?[.])\\s*(\\||\\s[A-Z]).*";

        /** @return what last went wrong with it, in one sentence; that somebody stopped it is nothing wrong */
        public Optional<LastError> lastFault() {
            return report.lastError().filter(error -> error.fault() != Fault.CANCELLED)
                    .map(error -> new LastError(error.at(), error.fault(), error.text().replaceFirst(FIRST_SENTENCE, "$1")));
        }

        /** @return {@link id.loket.device.DeviceIdentity#key} */
        public String key() {
            return report.identity().key();
        }
    }
}
