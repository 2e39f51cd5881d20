package id.loket.bench.match;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;

import id.loket.matching.Entry;

/**
 * Somebody who does not exist.
 *
 * @param id household and place in it
 * @param rt three digits
 * @param rw three digits
 * @param village ten digits
 */
record Person(long id, String nik, String familyCard, String name, boolean male, String birthPlace, LocalDate birthDate,
        String mother, String father, String address, String rt, String rw, String village) {

    static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    /** @return as the register has it, in the columns of {@code Shape.residents()} */
    Entry entry() {
        return new Entry(id, values());
    }

    List<String> values() {
        return Arrays.asList(nik, familyCard, name, "", birthPlace, birthDate.format(DATE), male ? "L" : "P", mother, father,
                address, rt, rw, village);
    }
}
