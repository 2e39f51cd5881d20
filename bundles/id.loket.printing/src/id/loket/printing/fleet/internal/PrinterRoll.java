package id.loket.printing.fleet.internal;

import java.time.Instant;

import id.loket.card.ConsumableSupply.Kind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A ribbon or film on a printer, from mounting to taking off. */
@Entity
@Table(name = "PRINTER_ROLL")
@SequenceGenerator(name = "PRINTER_ROLL_SEQ", sequenceName = "PRINTER_ROLL_SEQ", allocationSize = 1)
public class PrinterRoll {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "PRINTER_ROLL_SEQ")
    private long id;
    @Version
    private int version;
    private String printer;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    private String mountedOn;
    private String batch;
    private int printsPerRoll;
    private Instant mountedAt;
    private String mountedBy;
    private Instant offAt;
    private long attempts;
    private long faults;

    /** For JPA. */
    protected PrinterRoll() {
    }

    PrinterRoll(String printer, Kind kind, String batch, int printsPerRoll, Instant mountedAt, String mountedBy) {
        this.printer = printer;
        this.kind = kind;
        mountedOn = on(printer, kind);
        this.batch = batch;
        this.printsPerRoll = printsPerRoll;
        this.mountedAt = mountedAt;
        this.mountedBy = mountedBy;
    }

    static String on(String printer, Kind kind) {
        return kind.name() + " " + printer;
    }

    void takeOff(long summedAttempts, long summedFaults, Instant at) {
        mountedOn = null;
        attempts = summedAttempts;
        faults = summedFaults;
        offAt = at;
    }

    String printer() {
        return printer;
    }

    Kind kind() {
        return kind;
    }

    String batch() {
        return batch;
    }

    int printsPerRoll() {
        return printsPerRoll;
    }

    Instant mountedAt() {
        return mountedAt;
    }

    /** Null while it is mounted. */
    Instant offAt() {
        return offAt;
    }

    long attempts() {
        return attempts;
    }

    long faults() {
        return faults;
    }
}
