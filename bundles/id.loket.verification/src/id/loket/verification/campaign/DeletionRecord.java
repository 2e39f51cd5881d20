package id.loket.verification.campaign;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** What remains of a list that was deleted: which file, how many rows, who, when and why; nothing of any person. */
@Entity
@Table(name = "LIST_DELETION")
@SequenceGenerator(name = "LIST_DELETION_SEQ", sequenceName = "LIST_DELETION_SEQ", allocationSize = 1)
public class DeletionRecord {

    /** Why a list was deleted. */
    public enum Cause {
        EXPIRED(CampaignMsg.causeExpired), REQUESTED(CampaignMsg.causeRequested);

        private final CampaignMsg label;

        Cause(CampaignMsg label) {
            this.label = label;
        }

        /** @return the name in the language of this session */
        public String label() {
            return label.text();
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "LIST_DELETION_SEQ")
    private long id;
    @Version
    private int version;
    private long campaignId;
    private long listId;
    private String fileName;
    private String hash;
    private int totalRows;
    @Enumerated(EnumType.STRING)
    private Cause cause;
    private String reason;
    private String deletedBy;
    private Instant deletedAt;
    private Instant rowsGoneAt;

    /** For JPA. */
    protected DeletionRecord() {
    }

    /**
     * @param list what is deleted
     * @param cause expired or requested
     * @param reason in words
     * @param by account
     * @param now when its key was destroyed
     */
    public DeletionRecord(CampaignList list, Cause cause, String reason, String by, Instant now) {
        this.campaignId = list.campaignId();
        this.listId = list.id();
        this.fileName = list.fileName();
        this.hash = list.hash();
        this.totalRows = list.totalRows();
        this.cause = cause;
        this.reason = reason;
        this.deletedBy = by;
        this.deletedAt = now;
    }

    /** @param now when the last row was removed */
    public void rowsGone(Instant now) {
        rowsGoneAt = now;
    }

    public long id() {
        return id;
    }

    public long campaignId() {
        return campaignId;
    }

    public long listId() {
        return listId;
    }

    public String fileName() {
        return fileName;
    }

    /** @return SHA-256 of the file, hex */
    public String hash() {
        return hash;
    }

    public int totalRows() {
        return totalRows;
    }

    public Cause cause() {
        return cause;
    }

    public String reason() {
        return reason;
    }

    public String deletedBy() {
        return deletedBy;
    }

    /** @return when the key was destroyed: from then on nobody could read a row */
    public Instant deletedAt() {
        return deletedAt;
    }

    /** @return when the last row was removed, or null while they are being removed */
    public Instant rowsGoneAt() {
        return rowsGoneAt;
    }
}
