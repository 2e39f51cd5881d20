package id.loket.centre.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Up to which of the centre's answers a node has handled everything. */
@Entity
@Table(name = "CENTRE_CURSOR")
public class AnswerCursor {

    @Id
    private String node;
    private long lastSequence;
    @Version
    private int version;

    /** For JPA. */
    protected AnswerCursor() {
    }

    AnswerCursor(String node) {
        this.node = node;
    }

    long lastSequence() {
        return lastSequence;
    }

    void moveTo(long sequence) {
        lastSequence = Math.max(lastSequence, sequence);
    }
}
