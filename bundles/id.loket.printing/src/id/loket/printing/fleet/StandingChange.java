package id.loket.printing.fleet;

import java.time.Instant;

import id.loket.device.DeviceStandings.By;
import id.loket.device.DeviceStandings.Change;
import id.loket.device.Standing;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** One change of a printer's standing. Never changed. */
@Entity
@Table(name = "PRINTER_STANDING")
@SequenceGenerator(name = "PRINTER_STANDING_SEQ", sequenceName = "PRINTER_STANDING_SEQ", allocationSize = 1)
public class StandingChange {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "PRINTER_STANDING_SEQ")
    private long id;
    private long printerId;
    @Enumerated(EnumType.STRING)
    private Standing standing;
    private Instant changedAt;
    private String actor;
    private String reason;

    /** For JPA. */
    protected StandingChange() {
    }

    /**
     * @param printer in its new standing
     * @param by who and why
     */
    public StandingChange(FleetPrinter printer, By by) {
        printerId = printer.id();
        standing = printer.standing();
        changedAt = printer.standingSince();
        actor = by.actor();
        reason = by.reason();
    }

    /** @return the same for those who know no printers */
    public Change change() {
        return new Change(standing, changedAt, actor, reason);
    }

    public long printerId() {
        return printerId;
    }
}
