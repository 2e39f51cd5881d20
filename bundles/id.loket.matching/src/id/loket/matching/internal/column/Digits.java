package id.loket.matching.internal.column;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Sixteen decimal digits in one long, four bits each, so that digits are compared by the machine's own exclusive or.
 */
final class Digits {

    static final int LENGTH = 16;

    private static final long ONES = 0x1111_1111_1111_1111L;
    private static final long SERIAL = 0xFFFF;
    private static final int FEMALE_OFFSET = 40;

    private Digits() {
    }

    /**
     * @param text digits, perhaps with separators
     * @return the digits, right-aligned; 0 if there are none, too many, or masked ones
     */
    static long of(String text) {
        long digits = 0;
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits = digits << 4 | c - '0';
                length++;
            } else if (isMask(c)) {
                return 0;
            }
        }
        return length > LENGTH ? 0 : digits;
    }

    /** @return whether this stands for a digit that is not shown */
    static boolean isMask(char c) {
        return c == '*' || c == 'X' || c == 'x' || c == '•' || c == '#' || c == '?';
    }

    /** @return how many digits are not the same, from what exclusive or gave */
    static int count(long difference) {
        return Long.bitCount((difference | difference >>> 1 | difference >>> 2 | difference >>> 3) & ONES);
    }

    /** @return whether the two numbers differ in two neighbouring digits that are exchanged */
    static boolean transposed(long one, long other) {
        long difference = one ^ other;
        if (count(difference) != 2) {
            return false;
        }
        int low = Long.numberOfTrailingZeros(difference) / 4 * 4;
        long pair = 0xFFL << low;
        long swapped = (one & 0xFL << low) << 4 | (one & 0xFL << low + 4) >>> 4;
        return (difference & ~pair) == 0 && (swapped & pair) == (other & pair);
    }

    static boolean onlySerialDiffers(long difference) {
        return (difference & ~SERIAL) == 0;
    }

    /** @return day of birth in the NIK, women's day + 40 */
    static int day(long nik) {
        return two(nik, 6);
    }

    static boolean female(long nik) {
        return day(nik) > FEMALE_OFFSET;
    }

    /** @return whether the NIK's day, month and two-digit year are those of the packed date */
    static boolean tells(long nik, int date) {
        return day(nik) % FEMALE_OFFSET == Dates.day(date) && two(nik, 8) == Dates.month(date)
                && two(nik, 10) == Dates.year(date) % 100;
    }

    /** @return the packed birth date in the NIK, in the century that makes the person at least a child; 0 if it is none */
    static int birthDate(long nik) {
        int year = two(nik, 10);
        int century = year <= 15 ? 2000 : 1900;
        try {
            return Dates.pack(LocalDate.of(century + year, two(nik, 8), day(nik) % FEMALE_OFFSET));
        } catch (DateTimeException noDate) {
            return 0;
        }
    }

    /** @return two digits as a number, the first at that place from the left */
    private static int two(long digits, int place) {
        int both = (int) (digits >>> (LENGTH - 2 - place) * 4) & 0xFF;
        return (both >>> 4) * 10 + (both & 0xF);
    }
}
