package id.loket.equipment.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.device.DeviceCare;
import id.loket.device.DeviceCare.DriverReport;
import id.loket.device.DeviceCare.LastError;
import id.loket.device.DeviceKind;
import id.loket.equipment.DeviceDesk;
import id.loket.equipment.Equipment;
import id.loket.equipment.EquipmentMsg;
import id.loket.equipment.Ticket;
import id.loket.kernel.text.Refusal;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** Joins the devices of this station with the office's records, and asks who may do what to them. */
@Component
public final class StationDevices implements DeviceDesk {

    private final Store store;
    private final DeviceCare care;
    private final Clock clock;

    /**
     * @param store open, with the register's tables
     * @param care of the devices
     * @param clock of the office
     */
    @Activate
    public StationDevices(@Reference Store store, @Reference DeviceCare care, @Reference Clock clock) {
        this.store = store;
        this.care = care;
        this.clock = clock;
    }

    @Override
    public Overview overview(Session session) {
        session.require(USE);
        var drivers = care.drivers();
        var byName = drivers.stream().collect(Collectors.toMap(DriverReport::driver, Function.identity(), (one, other) -> one));
        var devices = care.devices();
        return store.read(transaction -> {
            var equipment = equipment(transaction);
            var tickets = tickets(transaction);
            return new Overview(drivers, devices.stream().map(device -> {
                var key = device.identity().key();
                return new Known(device, Optional.ofNullable(byName.get(device.identity().driver())),
                        Optional.ofNullable(equipment.get(key)), Optional.ofNullable(tickets.get(key)));
            }).toList(), assigned());
        });
    }

    @Override
    public List<DriverReport> drivers(Session session) {
        session.require(USE);
        return care.drivers();
    }

    @Override
    public void rescan(Session session) {
        session.require(USE);
        care.rescan();
    }

    @Override
    public void assign(Session session, DeviceKind kind, Optional<String> device) {
        session.require(USE);
        audited(session, "device.assign", kind.name(), device.map(key -> "device:" + key), () -> care.assign(kind, device));
    }

    @Override
    public void quarantine(Session session, String driver, String reason) {
        session.require(CONTROL);
        var why = Words.required(reason, EquipmentMsg.noReason);
        audited(session, "device.quarantine", why, Optional.of("driver:" + driver), () -> care.quarantine(driver, why));
    }

    @Override
    public void release(Session session, String driver, String reason) {
        session.require(CONTROL);
        var why = Words.required(reason, EquipmentMsg.noReason);
        audited(session, "device.release", why, Optional.of("driver:" + driver), () -> care.release(driver));
    }

    @Override
    public void forget(Session session, String device) {
        session.require(CONTROL);
        audited(session, "device.forget", "device", Optional.of("device:" + device), () -> {
            care.forget(device);
            care.devices().stream().filter(known -> known.identity().key().equals(device)).findFirst().ifPresent(still -> {
                throw new Refusal(EquipmentMsg.stillListed, still.identity().label());
            });
        });
    }

    @Override
    public String faultOfToday(Known device) {
        return device.lastFault()
                .filter(error -> LocalDate.ofInstant(error.at(), clock.getZone()).equals(LocalDate.now(clock)))
                .map(LastError::text)
                .orElse("");
    }

    /** The row is written first: an act that fails takes it back, an act without its row is never done. */
    private void audited(Session session, String action, String purpose, Optional<String> subject, Runnable act) {
        store.write(transaction -> {
            transaction.audit(session.entry(action, purpose, subject.stream().toArray(String[]::new)));
            act.run();
            return null;
        });
    }

    private Map<DeviceKind, String> assigned() {
        var assigned = new EnumMap<DeviceKind, String>(DeviceKind.class);
        for (var kind : DeviceKind.values()) {
            care.assigned(kind).ifPresent(device -> assigned.put(kind, device));
        }
        return assigned;
    }

    private static Map<String, Equipment> equipment(Transaction transaction) {
        List<Equipment> driven = transaction.entities()
                .createQuery("select e from Equipment e where e.deviceKey is not null", Equipment.class).getResultList();
        return driven.stream().collect(Collectors.toMap(piece -> piece.details().deviceKey(), Function.identity()));
    }

    private static Map<String, Ticket> tickets(Transaction transaction) {
        var unclosed = transaction.entities()
                .createQuery("select t from Ticket t where t.deviceKey is not null and t.state <> :closed order by t.id", Ticket.class)
                .setParameter("closed", Ticket.State.CLOSED).getResultList();
        return unclosed.stream().collect(Collectors.toMap(Ticket::deviceKey, Function.identity(), (first, later) -> first));
    }
}
