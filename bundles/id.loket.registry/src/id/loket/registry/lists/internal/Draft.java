package id.loket.registry.lists.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import id.loket.kernel.BloodGroup;
import id.loket.kernel.Citizenship;
import id.loket.kernel.MaritalStatus;
import id.loket.kernel.RegionCode;
import id.loket.kernel.Religion;
import id.loket.kernel.Sex;
import id.loket.registry.Biodata;
import id.loket.registry.lists.Finding;
import id.loket.registry.lists.ListField;
import id.loket.registry.lists.ListMsg;

/** What one row says of a resident; null where it says nothing. Components as in {@link Biodata}. */
record Draft(String familyCardNumber, String name, String birthPlace, LocalDate birthDate, Sex sex, Religion religion,
        MaritalStatus maritalStatus, BloodGroup bloodGroup, Integer occupation, Citizenship citizenship,
        String address, String rt, String rw, RegionCode village) {

    /**
     * @param sexOfNik taken where the row says none
     * @param findings told what was assumed
     * @return biodata of a new resident
     */
    Biodata complete(Sex sexOfNik, List<Finding> findings) {
        if (sex == null) {
            findings.add(Finding.warning(ListField.SEX, ListMsg.sexFromNik));
        }
        if (maritalStatus == null) {
            findings.add(Finding.warning(ListField.MARITAL_STATUS, ListMsg.maritalAssumed));
        }
        return new Biodata(familyCardNumber, name, birthPlace, birthDate, or(sex, sexOfNik), religion,
                or(maritalStatus, MaritalStatus.SINGLE), or(bloodGroup, BloodGroup.UNKNOWN), or(occupation, 0),
                or(citizenship, Citizenship.WNI), address, rt, rw, village);
    }

    /**
     * A row adds to what is known and never empties it; what was corrected at the office stays.
     *
     * @param known biodata in the registry
     * @param corrected fields corrected at the office
     * @param findings told where a correction differs from the row
     * @return the biodata with what the row says
     */
    Biodata over(Biodata known, Set<String> corrected, List<Finding> findings) {
        var merge = new Merge(corrected, findings);
        return new Biodata(
                merge.value("familyCardNumber", ListField.FAMILY_CARD, familyCardNumber, known.familyCardNumber()),
                merge.value("name", ListField.NAME, name, known.name()),
                merge.value("birthPlace", ListField.BIRTH_PLACE, birthPlace, known.birthPlace()),
                merge.value("birthDate", ListField.BIRTH_DATE, birthDate, known.birthDate()),
                merge.value("sex", ListField.SEX, sex, known.sex()),
                merge.value("religion", ListField.RELIGION, religion, known.religion()),
                merge.value("maritalStatus", ListField.MARITAL_STATUS, maritalStatus, known.maritalStatus()),
                merge.value("bloodGroup", ListField.BLOOD_GROUP, bloodGroup, known.bloodGroup()),
                merge.value("occupation", ListField.OCCUPATION, occupation, known.occupation()),
                merge.value("citizenship", ListField.CITIZENSHIP, citizenship, known.citizenship()),
                merge.value("address", ListField.ADDRESS, address, known.address()),
                merge.value("rt", ListField.RT, rt, known.rt()), merge.value("rw", ListField.RW, rw, known.rw()),
                merge.value("villageCode", ListField.VILLAGE, village, known.village()));
    }

    private static <T> T or(T value, T otherwise) {
        return value == null ? otherwise : value;
    }

    private record Merge(Set<String> corrected, List<Finding> findings) {

        <T> T value(String name, ListField field, T said, T known) {
            if (said == null || Objects.equals(said, known)) {
                return known;
            }
            if (corrected.contains(name)) {
                findings.add(Finding.warning(field, ListMsg.correctedKept));
                return known;
            }
            return said;
        }
    }
}
