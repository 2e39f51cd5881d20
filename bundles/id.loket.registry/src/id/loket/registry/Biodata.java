package id.loket.registry;

import java.time.LocalDate;

import id.loket.kernel.BloodGroup;
import id.loket.kernel.Citizenship;
import id.loket.kernel.MaritalStatus;
import id.loket.kernel.RegionCode;
import id.loket.kernel.Religion;
import id.loket.kernel.Sex;

/**
 * What is known of a resident besides the NIK. Texts are upper case, as on the card.
 *
 * @param familyCardNumber 16 digits, or null
 * @param name 1 to 100 characters
 * @param birthPlace or null
 * @param birthDate never null
 * @param sex never null
 * @param religion or null where the list had none
 * @param maritalStatus never null
 * @param bloodGroup never null; UNKNOWN where the list had none
 * @param occupation number in the official list of 99 occupations, 0 where the list had none
 * @param citizenship never null
 * @param address or null
 * @param rt three digits, or null
 * @param rw three digits, or null
 * @param village the village of residence
 */
public record Biodata(String familyCardNumber, String name, String birthPlace, LocalDate birthDate, Sex sex,
        Religion religion, MaritalStatus maritalStatus, BloodGroup bloodGroup, int occupation,
        Citizenship citizenship, String address, String rt, String rw, RegionCode village) {
}
