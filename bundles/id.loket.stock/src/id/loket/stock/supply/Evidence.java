package id.loket.stock.supply;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A scan or photograph kept with a consignment, a loan or a destruction. Its bytes are sealed and lie apart. */
@Entity
@Table(name = "BLANK_EVIDENCE")
@SequenceGenerator(name = "BLANK_EVIDENCE_SEQ", sequenceName = "BLANK_EVIDENCE_SEQ", allocationSize = 50)
public class Evidence {

    /** What a file is, by its first bytes. */
    public enum Format { PDF, JPEG, PNG }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "BLANK_EVIDENCE_SEQ")
    private long id;
    private String subject;
    private String fileName;
    @Enumerated(EnumType.STRING)
    private Format format;
    private long byteCount;
    private String addedBy;
    private Instant addedAt;

    /** For JPA. */
    protected Evidence() {
    }

    /**
     * @param subject what it proves: {@code consignment:5}
     * @param fileName without its folder
     * @param format what it is
     * @param byteCount its size
     * @param addedBy account
     * @param addedAt when
     */
    public Evidence(String subject, String fileName, Format format, long byteCount, String addedBy, Instant addedAt) {
        this.subject = subject;
        this.fileName = fileName;
        this.format = format;
        this.byteCount = byteCount;
        this.addedBy = addedBy;
        this.addedAt = addedAt;
    }

    public long id() {
        return id;
    }

    public String subject() {
        return subject;
    }

    public String fileName() {
        return fileName;
    }

    public Format format() {
        return format;
    }

    public long byteCount() {
        return byteCount;
    }

    public String addedBy() {
        return addedBy;
    }

    public Instant addedAt() {
        return addedAt;
    }
}
