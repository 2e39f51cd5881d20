package id.loket.stock.supply.internal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Days as messages write them. */
public final class Days {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    private Days() {
    }

    /**
     * @param day any
     * @return 23-11-2026
     */
    public static String words(LocalDate day) {
        return FORM.format(day);
    }
}
