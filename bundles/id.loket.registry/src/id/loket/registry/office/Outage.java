package id.loket.registry.office;

import java.time.Instant;

import id.loket.kernel.OutageCause;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A time in which the office could not work, with its cause and what was lost. Records itself; nobody types it. */
@Entity
@Table(name = "OUTAGE")
@SequenceGenerator(name = "OUTAGE_SEQ", sequenceName = "OUTAGE_SEQ", allocationSize = 1)
public class Outage {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "OUTAGE_SEQ")
    private long id;
    @Version
    private int version;
    @Enumerated(EnumType.STRING)
    private OutageCause cause;
    private String subject;
    private String detail;
    private Instant startedAt;
    private Instant endedAt;
    private int lostOutput;

    /** For JPA. */
    protected Outage() {
    }

    /**
     * @param cause told apart
     * @param subject what failed
     * @param detail what was seen, for IT
     * @param startedAt when it was noticed
     */
    public Outage(OutageCause cause, String subject, String detail, Instant startedAt) {
        this.cause = cause;
        this.subject = subject;
        this.detail = detail;
        this.startedAt = startedAt;
    }

    /** @param at when it worked again */
    public void end(Instant at) {
        endedAt = at;
    }

    /** @param units further records or cards that had to wait */
    public void lost(int units) {
        lostOutput += units;
    }

    public long id() {
        return id;
    }

    public OutageCause cause() {
        return cause;
    }

    /** @return what failed: a link's, server's or device's name */
    public String subject() {
        return subject;
    }

    public String detail() {
        return detail;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** @return when it ended, or null while it lasts */
    public Instant endedAt() {
        return endedAt;
    }

    /** @return records or cards that could not be sent or printed meanwhile */
    public int lostOutput() {
        return lostOutput;
    }
}
