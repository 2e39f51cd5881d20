package id.loket.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;

import id.loket.kernel.Sex;
import id.loket.registry.Resident;

/**
 * A list as a prison gives it, of people who do not exist: for training, the demo and journeys. Some of them are residents of
 * the register, some belong elsewhere, some are nobody; whoever made the list knows which is which. The same calls give the
 * same list.
 */
public final class InmateList {

    /** Inmates on the list of one prison in April 2018, as counted in two reports of it (reference: domain 1.1 rows 24, 25). */
    public static final int OF_THE_REPORTS = 427;

    private static final String HEADER = "NO,NAMA WBP,NIK,TEMPAT LAHIR,TGL LAHIR,JK,BLOK,KET\n";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd-MM-yyyy");
    private static final DateTimeFormatter NIK_DATE = DateTimeFormatter.ofPattern("ddMMyy");
    private static final String ELSEWHERE_DISTRICT = "640801";
    private static final int YOUNGEST = 18;
    private static final int OLDEST = 65;
    private static final int SERIALS = 99;
    private static final int BLOCKS = 4;
    private static final long SEED = 427;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final LocalDate today;
    private final List<Inmate> inmates = new ArrayList<>();

    /** What is true of an inmate; {@link #share} is how many of {@link #OF_THE_REPORTS} it is true of. */
    public enum Fate {
        /** A resident with a card. */
        PRINTED(127),
        /** A resident who was recorded and has no card. */
        NOT_PRINTED(12),
        /** A resident who was not recorded. */
        NOT_RECORDED(83),
        /** A resident, under a name that is not the register's. */
        ALIAS(5),
        /** A resident of whom the list tells too little to be told from others. */
        AMBIGUOUS(4),
        /** A resident who is free by now. */
        RELEASED(6),
        /** A resident who is in another prison by now. */
        TRANSFERRED(4),
        /** Somebody of another regency. */
        ELSEWHERE(60),
        /** Nobody the register knows. */
        NOBODY(126);

        private final int share;

        Fate(int share) {
            this.share = share;
        }

        /** @return how many of the reported list; what the reports leave unexplained is given a reason here */
        public int share() {
            return share;
        }

        /** @return whether the inmate is a resident of the office's register */
        public boolean isResident() {
            return this != ELSEWHERE && this != NOBODY;
        }
    }

    /**
     * One row of the list.
     *
     * @param fate what is true of the inmate
     * @param residentId of the resident, or 0
     * @param cells of the row, without its number
     */
    public record Inmate(Fate fate, long residentId, String cells) {
    }

    /** @param today the day on which strangers are of age */
    public InmateList(LocalDate today) {
        this.today = today;
    }

    /**
     * @param fate of a resident
     * @param resident of the register
     */
    public void add(Fate fate, Resident resident) {
        var name = fate == Fate.ALIAS ? stranger() : resident.name();
        // Every third comes without papers; whom the NIK alone can tell keeps it.
        var nik = fate == Fate.AMBIGUOUS || fate != Fate.ALIAS && inmates.size() % 3 == 0 ? "" : resident.nik().value();
        var birth = resident.birthDate();
        var born = fate == Fate.AMBIGUOUS ? String.valueOf(birth.getYear()) : DATE.format(birth);
        inmates.add(new Inmate(fate, resident.id(), cells(name, nik, resident.birthPlace(), born, remark(fate))));
    }

    /**
     * Adds people whom the register does not know.
     *
     * @param fate ELSEWHERE or NOBODY
     * @param count how many
     */
    public void addStrangers(Fate fate, int count) {
        for (int i = 0; i < count; i++) {
            var birth = today.minusYears(YOUNGEST + random.nextInt(OLDEST - YOUNGEST)).minusDays(random.nextInt(365));
            var isElsewhere = fate == Fate.ELSEWHERE;
            var nik = isElsewhere ? ELSEWHERE_DISTRICT + NIK_DATE.format(birth) + "99%02d".formatted(i % SERIALS + 1) : "";
            inmates.add(new Inmate(fate, 0, cells(stranger(), nik, isElsewhere ? "SANGATTA" : "", DATE.format(birth), "")));
        }
    }

    private String stranger() {
        var names = NameStock.values()[random.nextInt(NameStock.values().length)];
        return (names.given(Sex.MALE, today.getYear(), random) + " " + names.family(random)).toUpperCase(Locale.ROOT);
    }

    private static String remark(Fate fate) {
        return switch (fate) {
            case RELEASED -> "BEBAS";
            case TRANSFERRED -> "PINDAH LAPAS";
            default -> "";
        };
    }

    private String cells(String name, String nik, String place, String born, String remark) {
        return String.join(",", name, nik, place == null ? "" : place, born, "L",
                "ABCD".charAt(random.nextInt(BLOCKS)) + "-" + (1 + random.nextInt(20)), remark);
    }

    /** @return the rows in the order of the list: who came when, not who is what */
    public List<Inmate> inmates() {
        var mixed = new ArrayList<>(inmates);
        Collections.shuffle(mixed, new Random(SEED));
        return mixed;
    }

    /**
     * @param file written anew, UTF-8, with commas
     * @return the rows as they stand in it
     * @throws IOException if the file cannot be written
     */
    public List<Inmate> write(Path file) throws IOException {
        var mixed = inmates();
        var text = new StringBuilder(HEADER);
        for (int i = 0; i < mixed.size(); i++) {
            text.append(i + 1).append(',').append(mixed.get(i).cells()).append('\n');
        }
        Files.writeString(file, text);
        return mixed;
    }
}
