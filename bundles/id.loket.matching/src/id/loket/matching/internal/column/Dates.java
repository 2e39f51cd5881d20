package id.loket.matching.internal.column;

import java.time.LocalDate;

/** A date in one int: year, month, day in nine, four and five bits from the left. A day of 0: the year alone. */
final class Dates {

    private static final int[] NONE = {};
    private static final String[] MONTHS = { "JAN", "FEB PEB", "MAR", "APR", "MEI MAY", "JUN", "JUL", "AGU AGS AUG", "SEP",
            "OKT OCT", "NOV NOP", "DES DEC" };
    private static final int EARLIEST = 1850;
    private static final int LATEST = 2150;

    private Dates() {
    }

    static int pack(LocalDate date) {
        return pack(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    static int pack(int year, int month, int day) {
        return year << 9 | month << 5 | day;
    }

    static int year(int date) {
        return date >>> 9;
    }

    static int month(int date) {
        return date >>> 5 & 15;
    }

    static int day(int date) {
        return date & 31;
    }

    /** @return whether the day is one that stands for an unknown one: 1 January, 1 July, 31 December */
    static boolean rounded(int date) {
        int inYear = date & 511;
        return inYear == (1 << 5 | 1) || inYear == (7 << 5 | 1) || inYear == (12 << 5 | 31);
    }

    /** @return the date with day and month exchanged; 0 if there is none, or it is the same */
    static int swapped(int date) {
        int day = day(date);
        int month = month(date);
        return day == 0 || day > 12 || day == month ? 0 : pack(year(date), day, month);
    }

    /**
     * @param text 1975-12-31, 31-12-1975, 31/12/1975, 31 Desember 1975, 1975, 00-00-1975
     * @return the date; the year alone where nothing else makes sense; 0 if there is not even a year
     */
    static int parse(String text) {
        var numbers = numbers(text);
        int year = -1;
        for (int i = 0; i < numbers.length; i++) {
            year = numbers[i] >= EARLIEST && numbers[i] <= LATEST ? i : year;
        }
        if (year < 0) {
            return numbers.length == 1 ? run(numbers[0]) : 0;
        }
        if (numbers.length != 3 || year == 1) {
            return pack(numbers[year], 0, 0);
        }
        int day = year == 0 ? numbers[2] : numbers[0];
        int month = numbers[1];
        return month > 12 && day <= 12 ? checked(numbers[year], day, month) : checked(numbers[year], month, day);
    }

    private static int checked(int year, int month, int day) {
        boolean whole = month >= 1 && month <= 12 && day >= 1 && day <= 31;
        return whole ? pack(year, month, day) : pack(year, 0, 0);
    }

    /** Eight digits without anything between. */
    private static int run(int digits) {
        int year = digits / 10_000;
        if (year >= EARLIEST && year <= LATEST) {
            return checked(year, digits / 100 % 100, digits % 100);
        }
        int last = digits % 10_000;
        return last >= EARLIEST && last <= LATEST ? checked(last, year % 100, year / 100) : 0;
    }

    private static int[] numbers(String text) {
        int length = text.length();
        var numbers = new int[3];
        int count = 0;
        int at = 0;
        while (at < length) {
            char c = text.charAt(at);
            int end = at;
            int value = 0;
            if (c >= '0' && c <= '9') {
                while (end < length && Character.isDigit(text.charAt(end)) && end - at < 9) {
                    value = value * 10 + text.charAt(end++) - '0';
                }
            } else if (Character.isLetter(c)) {
                while (end < length && Character.isLetter(text.charAt(end))) {
                    end++;
                }
                value = month(text.substring(at, Math.min(end, at + 3)));
            } else {
                at++;
                continue;
            }
            if (count == numbers.length) {
                return numbers; // a time of day may follow
            }
            numbers[count++] = value;
            at = end;
        }
        return count == 3 ? numbers : count == 0 ? NONE : java.util.Arrays.copyOf(numbers, count);
    }

    private static int month(String letters) {
        for (int i = 0; i < MONTHS.length; i++) {
            if (letters.length() == 3 && MONTHS[i].contains(letters.toUpperCase(java.util.Locale.ROOT))) {
                return i + 1;
            }
        }
        return 0;
    }
}
