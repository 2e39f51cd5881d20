package id.loket.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import id.loket.kernel.text.Message;
import id.loket.kernel.text.Refusal;

/**
 * The rules of Permendagri 73/2022 for a name that is written down for the first time or corrected. Older names stay
 * valid, so a list's name is never refused by them.
 */
public final class NameRules {

    /** Letters a name may have, spaces counted. */
    public static final int MAX_LENGTH = 60;

    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{M}\\d\\s]");
    private static final Pattern OTHER_SCRIPT = Pattern.compile("[\\p{L}&&[^\\p{IsLatin}]]");
    private static final Pattern ABBREVIATION = Pattern.compile("(?<!\\p{L})(?:\\p{L}|[B-DF-HJ-NP-TV-Z]{2,4})(?!\\p{L})");

    private NameRules() {
    }

    /**
     * @param name a name as written
     * @return grounds for refusal: length, digits, punctuation, other script
     */
    public static List<Message> errors(String name) {
        var errors = new ArrayList<Message>();
        if (name.length() > MAX_LENGTH) {
            errors.add(RegistryMsg.nameTooLong);
        }
        if (DIGIT.matcher(name).find()) {
            errors.add(RegistryMsg.nameHasDigits);
        }
        if (PUNCTUATION.matcher(name).find()) {
            errors.add(RegistryMsg.nameHasPunctuation);
        }
        if (OTHER_SCRIPT.matcher(name).find()) {
            errors.add(RegistryMsg.nameNotLatin);
        }
        return errors;
    }

    /**
     * @param name a name as written
     * @return what to ask about: one word, abbreviation
     */
    public static List<Message> warnings(String name) {
        var warnings = new ArrayList<Message>();
        if (!name.strip().contains(" ")) {
            warnings.add(RegistryMsg.nameOneWord);
        }
        if (ABBREVIATION.matcher(name.toUpperCase(Locale.ROOT)).find()) {
            warnings.add(RegistryMsg.nameAbbreviated);
        }
        return warnings;
    }

    /**
     * @param name a name as typed, or null
     * @return the name in upper case, single spaces
     * @throws Refusal on the first ground for refusal
     */
    public static String require(String name) {
        if (name == null || name.isBlank()) {
            throw new Refusal(RegistryMsg.valueMissing);
        }
        var tidy = name.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
        for (var error : errors(tidy)) {
            throw new Refusal(error, MAX_LENGTH);
        }
        return tidy;
    }
}
