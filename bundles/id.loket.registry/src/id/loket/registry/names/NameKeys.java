package id.loket.registry.names;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Brings names into one spelling, so that DJOKO SOEKARNO and Joko Sukarno are found by each other.
 *
 * <p>The spelling before 1972 wrote oe, tj, dj, nj, sj, ch and j for today's u, c, j, ny, sy, kh and y. Since an old J is
 * today's Y and today's J an old DJ, a key has one letter for the three: Y.
 */
public final class NameKeys {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+|[’'`´]");
    private static final Pattern NOT_A_LETTER = Pattern.compile("[^A-Z]+");
    private static final Pattern VOWELS = Pattern.compile("[AEIOU]+");
    private static final Pattern TWICE = Pattern.compile("(.)\\1+");
    private static final List<Map.Entry<String, String>> SPELLING = List.of(Map.entry("OE", "U"), Map.entry("TJ", "C"),
            Map.entry("DJ", "J"), Map.entry("CH", "KH"), Map.entry("J", "Y"));
    /** How offices shorten the commonest name. */
    private static final Map<String, String> SHORT_FORMS = Map.of("MUH", "MUHAMMAD", "MOH", "MUHAMMAD", "MUHD",
            "MUHAMMAD", "MHD", "MUHAMMAD", "MUKH", "MUHAMMAD", "MOKH", "MUHAMMAD");
    private static final int SOUND_LENGTH = 12;

    private NameKeys() {
    }

    /**
     * @param name a name as written
     * @return its words in upper case, in today's spelling, without marks and punctuation, one space between; may be
     *         empty
     */
    public static String key(String name) {
        var plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        var key = NOT_A_LETTER.matcher(plain.toUpperCase(Locale.ROOT)).replaceAll(" ").strip();
        for (var rule : SPELLING) {
            key = key.replace(rule.getKey(), rule.getValue());
        }
        return key;
    }

    /**
     * @param key what {@link #key} gave
     * @return its words
     */
    public static List<String> words(String key) {
        return key.isEmpty() ? List.of() : List.of(key.split(" "));
    }

    /**
     * How a word sounds: its consonants, those that are easily confused as one, at most twelve characters.
     *
     * @param word one word of a key
     * @return the sound; empty only for an empty word
     */
    public static String sound(String word) {
        var full = SHORT_FORMS.getOrDefault(word, word);
        if (full.isEmpty()) {
            return "";
        }
        // A Y at the end is a vowel: FERRY and FERI.
        var sound = fold(full.endsWith("Y") ? full.substring(0, full.length() - 1) + "I" : full);
        var first = sound.substring(0, 1);
        var rest = VOWELS.matcher(sound.substring(1)).replaceAll("").replace("H", "");
        sound = (VOWELS.matcher(first).matches() ? "A" : first) + rest;
        sound = TWICE.matcher(sound).replaceAll("$1");
        return sound.length() > SOUND_LENGTH ? sound.substring(0, SOUND_LENGTH) : sound;
    }

    /**
     * @param key what {@link #key} gave
     * @return the sound of its first word
     */
    public static String firstSound(String key) {
        var words = words(key);
        return words.isEmpty() ? "" : sound(words.get(0));
    }

    /**
     * @param key what {@link #key} gave
     * @return the sound of its last word: the family's name, where there is one
     */
    public static String lastSound(String key) {
        var words = words(key);
        return words.isEmpty() ? "" : sound(words.get(words.size() - 1));
    }

    private static String fold(String word) {
        return word.replace("KH", "H").replace("SY", "S").replace("X", "KS").replace('Q', 'K').replace('G', 'K')
                .replace('D', 'T').replace('B', 'P').replace('F', 'P').replace('V', 'P').replace('Z', 'S');
    }
}
