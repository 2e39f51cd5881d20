package id.loket.matching.internal.words;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import id.loket.registry.names.NameKeys;

/**
 * Brings a word of a name into one spelling: FITRI and PITRI, ACHMAD and AHMAT, RIZKY and RISKI are one name, written
 * by different clerks. Vowels stay: RINI and RANI are two.
 */
final class Spelling {

    private record Rule(Pattern pattern, String replacement) {

        Rule(String pattern, String replacement) {
            this(Pattern.compile(pattern), replacement);
        }

        String in(String word) {
            return pattern.matcher(word).replaceAll(replacement);
        }
    }

    /**
     * In this order. NameKeys has already brought the old orthography into today's, with Y for J. Its TJ was also written
     * for TY, and DJ for DY: PRASETJO is PRASETYO, WIDJAJA is WIDYAYA.
     */
    private static final List<Rule> RULES = List.of(new Rule("KH(?=[LR])", "K"), new Rule("KH", "H"),
            new Rule("[FV]", "P"), new Rule("X", "KS"), new Rule("Q", "K"), new Rule("DZ|TS|SY|Z", "S"),
            new Rule("(?<=[BCDGKLMNPRST])H", ""), new Rule("(?<=\\w{3})H$", ""),
            new Rule("IE$", "I"), new Rule("IY(?=[AEOU])", "I"), new Rule("UW(?=[AEIO])", "U"),
            new Rule("T[IY](?=[AEOU])", "C"), new Rule("D[IY](?=[AEOU])", "Y"),
            new Rule("IY(?=[AEOU])", "I"),
            new Rule("Y(?![AEIOU])", "I"), new Rule("D$", "T"), new Rule("B$", "P"), new Rule("G$", "K"),
            new Rule("(.)\\1+", "$1"));

    private final Map<String, String> shortForms;

    /** @param shortForms short form to full form, both as {@link NameKeys#key} writes them */
    Spelling(Map<String, String> shortForms) {
        this.shortForms = shortForms;
    }

    /**
     * @param written letters, in upper case
     * @return the one spelling; may be empty
     */
    String of(String written) {
        var word = written(written);
        if (word.length() == 1) {
            return word; // the beginning of a word: what is said of ends of words is not said of it
        }
        for (var rule : RULES) {
            word = rule.in(word);
        }
        return word;
    }

    /**
     * @param text letters, in upper case
     * @return the same in today's orthography, short forms whole
     */
    String written(String text) {
        var key = NameKeys.key(text).replace(" ", "");
        return shortForms.getOrDefault(key, key);
    }
}
