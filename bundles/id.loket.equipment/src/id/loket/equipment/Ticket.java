package id.loket.equipment;

import java.time.Instant;

import id.loket.kernel.text.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A fault: reported at the counter, taken by a technician, closed with what was done. */
@Entity
@Table(name = "FAULT_TICKET")
@SequenceGenerator(name = "FAULT_TICKET_SEQ", sequenceName = "FAULT_TICKET_SEQ", allocationSize = 1)
public class Ticket {

    /** How far it is. */
    public enum State {
        /** Nobody looks after it yet. */
        OPEN(EquipmentMsg.ticketOpen),
        /** A technician looks after it. */
        TAKEN(EquipmentMsg.ticketTaken),
        /** Done. */
        CLOSED(EquipmentMsg.ticketClosed);

        private final EquipmentMsg label;

        State(EquipmentMsg label) {
            this.label = label;
        }

        /** @return the name in the language of this session */
        public String label() {
            return label.text();
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "FAULT_TICKET_SEQ")
    private long id;
    @Version
    private int version;
    private Long equipmentId;
    private String deviceKey;
    private String subject;
    private String fault;
    private String station;
    @Enumerated(EnumType.STRING)
    private State state;
    private String reportedBy;
    private Instant reportedAt;
    private String takenBy;
    private boolean inRepair;
    private Instant changedAt;

    /** For JPA. */
    protected Ticket() {
    }

    /**
     * @param what broke
     * @param station the node it was reported at
     * @param reportedBy account
     * @param reportedAt when
     */
    public Ticket(Tickets.Fault what, String station, String reportedBy, Instant reportedAt) {
        equipmentId = what.equipmentId();
        deviceKey = what.deviceKey().isEmpty() ? null : what.deviceKey();
        subject = what.subject();
        fault = what.words();
        this.station = station;
        this.reportedBy = reportedBy;
        this.reportedAt = reportedAt;
        state = State.OPEN;
        changedAt = reportedAt;
    }

    /**
     * @param technician who looks after it
     * @param repairs whether the equipment cannot be worked with meanwhile
     * @param at when
     */
    public void take(String technician, boolean repairs, Instant at) {
        if (state == State.TAKEN) {
            throw new Refusal(EquipmentMsg.ticketTakenAlready, id, takenBy);
        }
        requireNotClosed();
        takenBy = technician;
        inRepair = repairs;
        enter(State.TAKEN, at);
    }

    /** @param at when it was done */
    public void close(Instant at) {
        requireNotClosed();
        if (state == State.OPEN) {
            throw new Refusal(EquipmentMsg.ticketNotTaken, id);
        }
        inRepair = false;
        enter(State.CLOSED, at);
    }

    /** @param at when it broke again */
    public void reopen(Instant at) {
        if (state != State.CLOSED) {
            throw new Refusal(EquipmentMsg.ticketNotClosed, id);
        }
        takenBy = null;
        enter(State.OPEN, at);
    }

    /** @param equipment that its device turned out to be */
    public void concerns(Equipment equipment) {
        equipmentId = equipment.id();
    }

    private void enter(State next, Instant at) {
        state = next;
        changedAt = at;
    }

    private void requireNotClosed() {
        if (state == State.CLOSED) {
            throw new Refusal(EquipmentMsg.ticketClosedAlready, id);
        }
    }

    /** @return its number, as people quote it */
    public long id() {
        return id;
    }

    /** @return the equipment in the register, or null */
    public Long equipmentId() {
        return equipmentId;
    }

    /** @return key of the device, or null */
    public String deviceKey() {
        return deviceKey;
    }

    /** @return what broke, as people call it */
    public String subject() {
        return subject;
    }

    /** @return what is wrong, in the words of who reported it */
    public String fault() {
        return fault;
    }

    /** @return the node it was reported at */
    public String station() {
        return station;
    }

    public State state() {
        return state;
    }

    public String reportedBy() {
        return reportedBy;
    }

    public Instant reportedAt() {
        return reportedAt;
    }

    /** @return the technician, or null while nobody looks after it */
    public String takenBy() {
        return takenBy;
    }

    /** @return whether it keeps its equipment in repair */
    public boolean inRepair() {
        return inRepair;
    }

    /** @return when it entered its state */
    public Instant changedAt() {
        return changedAt;
    }
}
