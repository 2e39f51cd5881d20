package id.loket.matching.internal.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The different words of a column, numbered, and how often each occurs. Grows while the register is read, then rests. */
public final class WordStock {

    private final Map<String, Word> known = new HashMap<>();
    private final List<Word> words = new ArrayList<>();
    private int[] counts = new int[1024];
    private double[] bits = {};

    /**
     * @param text a word in its one spelling
     * @param written how it is written here
     * @param adding whether to take it in where it is new
     * @return the word; with {@link Word#UNKNOWN} as its number where it is new and not taken in
     */
    public Word word(String text, String written, boolean adding) {
        var word = known.get(text);
        if (word != null) {
            return word;
        }
        if (!adding) {
            return Word.of(Word.UNKNOWN, text, written);
        }
        var added = Word.of(words.size(), text, written);
        known.put(text, added);
        words.add(added);
        return added;
    }

    /** @param word a word of this stock that occurs once more */
    public void count(Word word) {
        if (word.id() >= counts.length) {
            counts = Arrays.copyOf(counts, Math.max(word.id() + 1, counts.length * 2));
        }
        counts[word.id()]++;
    }

    /**
     * @param id number of a word
     * @return the word
     */
    public Word get(int id) {
        return words.get(id);
    }

    /**
     * Ends the growing.
     *
     * @param records how many records the column has
     */
    public void rest(int records) {
        bits = new double[words.size()];
        for (int id = 0; id < bits.length; id++) {
            bits[id] = Math.log((double) records / Math.max(1, id < counts.length ? counts[id] : 0)) / Math.log(2);
        }
    }

    /**
     * @param id number of a word
     * @return whether it occurs once alone, as a slip of the pen does
     */
    public boolean isUnique(int id) {
        return counts[id] == 1;
    }

    /**
     * @param id number of a word
     * @return how much it tells to have this word, in bits
     */
    public double bits(int id) {
        return bits[id];
    }
}
