package id.loket.printing.fleet;

import java.time.Instant;

import id.loket.kernel.text.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A printer sent to repair, and what came of it. */
@Entity
@Table(name = "PRINTER_REPAIR")
@SequenceGenerator(name = "PRINTER_REPAIR_SEQ", sequenceName = "PRINTER_REPAIR_SEQ", allocationSize = 1)
public class Repair {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "PRINTER_REPAIR_SEQ")
    private long id;
    @Version
    private int version;
    private long printerId;
    private Long openFor;
    private String fault;
    private String sentTo;
    private Instant sentAt;
    private String sentBy;
    private Instant backAt;
    private String backBy;
    private String done;
    private Long cost;
    private Boolean repaired;

    /** For JPA. */
    protected Repair() {
    }

    /**
     * @param printer that goes away
     * @param sending what is wrong and to whom it goes
     * @param actor account of who sends it
     * @param at when
     */
    public Repair(FleetPrinter printer, Sending sending, String actor, Instant at) {
        printerId = printer.id();
        openFor = printer.id();
        fault = sending.fault();
        sentTo = sending.to();
        sentAt = at;
        sentBy = actor;
    }

    /**
     * @param result what was done
     * @param actor account of who takes it back
     * @param at when
     */
    public void comeBack(Return result, String actor, Instant at) {
        if (openFor == null) {
            throw new Refusal(FleetMsg.repairBackAlready);
        }
        openFor = null;
        backAt = at;
        backBy = actor;
        done = result.done();
        cost = result.cost();
        repaired = result.repaired();
    }

    public long id() {
        return id;
    }

    public long printerId() {
        return printerId;
    }

    /** @return whether the printer is still away */
    public boolean open() {
        return openFor != null;
    }

    /** @return what was wrong */
    public String fault() {
        return fault;
    }

    /** @return who repairs it */
    public String sentTo() {
        return sentTo;
    }

    public Instant sentAt() {
        return sentAt;
    }

    public String sentBy() {
        return sentBy;
    }

    /** @return when it came back, or null */
    public Instant backAt() {
        return backAt;
    }

    /** @return who took it back, or null */
    public String backBy() {
        return backBy;
    }

    /** @return what was done, or null while it is away */
    public String done() {
        return done;
    }

    /** @return in rupiah, or null while it is away */
    public Long cost() {
        return cost;
    }

    /** @return whether it came back repaired; false while it is away */
    public boolean repaired() {
        return Boolean.TRUE.equals(repaired);
    }

    /**
     * A printer goes to repair.
     *
     * @param fault what is wrong; not blank
     * @param to who repairs it; not blank
     */
    public record Sending(String fault, String to) {

        /** Trims what was typed. */
        public Sending {
            fault = fault == null ? "" : fault.trim();
            to = to == null ? "" : to.trim();
        }
    }

    /**
     * A printer comes back from repair.
     *
     * @param done what was done; not blank
     * @param cost in rupiah, 0 if it was free
     * @param repaired whether it works again; otherwise it is unusable from now on
     */
    public record Return(String done, long cost, boolean repaired) {

        /** Trims what was typed. */
        public Return {
            done = done == null ? "" : done.trim();
        }
    }
}
