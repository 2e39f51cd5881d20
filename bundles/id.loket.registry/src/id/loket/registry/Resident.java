package id.loket.registry;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

import id.loket.kernel.AgeRule;
import id.loket.kernel.BloodGroup;
import id.loket.kernel.Citizenship;
import id.loket.kernel.MaritalStatus;
import id.loket.kernel.Nik;
import id.loket.kernel.PortraitBackground;
import id.loket.kernel.RegionCode;
import id.loket.kernel.Religion;
import id.loket.kernel.Sex;
import id.loket.registry.names.NameKeys;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * A resident's biodata, as the ministry's list gives it. Operators read it; only a supervised correction changes it.
 *
 * <p>{@code villageCode} is the village of residence, {@code PP.KK.CC.VVVV}. Upper case as on the card.
 */
@Entity
@Table(name = "RESIDENT")
@SequenceGenerator(name = "RESIDENT_SEQ", sequenceName = "RESIDENT_SEQ", allocationSize = 1000)
public class Resident {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "RESIDENT_SEQ")
    private long id;
    @Version
    private int version;
    private String nik;
    private String familyCardNumber;
    private String name;
    private String nameKey;
    private String firstSound;
    private String lastSound;
    private String birthPlace;
    private LocalDate birthDate;
    @Enumerated(EnumType.STRING)
    private Sex sex;
    @Enumerated(EnumType.STRING)
    private Religion religion;
    @Enumerated(EnumType.STRING)
    private MaritalStatus maritalStatus;
    @Enumerated(EnumType.STRING)
    private BloodGroup bloodGroup;
    private int occupation;
    @Enumerated(EnumType.STRING)
    private Citizenship citizenship;
    private String address;
    private String rt;
    private String rw;
    private String villageCode;
    private String corrected;
    private Long listImportId;

    /** For JPA. */
    protected Resident() {
    }

    /**
     * @param nik the number under which the resident is known everywhere
     * @param biodata what is known
     */
    public Resident(Nik nik, Biodata biodata) {
        this.nik = nik.value();
        describe(biodata);
    }

    /**
     * A supervised correction; only {@link Residents#correct} may do this, so that document and consent are kept.
     *
     * @param biodata everything, with the new values
     * @param fields names of the fields that changed; no list overwrites them from now on
     */
    public void correct(Biodata biodata, Set<String> fields) {
        describe(biodata);
        var all = new TreeSet<>(correctedFields());
        all.addAll(fields);
        corrected = String.join(",", all);
    }

    private void describe(Biodata biodata) {
        familyCardNumber = biodata.familyCardNumber();
        name = biodata.name();
        nameKey = NameKeys.key(name);
        firstSound = NameKeys.firstSound(nameKey);
        lastSound = NameKeys.lastSound(nameKey);
        birthPlace = biodata.birthPlace();
        birthDate = biodata.birthDate();
        sex = biodata.sex();
        religion = biodata.religion();
        maritalStatus = biodata.maritalStatus();
        bloodGroup = biodata.bloodGroup();
        occupation = biodata.occupation();
        citizenship = biodata.citizenship();
        address = biodata.address();
        rt = biodata.rt();
        rw = biodata.rw();
        villageCode = biodata.village().value();
    }

    /** @return all biodata as one value */
    public Biodata biodata() {
        return new Biodata(familyCardNumber, name, birthPlace, birthDate, sex, religion, maritalStatus, bloodGroup,
                occupation, citizenship, address, rt, rw, village());
    }

    /** @return names of the fields corrected at the office, which no list overwrites */
    public Set<String> correctedFields() {
        return corrected == null || corrected.isEmpty() ? Set.of() : Set.of(corrected.split(","));
    }

    /** @return the id of the list import that last touched this resident, or null */
    public Long listImportId() {
        return listImportId;
    }

    public long id() {
        return id;
    }

    public Nik nik() {
        return new Nik(nik);
    }

    /** @return 16 digits, or null where the list had none */
    public String familyCardNumber() {
        return familyCardNumber;
    }

    public String name() {
        return name;
    }

    public String birthPlace() {
        return birthPlace;
    }

    public LocalDate birthDate() {
        return birthDate;
    }

    public Sex sex() {
        return sex;
    }

    /** @return the religion, or null where the list had none */
    public Religion religion() {
        return religion;
    }

    public MaritalStatus maritalStatus() {
        return maritalStatus;
    }

    public BloodGroup bloodGroup() {
        return bloodGroup;
    }

    /** @return number in the official list of 99 occupations */
    public int occupation() {
        return occupation;
    }

    public Citizenship citizenship() {
        return citizenship;
    }

    public String address() {
        return address;
    }

    /** @return three digits */
    public String rt() {
        return rt;
    }

    /** @return three digits */
    public String rw() {
        return rw;
    }

    public RegionCode village() {
        return new RegionCode(villageCode);
    }

    public PortraitBackground portraitBackground() {
        return PortraitBackground.forBirth(birthDate);
    }

    /**
     * @param today the day at the office
     * @return completed years
     */
    public int age(LocalDate today) {
        return AgeRule.age(birthDate, today);
    }
}
