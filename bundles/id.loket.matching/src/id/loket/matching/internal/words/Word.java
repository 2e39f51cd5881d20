package id.loket.matching.internal.words;

import id.loket.registry.names.NameKeys;

/**
 * One word in its one spelling.
 *
 * @param id its number in the stock of its column; {@link #UNKNOWN} for a row's word that the register does not have
 * @param text the spelling
 * @param sound what it sounds like, as a number
 * @param letters which letters it has, a bit each
 */
public record Word(int id, String text, int sound, int letters) {

    /** Number of a word that the register does not have. */
    public static final int UNKNOWN = -1;

    static Word of(int id, String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters |= 1 << (text.charAt(i) & 31);
        }
        return new Word(id, text, NameKeys.sound(text).hashCode(), letters);
    }
}
