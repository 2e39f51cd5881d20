package id.loket.registry;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** One field of a resident, corrected at the office: what it was, what it is, by which document, by whom. */
@Entity
@Table(name = "RESIDENT_CORRECTION")
@SequenceGenerator(name = "RESIDENT_CORRECTION_SEQ", sequenceName = "RESIDENT_CORRECTION_SEQ", allocationSize = 1)
public class Correction {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "RESIDENT_CORRECTION_SEQ")
    private long id;
    private long residentId;
    private String field;
    private String oldValue;
    private String newValue;
    private String document;
    private String typedBy;
    private String approvedBy;
    private String reason;
    private Instant correctedAt;

    /** For JPA. */
    protected Correction() {
    }

    /**
     * @param residentId whose
     * @param field name of the field of {@link Biodata}
     * @param oldValue its value before, in text form, or null
     * @param newValue its value now, in text form, or null
     * @param proof who typed it, who consented, by which document, when
     */
    public Correction(long residentId, String field, String oldValue, String newValue, Proof proof) {
        this.residentId = residentId;
        this.field = field;
        this.oldValue = oldValue;
        this.newValue = newValue;
        this.document = proof.document();
        this.typedBy = proof.typedBy();
        this.approvedBy = proof.approvedBy();
        this.reason = proof.reason();
        this.correctedAt = proof.at();
    }

    public long id() {
        return id;
    }

    /** @return whose */
    public long residentId() {
        return residentId;
    }

    public String field() {
        return field;
    }

    public String oldValue() {
        return oldValue;
    }

    public String newValue() {
        return newValue;
    }

    /** @return document, persons and time */
    public Proof proof() {
        return new Proof(document, typedBy, approvedBy, reason, correctedAt);
    }

    /**
     * What makes a correction right.
     *
     * @param document number and kind of the supporting document
     * @param typedBy account that typed it
     * @param approvedBy account of the supervisor
     * @param reason the supervisor gave; may name persons, so it is kept here and not in the audit trail
     * @param at when
     */
    public record Proof(String document, String typedBy, String approvedBy, String reason, Instant at) {
    }
}
