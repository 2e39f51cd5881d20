package id.loket.stock.closing.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;

/** Texts between records, which know none as empty, and columns, which know it as null (and an engine's limit). */
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM-yyyy");

    private Words() {
    }

    static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    static String upTo(int length, String text) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String month(YearMonth month) {
        return MONTH.format(month);
    }
}
