package id.loket.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A few residents who do not exist, and the list of the ministry they come on. */
final class MinistryList {

    private static final String HEADER = "NO,NIK,NO_KK,NAMA_LGKP,TMPT_LHR,TGL_LHR,JENIS_KLMIN,AGAMA,STAT_KWN,GOL_DRH,JENIS_PKRJN,"
            + "KEWARGANEGARAAN,ALAMAT,NO_RT,NO_RW,KODE_WILAYAH,NAMA_KEL,NAMA_KEC\n";

    private MinistryList() {
    }

    /** Who is on the list. */
    enum Person {
        SITI("7110025209999901", "SITI AMINAH MOKODOMPIT", "12-09-1999", "P"),
        AHMAD("7110020508689902", "AHMAD MAMONTO", "05-08-1968", "L"),
        RIBKA("7110026301909903", "RIBKA RUMENGAN", "23-01-1990", "P"),
        HUSAIN("7110021706859904", "HUSAIN PAPUTUNGAN", "17-06-1985", "L"),
        FATIMAH("7110027011019905", "FATIMAH DAMOPOLII", "30-11-2001", "P"),
        JAFAR("7110020202509906", "DJAFAR SIMBALA", "02-02-1950", "L"),
        ZAINAL("7110021203779907", "ZAINAL POTABUGA", "12-03-1977", "L");

        private final String nik;
        private final String fullName;
        private final String born;
        private final String sex;

        Person(String nik, String fullName, String born, String sex) {
            this.nik = nik;
            this.fullName = fullName;
            this.born = born;
            this.sex = sex;
        }

        String nik() {
            return nik;
        }

        String fullName() {
            return fullName;
        }

        private String row() {
            return (ordinal() + 1) + "," + nik + ",711002110700" + nik.substring(12) + "," + fullName + ",KOTABUNAN," + born + "," + sex
                    + ",ISLAM,KAWIN,O,PETANI/PEKEBUN,WNI,JL. TRANS LINGKAR,003,001,71.10.02.2001,KOTABUNAN,KOTABUNAN\n";
        }
    }

    /**
     * @param file to write
     * @param badRow what stands below everyone: a row that cannot be taken, or nothing
     * @param people who is on it
     * @return the file
     */
    static Path write(Path file, String badRow, Person... people) throws IOException {
        return Files.writeString(file, HEADER + Arrays.stream(people).map(Person::row).collect(Collectors.joining()) + badRow);
    }
}
