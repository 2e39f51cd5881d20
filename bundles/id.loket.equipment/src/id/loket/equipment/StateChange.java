package id.loket.equipment;

import java.time.Instant;

import id.loket.device.DeviceStandings.Change;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** When, by whom and why a piece of equipment got its state. Never changed. */
@Entity
@Table(name = "EQUIPMENT_STATE")
@SequenceGenerator(name = "EQUIPMENT_STATE_SEQ", sequenceName = "EQUIPMENT_STATE_SEQ", allocationSize = 1)
public class StateChange {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "EQUIPMENT_STATE_SEQ")
    private long id;
    private long equipmentId;
    @Enumerated(EnumType.STRING)
    private EquipmentState state;
    private Instant changedAt;
    private String actor;
    private String reason;
    private Long ticketId;

    /** For JPA. */
    protected StateChange() {
    }

    /**
     * @param equipment in its new state
     * @param actor account
     * @param reason in the words of who did it
     * @param ticket because of which, or null
     */
    public StateChange(Equipment equipment, String actor, String reason, Ticket ticket) {
        equipmentId = equipment.id();
        state = equipment.state();
        changedAt = equipment.stateSince();
        this.actor = actor;
        this.reason = reason;
        ticketId = ticket == null ? null : ticket.id();
    }

    /**
     * @param equipmentId a piece whose standing another module owns
     * @param change as that module tells it
     * @return the same as a row of this register; never stored
     */
    public static StateChange of(long equipmentId, Change change) {
        var told = new StateChange();
        told.equipmentId = equipmentId;
        told.state = EquipmentState.valueOf(change.standing().name());
        told.changedAt = change.at();
        told.actor = change.actor();
        told.reason = change.reason();
        return told;
    }

    public EquipmentState state() {
        return state;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public String actor() {
        return actor;
    }

    public String reason() {
        return reason;
    }

    /** @return number of the ticket because of which, or null */
    public Long ticketId() {
        return ticketId;
    }
}
