package id.loket.stock.supply;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** What one delivery note announces, and how much of it has come. It comes at once or in several arrivals. */
@Entity
@Table(name = "BLANK_CONSIGNMENT")
@SequenceGenerator(name = "BLANK_CONSIGNMENT_SEQ", sequenceName = "BLANK_CONSIGNMENT_SEQ", allocationSize = 50)
public class Consignment {

    /** How far it has come. */
    public enum State {
        /** Announced, nothing has come. */
        EXPECTED(SupplyMsg.stateExpected),
        /** A part has come, the rest is expected under the same note. */
        PARTLY(SupplyMsg.statePartly),
        /** All announced numbers are here. */
        COMPLETE(SupplyMsg.stateComplete),
        /** Closed by a person although something is missing. */
        SHORT(SupplyMsg.stateShort);

        private final SupplyMsg label;

        State(SupplyMsg label) {
            this.label = label;
        }

        /** @return the name in the language of this session */
        public String label() {
            return label.text();
        }

        /** @return whether more can be received under it */
        public boolean isOpen() {
            return this == EXPECTED || this == PARTLY;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "BLANK_CONSIGNMENT_SEQ")
    private long id;
    @Version
    private int version;
    private String noteNumber;
    private LocalDate noteDate;
    @Enumerated(EnumType.STRING)
    private Sender sender;
    private Long requestId;
    @Enumerated(EnumType.STRING)
    private State state = State.EXPECTED;
    private long announced;
    private long received;
    private long damaged;
    private String enteredBy;
    private Instant enteredAt;
    private String closedBecause;

    /** For JPA. */
    protected Consignment() {
    }

    /**
     * @param note the paper
     * @param announced pieces on it; 0 if it names none
     * @param enteredBy account
     * @param enteredAt when
     */
    public Consignment(DeliveryNote note, long announced, String enteredBy, Instant enteredAt) {
        noteNumber = note.number();
        noteDate = note.date();
        sender = note.sender();
        requestId = note.requestId();
        this.announced = announced;
        this.enteredBy = enteredBy;
        this.enteredAt = enteredAt;
    }

    /**
     * @param pieces came now, damaged ones too
     * @param broken how many of them are damaged
     */
    public void arrived(long pieces, long broken) {
        received += pieces;
        damaged += broken;
        state = announced > 0 && received >= announced ? State.COMPLETE : State.PARTLY;
    }

    /** @param reason why nothing more is expected */
    public void close(String reason) {
        closedBecause = reason;
        state = expected() == 0 ? State.COMPLETE : State.SHORT;
    }

    public long id() {
        return id;
    }

    public String noteNumber() {
        return noteNumber;
    }

    public LocalDate noteDate() {
        return noteDate;
    }

    public Sender sender() {
        return sender;
    }

    /** @return the request it answers, or null */
    public Long requestId() {
        return requestId;
    }

    public State state() {
        return state;
    }

    /** @return pieces on the note; 0 if it names no numbers */
    public long announced() {
        return announced;
    }

    /** @return pieces that have come, damaged ones too */
    public long received() {
        return received;
    }

    public long damaged() {
        return damaged;
    }

    /** @return pieces announced that have not come */
    public long expected() {
        return Math.max(0, announced - received);
    }

    public String enteredBy() {
        return enteredBy;
    }

    public Instant enteredAt() {
        return enteredAt;
    }

    /** @return why it was closed by hand, or null */
    public String closedBecause() {
        return closedBecause;
    }
}
