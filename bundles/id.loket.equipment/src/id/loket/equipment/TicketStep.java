package id.loket.equipment;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** One step in the life of a ticket. Never changed. */
@Entity
@Table(name = "FAULT_TICKET_STEP")
@SequenceGenerator(name = "FAULT_TICKET_STEP_SEQ", sequenceName = "FAULT_TICKET_STEP_SEQ", allocationSize = 1)
public class TicketStep {

    /** What happened. */
    public enum Kind {
        /** Somebody told of the fault; again, if there was a ticket already. */
        REPORTED(EquipmentMsg.stepReported),
        /** A technician looks after it. */
        TAKEN(EquipmentMsg.stepTaken),
        /** It was done. */
        CLOSED(EquipmentMsg.stepClosed),
        /** It was not done after all. */
        REOPENED(EquipmentMsg.stepReopened);

        private final EquipmentMsg label;

        Kind(EquipmentMsg label) {
            this.label = label;
        }

        /** @return the name in the language of this session */
        public String label() {
            return label.text();
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "FAULT_TICKET_STEP_SEQ")
    private long id;
    private long ticketId;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    private Instant happenedAt;
    private String actor;
    private String words;

    /** For JPA. */
    protected TicketStep() {
    }

    /**
     * @param ticket of which
     * @param kind what happened
     * @param actor account
     * @param words what was written; may be empty
     * @param happenedAt when
     */
    public TicketStep(Ticket ticket, Kind kind, String actor, String words, Instant happenedAt) {
        ticketId = ticket.id();
        this.kind = kind;
        this.actor = actor;
        this.words = words;
        this.happenedAt = happenedAt;
    }

    public Kind kind() {
        return kind;
    }

    public Instant happenedAt() {
        return happenedAt;
    }

    public String actor() {
        return actor;
    }

    public String words() {
        return words;
    }
}
