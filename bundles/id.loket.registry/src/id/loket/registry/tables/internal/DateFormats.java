package id.loket.registry.tables.internal;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells whether a workbook shows a number as a day. */
final class DateFormats {

    /** Texts, escaped characters, colours and currencies within a format are no part of a day. */
    private static final Pattern ASIDE = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]");
    private static final Pattern DAY = Pattern.compile("[dy]");
    /** Built into every workbook: days, and a day with its time. */
    private static final Set<Integer> BUILT_IN = Set.of(14, 15, 16, 17, 22);
    private static final Set<String> GENERAL = Set.of("general", "standard");

    private DateFormats() {
    }

    /**
     * @param id of the format, or null
     * @param format as written, or null
     * @return whether it shows a day
     */
    static boolean isDay(Integer id, String format) {
        if (id != null && BUILT_IN.contains(id)) {
            return true;
        }
        if (format == null || GENERAL.contains(format.toLowerCase(Locale.ROOT))) {
            return false;
        }
        return DAY.matcher(ASIDE.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("")).find();
    }
}
