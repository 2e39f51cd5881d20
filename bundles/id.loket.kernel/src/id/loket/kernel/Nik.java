package id.loket.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * The national identity number: {@code PP KK CC DDMMYY SSSS}, 16 digits (PP 37/2007 art. 37).
 *
 * <p>It carries the region of first registration, the birth date (women: day + 40) and a serial. It never changes,
 * even when the birth date is corrected; so a difference from the biodata is a warning, never a refusal.
 * It has no check digit.
 *
 * @param value 16 digits
 */
public record Nik(String value) implements Comparable<Nik> {

    private static final Pattern DIGITS = Pattern.compile("\\d{16}");
    private static final int FEMALE_OFFSET = 40;

    /** Checks the rule; a broken one is an {@link InvalidNumber} that names it. */
    public Nik {
        if (value == null || !DIGITS.matcher(value).matches()) {
            throw new InvalidNumber(KernelMsg.nikNotSixteenDigits);
        }
        if (value.endsWith("0000")) {
            throw new InvalidNumber(KernelMsg.nikSerialZero);
        }
        if (!hasPlausibleDate(value)) {
            throw new InvalidNumber(KernelMsg.nikImpossibleDate, value.substring(6, 12));
        }
    }

    /** @return the district (kecamatan) of first registration, six digits */
    public String districtDigits() {
        return value.substring(0, 6);
    }

    /** @return the sex the number tells */
    public Sex sex() {
        return day(value) > FEMALE_OFFSET ? Sex.FEMALE : Sex.MALE;
    }

    /**
     * @param birthDate the birth date of the biodata
     * @return whether day, month and two-digit year agree
     */
    public boolean agreesWith(LocalDate birthDate) {
        return day(value) % FEMALE_OFFSET == birthDate.getDayOfMonth()
                && number(value, 8) == birthDate.getMonthValue()
                && number(value, 10) == birthDate.getYear() % 100;
    }

    /** @return the number with the middle hidden, for screens whose task does not need it */
    public String masked() {
        return value.substring(0, 4) + "••••••••" + value.substring(12);
    }

    @Override
    public int compareTo(Nik other) {
        return value.compareTo(other.value);
    }

    /** Masked, so that no log or message leaks the number by accident. */
    @Override
    public String toString() {
        return masked();
    }

    private static boolean hasPlausibleDate(String digits) {
        var day = day(digits) > FEMALE_OFFSET ? day(digits) - FEMALE_OFFSET : day(digits);
        var month = number(digits, 8);
        var year = number(digits, 10);
        // 29 February is right if some plausible century has it: the number does not tell which.
        return isDate(1900 + year, month, day) || isDate(2000 + year, month, day);
    }

    private static boolean isDate(int year, int month, int day) {
        try {
            LocalDate.of(year, month, day);
            return true;
        } catch (DateTimeException impossible) {
            return false;
        }
    }

    private static int day(String digits) {
        return number(digits, 6);
    }

    private static int number(String digits, int from) {
        return Integer.parseInt(digits.substring(from, from + 2));
    }
}
