package id.loket.printing.fleet;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A printer that stood idle was cleaned and moved, so that rollers and print head stay well. Never changed. */
@Entity
@Table(name = "PRINTER_EXERCISE")
@SequenceGenerator(name = "PRINTER_EXERCISE_SEQ", sequenceName = "PRINTER_EXERCISE_SEQ", allocationSize = 1)
public class Exercise {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "PRINTER_EXERCISE_SEQ")
    private long id;
    private long printerId;
    private Instant doneAt;
    private String actor;
    private String note;

    /** For JPA. */
    protected Exercise() {
    }

    /**
     * @param printer which
     * @param note what was done; may be empty
     * @param actor account
     * @param doneAt when
     */
    public Exercise(FleetPrinter printer, String note, String actor, Instant doneAt) {
        printerId = printer.id();
        this.note = note;
        this.actor = actor;
        this.doneAt = doneAt;
    }

    public long printerId() {
        return printerId;
    }

    public Instant doneAt() {
        return doneAt;
    }

    public String actor() {
        return actor;
    }

    public String note() {
        return note;
    }
}
