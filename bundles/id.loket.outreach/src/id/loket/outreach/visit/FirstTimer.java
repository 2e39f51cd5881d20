package id.loket.outreach.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import id.loket.kernel.Nik;
import id.loket.kernel.RegionCode;
import id.loket.kernel.Sex;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Somebody who turns 17 and was registered for a first card. What tells who it is lies sealed. */
@Entity
@Table(name = "FIRST_TIMER")
public class FirstTimer {

    @Id
    private String id;
    @Version
    private int version;
    private String visitId;
    private String school;
    private String villageCode;
    private LocalDate birthDate;
    private Long residentId;
    private byte[] sealed;
    private String registeredBy;
    private Instant registeredAt;
    private String packageId;

    /** For JPA. */
    protected FirstTimer() {
    }

    /**
     * @param id a UUID made where the registration was made
     * @param visitId the visit, or null
     * @param form what was filled in
     * @param residentId in this store's register, or null
     * @param sealed the form's names and numbers, sealed
     * @param made by whom, when, under which package
     */
    public FirstTimer(String id, String visitId, Form form, Long residentId, byte[] sealed, FieldCheck.Made made) {
        this.id = id;
        this.visitId = visitId;
        school = form.school();
        villageCode = form.village() == null ? null : form.village().value();
        birthDate = form.birthDate();
        this.residentId = residentId;
        this.sealed = sealed;
        registeredBy = made.by();
        registeredAt = made.at();
        packageId = made.packageId();
    }

    public String id() {
        return id;
    }

    public String visitId() {
        return visitId;
    }

    /** @return its name, or empty for a school-leaver */
    public String school() {
        return school;
    }

    public Optional<RegionCode> village() {
        return Optional.ofNullable(villageCode).map(RegionCode::new);
    }

    public LocalDate birthDate() {
        return birthDate;
    }

    /** @return the resident, or null where the register has none */
    public Long residentId() {
        return residentId;
    }

    /** @return the sealed part of the form */
    public byte[] sealed() {
        return sealed.clone();
    }

    public String registeredBy() {
        return registeredBy;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    public String packageId() {
        return packageId;
    }

    /**
     * The form of a first-timer.
     *
     * @param nik or null where nobody brought it
     * @param name as on the birth certificate
     * @param sex male or female
     * @param birthDate who is 16 may be recorded
     * @param mother her name, or empty
     * @param school or empty
     * @param village of residence, or null
     * @param phone of the family, or empty
     */
    public record Form(Nik nik, String name, Sex sex, LocalDate birthDate, String mother, String school, RegionCode village,
            String phone) {
    }
}
