package id.loket.training;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

import id.loket.kernel.Occupations;
import id.loket.kernel.RegionCode;
import id.loket.kernel.Sex;
import id.loket.kernel.text.Languages;
import id.loket.registry.Regions;
import id.loket.registry.Regions.Region;

/**
 * A list as the ministry gives it, of residents who do not exist: for training, the demo and benchmarks. The same
 * numbers give the same list. Serials are 99xx, which no real person is likely to have.
 */
public final class TrainingList {

    /** Residents of the training office's list. */
    public static final int USUAL = 8_000;

    private static final String HEADER = "NO,NIK,NO_KK,NAMA_LGKP,TMPT_LHR,TGL_LHR,JENIS_KLMIN,AGAMA,STAT_KWN,GOL_DRH,"
            + "JENIS_PKRJN,KEWARGANEGARAAN,ALAMAT,NO_RT,NO_RW,KODE_WILAYAH,NAMA_KEL,NAMA_KEC\n";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd-MM-yyyy");
    private static final String[] BLOOD = { "A", "B", "AB", "O", "O", "-", "-", "-" };
    private static final String[] HAMLETS = { "I", "II", "III", "IV", "V" };
    private static final String[] STATUSES = { "Belum kawin", "Kawin", "Cerai hidup", "Cerai mati" };
    private static final long SEED = 7110;

    private final List<Village> villages = new ArrayList<>();
    private final LocalDate today;

    /**
     * @param regions knows the villages
     * @param regency where the residents live: {@code 71.10}
     * @param today the day on which everyone is between 16 and 80
     */
    public TrainingList(Regions regions, RegionCode regency, LocalDate today) {
        this.today = today;
        for (var district : regions.children(regency)) {
            for (var village : regions.children(district.code())) {
                villages.add(new Village(village, district));
            }
        }
    }

    /**
     * @param file written anew, UTF-8, with commas
     * @param residents how many rows
     * @throws IOException if the file cannot be written
     */
    public void write(Path file, int residents) throws IOException {
        try (var out = new BufferedWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), 1 << 16)) {
            write(out, residents);
        }
    }

    /**
     * @param out takes the list; buffered by the caller
     * @param residents how many rows
     * @throws IOException as {@code out} says
     */
    public void write(Writer out, int residents) throws IOException {
        var random = new SplittableRandom(SEED);
        var families = new TrainingFamily(random, today);
        var numbers = new TrainingNumbers(today);
        out.write(HEADER);
        int row = 0;
        while (row < residents) {
            var village = villages.get(random.nextInt(villages.size()));
            var members = families.next();
            var home = new Home(village, numbers.familyCard(village.district().code(), random),
                    "DUSUN " + HAMLETS[random.nextInt(HAMLETS.length)], 1 + random.nextInt(6), 1 + random.nextInt(4));
            for (var member : members) {
                if (row < residents) {
                    row++;
                    out.write(line(row, numbers.numbered(village.district().code(), member), member, home,
                            BLOOD[random.nextInt(BLOOD.length)]));
                }
            }
        }
    }

    private static String line(int row, TrainingNumbers.Numbered numbered, TrainingPerson person, Home home,
            String blood) {
        return row + "," + numbered.nik() + "," + home.familyCard() + ","
                + person.name().toUpperCase(Locale.ROOT) + ","
                + home.village().district().name().toUpperCase(Locale.ROOT) + ","
                + numbered.birthDate().format(DATE) + "," + (person.sex() == Sex.MALE ? "L" : "P") + ","
                + upper(person.religion().code() == 1 ? "Islam" : "Kristen") + ","
                + upper(STATUSES[person.maritalStatus().ordinal()]) + "," + blood + ","
                + upper(Occupations.name(person.occupation()).orElseThrow()) + ",WNI," + home.address() + ",00"
                + home.rt() + ",00" + home.rw() + "," + home.village().village().code().value() + ","
                + upper(home.village().village().name()) + "," + upper(home.village().district().name()) + "\n";
    }

    private static String upper(String text) {
        return text.toUpperCase(Languages.INDONESIAN);
    }

    private record Village(Region village, Region district) {
    }

    private record Home(Village village, String familyCard, String address, int rt, int rw) {
    }
}
