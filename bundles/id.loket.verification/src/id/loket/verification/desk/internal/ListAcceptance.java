package id.loket.verification.desk.internal;

import java.time.Instant;

import id.loket.verification.desk.Acceptance;
import id.loket.verification.desk.Decision.Undone;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** One act that accepted many proposals, as it lies in the store. */
@Entity
@Table(name = "LIST_ACCEPTANCE")
@SequenceGenerator(name = "LIST_ACCEPTANCE_SEQ", sequenceName = "LIST_ACCEPTANCE_SEQ", allocationSize = 1)
public class ListAcceptance {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "LIST_ACCEPTANCE_SEQ")
    private long id;
    @Version
    private int version;
    private long listId;
    private int totalRows;
    private String acceptedBy;
    private Instant acceptedAt;
    private String undoneBy;
    private Instant undoneAt;
    private String undoReason;

    /** For JPA. */
    protected ListAcceptance() {
    }

    ListAcceptance(long listId, String by, Instant now) {
        this.listId = listId;
        acceptedBy = by;
        acceptedAt = now;
    }

    /** @param rows how many more it decides; below 0 where some were undone */
    void more(int rows) {
        totalRows += rows;
    }

    void undone(String by, Instant now, String reason) {
        undoneBy = by;
        undoneAt = now;
        undoReason = reason;
    }

    long id() {
        return id;
    }

    long listId() {
        return listId;
    }

    int totalRows() {
        return totalRows;
    }

    String by() {
        return acceptedBy;
    }

    /** @return who undid it as a whole, or null */
    String undoneBy() {
        return undoneBy;
    }

    Acceptance view() {
        return new Acceptance(id, listId, totalRows, acceptedBy, acceptedAt,
                undoneBy == null ? null : new Undone(undoneBy, undoneAt, undoReason));
    }
}
