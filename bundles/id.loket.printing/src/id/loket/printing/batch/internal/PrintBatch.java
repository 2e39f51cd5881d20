package id.loket.printing.batch.internal;

import java.time.Instant;

import id.loket.kernel.text.Refusal;
import id.loket.printing.batch.Batch;
import id.loket.printing.batch.BatchMsg;
import id.loket.printing.batch.Choice;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A batch as it is kept. */
@Entity
@Table(name = "PRINT_BATCH")
@SequenceGenerator(name = "PRINT_BATCH_SEQ", sequenceName = "PRINT_BATCH_SEQ", allocationSize = 1)
public class PrintBatch {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "PRINT_BATCH_SEQ")
    private long id;
    @Version
    private int version;
    private String name;
    @Enumerated(EnumType.STRING)
    private Choice.Kind kind;
    private String choice;
    @Enumerated(EnumType.STRING)
    private Batch.State state = Batch.State.OPEN;
    private String madeBy;
    private Instant madeAt;
    private String stateBy;
    private Instant stateAt;

    /** For JPA. */
    protected PrintBatch() {
    }

    PrintBatch(String name, Choice.Kind kind, String choice, String account, Instant now) {
        this.name = name;
        this.kind = kind;
        this.choice = choice;
        madeBy = account;
        madeAt = now;
        stateBy = account;
        stateAt = now;
    }

    void to(Batch.State next, String account, Instant now) {
        if (state == Batch.State.CLOSED || state == next) {
            throw new Refusal(BatchMsg.notOpen, state.label());
        }
        state = next;
        stateBy = account;
        stateAt = now;
    }

    void requireNotClosed() {
        if (state == Batch.State.CLOSED) {
            throw new Refusal(BatchMsg.notOpen, state.label());
        }
    }

    long id() {
        return id;
    }

    Batch with(Batch.Sums sums) {
        return new Batch(id, name, kind, choice, state, madeBy, madeAt, stateBy, stateAt, sums);
    }
}
