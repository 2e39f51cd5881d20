package id.loket.training;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

import id.loket.kernel.RegionCode;
import id.loket.kernel.Sex;

/** Gives out NIKs and family card numbers with serials from 9901 to 9999, each once. */
final class TrainingNumbers {

    private static final int FIRST_SERIAL = 9901;
    private static final int SERIALS = 99;
    /** Has no factor in common with {@link #SERIALS}, so that each serial comes once a day, in another order each day. */
    private static final int STRIDE = 37;
    private static final int DAYS = 100 * 366;
    private static final int FEMALE_OFFSET = 40;
    private static final int FAMILY_CARD_DAYS = 3650;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("ddMMyy");

    private final LocalDate firstDay;
    private final LocalDate today;
    /** Serials given out, by district: one byte for each day and sex. */
    private final Map<String, byte[]> given = new HashMap<>();
    private final Map<String, byte[]> familyCards = new HashMap<>();

    TrainingNumbers(LocalDate today) {
        this.today = today;
        this.firstDay = today.minusYears(99);
    }

    /** @return a NIK, and the birth date moved on where all serials of the day are given out */
    Numbered numbered(RegionCode district, TrainingPerson person) {
        var serials = given.computeIfAbsent(district.value(), any -> new byte[2 * DAYS]);
        var date = person.birthDate();
        var sex = person.sex() == Sex.MALE ? 0 : 1;
        while (serials[slot(date, sex)] == SERIALS) {
            date = date.minusDays(1);
        }
        int serial = serial(slot(date, sex), serials[slot(date, sex)]++);
        int day = date.getDayOfMonth() + sex * FEMALE_OFFSET;
        return new Numbered(digits(district) + two(day) + DAY.format(date).substring(2) + serial, date);
    }

    String familyCard(RegionCode district, RandomGenerator random) {
        var serials = familyCards.computeIfAbsent(district.value(), any -> new byte[FAMILY_CARD_DAYS]);
        int days = random.nextInt(FAMILY_CARD_DAYS);
        while (serials[days] == SERIALS) {
            days = (days + 1) % FAMILY_CARD_DAYS;
        }
        return digits(district) + DAY.format(today.minusDays(days)) + serial(days, serials[days]++);
    }

    private static int serial(int day, int given) {
        return FIRST_SERIAL + (day * 7 + given * STRIDE) % SERIALS;
    }

    private int slot(LocalDate date, int sex) {
        return (int) (date.toEpochDay() - firstDay.toEpochDay()) * 2 + sex;
    }

    private static String digits(RegionCode district) {
        return district.value().replace(".", "");
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    record Numbered(String nik, LocalDate birthDate) {
    }
}
