package id.loket.registry.tables;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads birth dates in one order of day, month and year; months also by name, and Excel's day numbers. */
public final class DateReader {

    /** Excel counts from 1900 and believes in 29 February 1900. */
    static final LocalDate EXCEL_DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final Pattern SERIAL = Pattern.compile("\\d{5}([.,]\\d+)?");
    private static final Pattern SEPARATOR = Pattern.compile("[-/. ]+");
    private static final Pattern TIME_OF_DAY = Pattern.compile("[T ]\\d{1,2}[:.]\\d{2}([:.]\\d{2}.*)?$");
    private static final int OLDEST = 120;
    private static final Map<String, Integer> MONTHS = Map.ofEntries(Map.entry("JAN", 1), Map.entry("FEB", 2),
            Map.entry("MAR", 3), Map.entry("APR", 4), Map.entry("MEI", 5), Map.entry("MAY", 5), Map.entry("JUN", 6),
            Map.entry("JUL", 7), Map.entry("AGU", 8), Map.entry("AGT", 8), Map.entry("AGS", 8), Map.entry("AUG", 8),
            Map.entry("SEP", 9), Map.entry("OKT", 10), Map.entry("OCT", 10), Map.entry("NOV", 11), Map.entry("NOP", 11),
            Map.entry("DES", 12), Map.entry("DEC", 12));

    private final DateOrder order;
    private final LocalDate today;

    /**
     * @param order of day, month and year
     * @param today no birth date lies behind it
     */
    public DateReader(DateOrder order, LocalDate today) {
        this.order = order;
        this.today = today;
    }

    /**
     * @param text a cell
     * @param isNumber whether the file holds it as a number
     * @param notes told what is wrong or was assumed
     * @return the date, or null if the cell holds none; also where it is refused as impossible for a birth
     */
    public LocalDate read(String text, boolean isNumber, CellNotes notes) {
        if (text.isEmpty()) {
            notes.refuse(TableMsg.dateEmpty);
            return null;
        }
        var date = date(text, isNumber, notes);
        if (date == null) {
            notes.refuse(TableMsg.dateUnreadable, text, order.label());
        } else if (date.isAfter(today)) {
            notes.refuse(TableMsg.dateFuture, text);
        } else if (date.isBefore(today.minusYears(OLDEST))) {
            notes.refuse(TableMsg.dateTooOld, text);
        }
        return date;
    }

    private LocalDate date(String text, boolean isNumber, CellNotes notes) {
        if (SERIAL.matcher(text).matches()) {
            return serial(text, isNumber, notes);
        }
        var parts = parts(text);
        if (parts.length != 3) {
            return null;
        }
        var named = month(parts[1]);
        if (named != null) {
            return date(parts[2], named, parts[0], notes);
        }
        if (parts[0].length() == 4) {
            return date(parts[0], number(parts[1]), parts[2], notes);
        }
        return switch (order) {
            case MONTH_FIRST -> date(parts[2], number(parts[0]), parts[1], notes);
            case YEAR_FIRST -> parts[2].length() == 4 ? null : date(parts[0], number(parts[1]), parts[2], notes);
            default -> date(parts[2], number(parts[1]), parts[0], notes);
        };
    }

    /**
     * @param text a cell
     * @return a date's three parts, its time of day left away; other lengths if it is no date
     */
    public static String[] parts(String text) {
        var day = TIME_OF_DAY.matcher(text).replaceFirst("");
        if (day.matches("\\d{8}")) {
            return day.matches("(19|20)\\d\\d(0[1-9]|1[0-2])\\d\\d")
                    ? new String[] { day.substring(0, 4), day.substring(4, 6), day.substring(6) }
                    : new String[] { day.substring(0, 2), day.substring(2, 4), day.substring(4) };
        }
        return SEPARATOR.split(day);
    }

    private static LocalDate serial(String text, boolean isNumber, CellNotes notes) {
        var date = EXCEL_DAY_ZERO.plusDays((long) Double.parseDouble(text.replace(',', '.')));
        if (!isNumber) {
            notes.note(TableMsg.dateSerial, date.toString());
        }
        return date;
    }

    private LocalDate date(String year, int month, String day, CellNotes notes) {
        int full = number(year);
        if (year.length() == 2 && full >= 0) {
            // Not in the future: the century whose year has come.
            full += full + 2000 > today.getYear() ? 1900 : 2000;
            notes.note(TableMsg.dateTwoDigitYear, String.valueOf(full));
        } else if (year.length() != 4) {
            return null;
        }
        return valid(full, month, number(day)).orElse(null);
    }

    static Optional<LocalDate> valid(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static Integer month(String part) {
        var upper = part.toUpperCase(Locale.ROOT);
        return upper.length() < 3 || Character.isDigit(upper.charAt(0)) ? null : MONTHS.get(upper.substring(0, 3));
    }

    /** @return the number, or -1 */
    static int number(String digits) {
        return digits.length() <= 4 && digits.chars().allMatch(Character::isDigit) && !digits.isEmpty()
                ? Integer.parseInt(digits)
                : -1;
    }
}
