package id.loket.equipment.internal;

import java.util.List;
import java.util.Optional;

import id.loket.device.DeviceStandings;
import id.loket.device.DeviceStandings.By;
import id.loket.device.DeviceStandings.Change;
import id.loket.device.Standing;
import id.loket.equipment.Equipment;
import id.loket.equipment.EquipmentMsg;
import id.loket.equipment.EquipmentState;
import id.loket.equipment.StateChange;
import id.loket.equipment.Ticket;
import id.loket.kernel.OutageCause;
import id.loket.kernel.text.Refusal;
import id.loket.registry.office.OutageLog;
import id.loket.store.Transaction;
import jakarta.persistence.LockModeType;

/** Gives equipment its states, with their history. What is in repair is an outage until it is of use, or never again. */
final class States {

    static final String CHANGED = "equipment";
    private static final String OUTAGES = "outages";

    private final OutageLog outages;
    private final Optional<DeviceStandings> owner;

    /** The owner of some devices' standing may be null: then this register is the only one to know. */
    States(OutageLog outages, DeviceStandings owner) {
        this.outages = outages;
        this.owner = Optional.ofNullable(owner);
    }

    /** Finds a piece, in the state its owner knows; whoever else changes it meanwhile waits. */
    Equipment forUpdate(Transaction transaction, long id) {
        var equipment = transaction.entities().find(Equipment.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (equipment == null) {
            throw new Refusal(EquipmentMsg.notInRegister);
        }
        owned(transaction, equipment).ifPresent(change -> show(equipment, change));
        return equipment;
    }

    /** What the owner of a device's standing says of it; empty where this register is the only one to know. */
    Optional<Change> owned(Transaction transaction, Equipment equipment) {
        var device = equipment.details().deviceKey();
        return device.isEmpty() ? Optional.empty() : owner.flatMap(truth -> truth.of(transaction, device));
    }

    /** Of a device whose standing another module owns. */
    List<Change> story(Transaction transaction, Equipment equipment) {
        return owner.map(truth -> truth.story(transaction, equipment.details().deviceKey())).orElse(List.of());
    }

    static void show(Equipment equipment, Change change) {
        var state = EquipmentState.valueOf(change.standing().name());
        if (equipment.state() != state) {
            equipment.enter(state, change.at());
        }
    }

    void enter(Transaction transaction, Equipment equipment, EquipmentState next, Because because) {
        if (owned(transaction, equipment).isPresent()) {
            // The owner keeps history and outage; here only the word is copied, for the day the owner is taken off.
            owner.get().enter(transaction, equipment.details().deviceKey(), Standing.valueOf(next.name()),
                    new By(because.actor(), because.reason()));
            equipment.enter(next, transaction.now());
            transaction.announce(CHANGED);
            return;
        }
        var before = equipment.state();
        equipment.enter(next, transaction.now());
        transaction.entities().persist(new StateChange(equipment, because.actor(), because.reason(), because.ticket()));
        transaction.announce(CHANGED);
        if (next == EquipmentState.IN_REPAIR) {
            outages.begin(transaction, OutageCause.DEVICE, equipment.label(), because.reason());
            transaction.announce(OUTAGES);
        } else if (before == EquipmentState.IN_REPAIR) {
            outages.end(transaction, OutageCause.DEVICE, equipment.label());
            transaction.announce(OUTAGES);
        }
    }

    /** An outage is known by what failed: under its old name it would never end. */
    void renamed(Transaction transaction, Equipment equipment, String before) {
        if (owned(transaction, equipment).isEmpty() && equipment.state() == EquipmentState.IN_REPAIR && !equipment.label().equals(before)) {
            outages.end(transaction, OutageCause.DEVICE, before);
            outages.begin(transaction, OutageCause.DEVICE, equipment.label(), before);
            transaction.announce(OUTAGES);
        }
    }

    /** By whom and why; the ticket may be null. */
    record Because(String actor, String reason, Ticket ticket) {
    }
}
