package id.loket.matching.internal.words;

import id.loket.registry.names.NameKeys;

/**
 * One word in its one spelling.
 *
 * @param id its number in the stock of its column; {@link #UNKNOWN} for a row's word that the register does not have
 * @param text the spelling
 * @param written how it was first written: a slip of the pen is seen there, before it is taken for a way of spelling
 * @param sound what it sounds like, as a number
 * @param letters which letters the spelling has, a bit each
 * @param writtenLetters which letters it was written with
 */
public record Word(int id, String text, String written, int sound, int letters, int writtenLetters) {

    /** Number of a word that the register does not have. */
    public static final int UNKNOWN = -1;

    static Word of(int id, String text, String written) {
        return new Word(id, text, written, NameKeys.sound(text).hashCode(), letters(text), letters(written));
    }

    private static int letters(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters |= 1 << (text.charAt(i) & 31);
        }
        return letters;
    }
}
