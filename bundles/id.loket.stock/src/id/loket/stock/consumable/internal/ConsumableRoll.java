package id.loket.stock.consumable.internal;

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

/** The roll on a printer now; gone when it is taken off. */
@Entity(name = "RollOnPrinter")
@Table(name = "CONSUMABLE_ROLL")
@SequenceGenerator(name = "CONSUMABLE_ROLL_SEQ", sequenceName = "CONSUMABLE_ROLL_SEQ", allocationSize = 50)
public class ConsumableRoll {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "CONSUMABLE_ROLL_SEQ")
    private long id;
    private String printer;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    private long batchId;
    private Instant mountedAt;

    /** For JPA. */
    protected ConsumableRoll() {
    }

    ConsumableRoll(String printer, Kind kind, long batchId, Instant mountedAt) {
        this.printer = printer;
        this.kind = kind;
        this.batchId = batchId;
        this.mountedAt = mountedAt;
    }

    String printer() {
        return printer;
    }

    long batchId() {
        return batchId;
    }

    Instant mountedAt() {
        return mountedAt;
    }
}
