package id.loket.equipment.internal;

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

    States(OutageLog outages) {
        this.outages = outages;
    }

    /** Finds a piece; whoever else changes it meanwhile waits. */
    Equipment forUpdate(Transaction transaction, long id) {
        var equipment = transaction.entities().find(Equipment.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (equipment == null) {
            throw new Refusal(EquipmentMsg.notInRegister);
        }
        return equipment;
    }

    void enter(Transaction transaction, Equipment equipment, EquipmentState next, Because because) {
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
        if (equipment.state() == EquipmentState.IN_REPAIR && !equipment.label().equals(before)) {
            outages.end(transaction, OutageCause.DEVICE, before);
            outages.begin(transaction, OutageCause.DEVICE, equipment.label(), before);
            transaction.announce(OUTAGES);
        }
    }

    /** By whom and why; the ticket may be null. */
    record Because(String actor, String reason, Ticket ticket) {
    }
}
