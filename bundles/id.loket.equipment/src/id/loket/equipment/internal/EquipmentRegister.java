package id.loket.equipment.internal;

import java.util.HashMap;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import id.loket.access.Session;
import id.loket.device.DeviceStandings;
import id.loket.device.DeviceStandings.Change;
import id.loket.equipment.Equipment;
import id.loket.equipment.Equipment.Details;
import id.loket.equipment.EquipmentMsg;
import id.loket.equipment.EquipmentState;
import id.loket.equipment.Register;
import id.loket.equipment.StateChange;
import id.loket.equipment.Ticket;
import id.loket.equipment.internal.States.Because;
import id.loket.kernel.text.Refusal;
import id.loket.registry.office.OutageLog;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** The register's use cases. */
@Component
public final class EquipmentRegister implements Register {

    private static final int SHORT = 80;
    private static final int LONG = 120;

    private final Store store;
    private final States states;

    /**
     * @param store open, with the register's tables
     * @param outages told what is in repair
     * @param owner knows how some devices stand, or null where no module does
     */
    @Activate
    public EquipmentRegister(@Reference Store store, @Reference OutageLog outages,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY) DeviceStandings owner) {
        this.store = store;
        states = new States(outages, owner);
    }

    @Override
    public List<Equipment> all(Session session) {
        session.require(READ);
        return store.read(transaction -> {
            var all = transaction.entities()
                    .createQuery("select e from Equipment e order by e.kind, e.place, e.id", Equipment.class)
                    .getResultList();
            var owned = new HashMap<Equipment, Change>();
            all.forEach(each -> states.owned(transaction, each).ifPresent(change -> owned.put(each, change)));
            // What is only shown must not be written back.
            transaction.entities().clear();
            owned.forEach(States::show);
            return all;
        });
    }

    @Override
    public Equipment add(Session session, Details details) {
        session.require(KEEP);
        requireWhole(details);
        return store.write(transaction -> {
            requireOnce(transaction, details, 0);
            var equipment = new Equipment(details);
            equipment.enter(EquipmentState.IN_SERVICE, transaction.now());
            transaction.entities().persist(equipment);
            transaction.entities().flush();
            states.owned(transaction, equipment).ifPresentOrElse(change -> States.show(equipment, change),
                    () -> states.enter(transaction, equipment, EquipmentState.IN_SERVICE,
                            new Because(session.account(), EquipmentMsg.added.text(), null)));
            transaction.announce(States.CHANGED);
            adoptTickets(transaction, equipment);
            transaction.audit(session.entry("equipment.add", details.kind().name(), subject(equipment)));
            return equipment;
        });
    }

    @Override
    public Equipment change(Session session, Equipment known, Details details) {
        session.require(KEEP);
        requireWhole(details);
        return store.write(transaction -> {
            var equipment = states.forUpdate(transaction, known.id());
            if (equipment.version() != known.version()) {
                throw new Refusal(EquipmentMsg.changedMeanwhile);
            }
            requireOnce(transaction, details, known.id());
            var before = equipment.label();
            equipment.describe(details);
            states.renamed(transaction, equipment, before);
            transaction.entities().flush();
            adoptTickets(transaction, equipment);
            transaction.announce(States.CHANGED);
            transaction.audit(session.entry("equipment.change", details.kind().name(), subject(equipment)));
            return equipment;
        });
    }

    @Override
    public Equipment changeState(Session session, long id, EquipmentState state, String reason) {
        session.require(KEEP);
        var why = Words.required(reason, EquipmentMsg.noReason);
        return store.write(transaction -> {
            var equipment = states.forUpdate(transaction, id);
            if (equipment.state() == state) {
                throw new Refusal(EquipmentMsg.sameState, equipment.label());
            }
            states.enter(transaction, equipment, state, new Because(session.account(), why, null));
            transaction.audit(session.entry("equipment.state", state.name(), subject(equipment)));
            return equipment;
        });
    }

    @Override
    public List<StateChange> story(Session session, long id) {
        session.require(READ);
        return store.read(transaction -> {
            var equipment = transaction.entities().find(Equipment.class, id);
            if (equipment != null && states.owned(transaction, equipment).isPresent()) {
                return states.story(transaction, equipment).stream().map(change -> StateChange.of(id, change)).toList();
            }
            return transaction.entities()
                    .createQuery("select s from StateChange s where s.equipmentId = :id order by s.id desc", StateChange.class)
                    .setParameter("id", id)
                    .getResultList();
        });
    }

    private static void requireWhole(Details details) {
        if (details.place().isEmpty()) {
            throw new Refusal(EquipmentMsg.noPlace);
        }
        if (details.serialNumber().isEmpty() && details.inventoryNumber().isEmpty()) {
            throw new Refusal(EquipmentMsg.noNumber);
        }
        Words.within(details.maker(), SHORT);
        Words.within(details.model(), LONG);
        Words.within(details.serialNumber(), LONG);
        Words.within(details.inventoryNumber(), SHORT);
        Words.within(details.place(), LONG);
    }

    /** The constraints of the table hold where two seats do it at once; this tells where the other one stands. */
    private static void requireOnce(Transaction transaction, Details details, long self) {
        if (!details.serialNumber().isEmpty()) {
            transaction.entities()
                    .createQuery("select e from Equipment e where e.kind = :kind and e.maker = :maker"
                            + " and e.serialNumber = :serial and e.id <> :self", Equipment.class)
                    .setParameter("kind", details.kind())
                    .setParameter("maker", details.maker())
                    .setParameter("serial", details.serialNumber())
                    .setParameter("self", self)
                    .getResultStream().findFirst().ifPresent(other -> {
                        throw new Refusal(EquipmentMsg.serialInRegister, details.serialNumber(), other.details().place());
                    });
        }
        byDevice(transaction, details.deviceKey()).filter(other -> other.id() != self).ifPresent(other -> {
            throw new Refusal(EquipmentMsg.deviceInRegister, other.label());
        });
    }

    static java.util.Optional<Equipment> byDevice(Transaction transaction, String deviceKey) {
        if (deviceKey.isEmpty()) {
            return java.util.Optional.empty();
        }
        return transaction.entities()
                .createQuery("select e from Equipment e where e.deviceKey = :device", Equipment.class)
                .setParameter("device", deviceKey)
                .getResultStream().findFirst();
    }

    private static void adoptTickets(Transaction transaction, Equipment equipment) {
        var device = equipment.details().deviceKey();
        if (!device.isEmpty()) {
            transaction.entities()
                    .createQuery("select t from Ticket t where t.deviceKey = :device and t.equipmentId is null"
                            + " and t.state <> :closed", Ticket.class)
                    .setParameter("device", device)
                    .setParameter("closed", Ticket.State.CLOSED)
                    .getResultList().forEach(ticket -> ticket.concerns(equipment));
        }
    }

    private static String subject(Equipment equipment) {
        return "equipment:" + equipment.id();
    }
}
