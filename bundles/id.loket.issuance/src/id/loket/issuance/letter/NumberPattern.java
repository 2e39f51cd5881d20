package id.loket.issuance.letter;

import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;

import id.loket.kernel.text.Refusal;
import id.loket.registry.office.PaperNumbers;

/**
 * How an office writes the number of a letter: {@code 470/{number}/SUKET/{month-roman}/{year}}. Number and year must be in
 * it, since numbers begin again each year.
 *
 * @param text with {@code {number}}, {@code {year}}, and if wanted {@code {month}} or {@code {month-roman}}
 */
public record NumberPattern(String text) {

    /** Office setting with the pattern. */
    public static final String SETTING = "issuance.letter-number";
    /** Longest pattern, in characters. */
    public static final int LENGTH = 60;

    private static final Pattern PLACE = Pattern.compile("\\{([^}]*)}");
    private static final Set<String> KNOWN = Set.of("number", "year", "month", "month-roman");

    /** Until an office has its own; below the constants it is checked with. */
    public static final NumberPattern USUAL = new NumberPattern("470/{number}/SUKET/{month-roman}/{year}");

    /** Refuses a pattern that would give two letters the same number, or cannot be filled. */
    public NumberPattern {
        if (text == null || text.length() > LENGTH || !text.contains("{number}") || !text.contains("{year}")
                || !text.matches("[A-Za-z0-9/.{} -]*")) {
            throw new Refusal(LetterMsg.patternWrong, LENGTH);
        }
        PLACE.matcher(text).results().map(found -> found.group(1)).filter(place -> !KNOWN.contains(place)).findFirst()
                .ifPresent(place -> {
                    throw new Refusal(LetterMsg.patternPlace, place);
                });
    }

    /**
     * @param number running number in the year
     * @param day of issue
     * @return the letter's number as the office writes it
     */
    public String of(int number, LocalDate day) {
        return text.replace("{number}", "%04d".formatted(number)).replace("{year}", Integer.toString(day.getYear()))
                .replace("{month-roman}", PaperNumbers.romanMonth(day))
                .replace("{month}", "%02d".formatted(day.getMonthValue()));
    }
}
