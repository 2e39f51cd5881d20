package id.loket.registry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import id.loket.registry.Residents.Query;

/** Takes a birth date or year out of a line typed into one search field. */
final class QueryText {

    private static final Pattern DAY_FIRST = Pattern.compile("\\b(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})\\b");
    private static final Pattern YEAR_FIRST = Pattern.compile("\\b(\\d{4})-(\\d{1,2})-(\\d{1,2})\\b");
    private static final Pattern YEAR = Pattern.compile("(?<=\\D\\s)((?:19|20)\\d\\d)$|^((?:19|20)\\d\\d)$");

    private QueryText() {
    }

    static Query parse(String typed) {
        var text = typed.strip();
        var dayFirst = find(DAY_FIRST, text);
        if (dayFirst.isPresent()) {
            var found = dayFirst.get();
            return dated(text, found, number(found, 3), number(found, 2), number(found, 1));
        }
        var yearFirst = find(YEAR_FIRST, text);
        if (yearFirst.isPresent()) {
            var found = yearFirst.get();
            return dated(text, found, number(found, 1), number(found, 2), number(found, 3));
        }
        return find(YEAR, text)
                .map(found -> new Query(without(text, found), null, Integer.valueOf(found.group()), Query.LIMIT))
                .orElseGet(() -> Query.of(text));
    }

    /** Where day and month cannot be, they were typed the other way round; else only the year is of use. */
    private static Query dated(String text, MatchResult found, int year, int month, int day) {
        var date = date(year, month, day).or(() -> date(year, day, month));
        return new Query(without(text, found), date.orElse(null), date.isPresent() ? null : year, Query.LIMIT);
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static Optional<MatchResult> find(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }

    private static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static String without(String text, MatchResult found) {
        return (text.substring(0, found.start()) + text.substring(found.end())).strip();
    }
}
