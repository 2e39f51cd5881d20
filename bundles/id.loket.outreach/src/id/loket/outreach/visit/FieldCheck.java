package id.loket.outreach.visit;

import java.time.Instant;
import java.util.Optional;

import id.loket.kernel.RegionCode;
import id.loket.registry.fieldwork.FieldStatus;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * What a team found out about a resident who is on no list, on what evidence. Never changed: a later check stands beside it
 * and counts. What is found about a row of a list is kept by the list.
 */
@Entity
@Table(name = "FIELD_CHECK")
public class FieldCheck {

    @Id
    private String id;
    @Version
    private int version;
    private String visitId;
    private long residentId;
    private String villageCode;
    @Enumerated(EnumType.STRING)
    private FieldStatus status;
    private String evidence;
    private String checkedBy;
    private Instant checkedAt;
    private String team;
    private String laptop;
    private String packageId;

    /** For JPA. */
    protected FieldCheck() {
    }

    /**
     * @param id a UUID made where the check was made
     * @param about whom
     * @param status what is so
     * @param evidence what it rests on
     * @param made by whom, when
     */
    public FieldCheck(String id, About about, FieldStatus status, String evidence, Made made) {
        this.id = id;
        visitId = about.visitId();
        residentId = about.residentId();
        villageCode = about.village() == null ? null : about.village().value();
        this.status = status;
        this.evidence = evidence;
        checkedBy = made.by();
        checkedAt = made.at();
        team = made.team();
        laptop = made.laptop();
        packageId = made.packageId();
    }

    public String id() {
        return id;
    }

    /** @return the visit, or null where it belongs to none */
    public String visitId() {
        return visitId;
    }

    /** @return the resident in this store */
    public long residentId() {
        return residentId;
    }

    /** @return where the person lives or lived, if known */
    public Optional<RegionCode> village() {
        return Optional.ofNullable(villageCode).map(RegionCode::new);
    }

    public FieldStatus status() {
        return status;
    }

    public String evidence() {
        return evidence;
    }

    public String checkedBy() {
        return checkedBy;
    }

    /** @return when, by the clock of the node where it was made */
    public Instant checkedAt() {
        return checkedAt;
    }

    /** @return the team, or null for a check typed in at the office */
    public String team() {
        return team;
    }

    /** @return the laptop it was made on, or null */
    public String laptop() {
        return laptop;
    }

    /** @return the field package it was made under, or null */
    public String packageId() {
        return packageId;
    }

    /** @return the resident, as the audit trail names records */
    public String subject() {
        return "resident:" + residentId;
    }

    /**
     * Whom a check is about.
     *
     * @param visitId the visit, or null
     * @param residentId in this store
     * @param village where the person lives or lived, or null
     */
    public record About(String visitId, long residentId, RegionCode village) {
    }

    /**
     * Where a check comes from.
     *
     * @param by account
     * @param at when
     * @param team or null
     * @param laptop or null
     * @param packageId or null
     */
    public record Made(String by, Instant at, String team, String laptop, String packageId) {
    }
}
