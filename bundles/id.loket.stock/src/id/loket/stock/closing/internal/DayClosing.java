package id.loket.stock.closing.internal;

import java.time.Instant;
import java.time.LocalDate;

import id.loket.stock.closing.DaySheet;
import id.loket.stock.closing.Kinds;
import id.loket.store.AuditTrail;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A closed day: the movements it holds, its invalid pieces, and where both chains stood. Never changed. */
@Entity
@Table(name = "BLANK_CLOSING")
@SequenceGenerator(name = "BLANK_CLOSING_SEQ", sequenceName = "BLANK_CLOSING_SEQ", allocationSize = 1)
public class DayClosing {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "BLANK_CLOSING_SEQ")
    private long id;
    private LocalDate closedDay;
    private long firstMovement;
    private long lastMovement;
    private String closedBy;
    private Instant closedAt;
    private String countersignedBy;
    private long encodeFailures;
    private long damaged;
    private long printFailures;
    private long dataChanges;
    private long unnamed;
    private String stockHead;
    private String auditNode;
    private long auditSeq;
    private String auditMac;

    /** For JPA. */
    protected DayClosing() {
    }

    DayClosing(DaySheet sheet, DaySheet.Closed closed, AuditTrail.Head audit) {
        closedDay = sheet.day();
        firstMovement = sheet.firstMovement();
        lastMovement = sheet.lastMovement();
        closedBy = closed.by();
        closedAt = closed.at();
        countersignedBy = Words.orNull(closed.countersignedBy());
        encodeFailures = sheet.kinds().encodeFailures();
        damaged = sheet.kinds().damaged();
        printFailures = sheet.kinds().printFailures();
        dataChanges = sheet.kinds().dataChanges();
        unnamed = sheet.kinds().unnamed();
        stockHead = Words.orNull(closed.stockHead());
        auditNode = audit.node();
        auditSeq = audit.seq();
        auditMac = audit.chainMac();
    }

    long id() {
        return id;
    }

    LocalDate day() {
        return closedDay;
    }

    long firstMovement() {
        return firstMovement;
    }

    long lastMovement() {
        return lastMovement;
    }

    Kinds kinds() {
        return new Kinds(encodeFailures, damaged, printFailures, dataChanges, unnamed);
    }

    AuditTrail.Head auditHead() {
        return new AuditTrail.Head(auditNode, auditSeq, Words.orEmpty(auditMac));
    }

    DaySheet.Closed closed() {
        return new DaySheet.Closed(closedBy, closedAt, Words.orEmpty(countersignedBy), Words.orEmpty(stockHead),
                auditSeq == 0 ? "" : auditNode + ":" + auditSeq + ":" + Words.orEmpty(auditMac));
    }
}
