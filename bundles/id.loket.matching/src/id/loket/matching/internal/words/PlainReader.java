package id.loket.matching.internal.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads places and addresses: words and numbers, without those that only say what kind of place it is. */
public final class PlainReader {

    private final WordStock stock;
    private final Spelling spelling;
    private final Set<String> fillers;
    private final Map<String, List<Word>> known = new HashMap<>();

    /**
     * @param stock numbers the words
     * @param lexicon file of the fillers and short forms: places or addresses
     */
    public PlainReader(WordStock stock, String lexicon) {
        this.stock = stock;
        var words = new Lexicon(lexicon);
        spelling = new Spelling(words.shortForms());
        fillers = words.words("fillers");
    }

    /**
     * @param text as written
     * @param adding whether new words become known
     * @return its words
     */
    public List<Word> read(String text, boolean adding) {
        var words = new ArrayList<Word>(4);
        Chunks.each(text, chunk -> words.addAll(words(chunk, adding)));
        return words;
    }

    private List<Word> words(String chunk, boolean adding) {
        var words = known.get(chunk);
        if (words == null) {
            words = newWords(chunk, adding);
            if (adding) {
                known.put(chunk, words);
            }
        }
        return words;
    }

    private List<Word> newWords(String chunk, boolean adding) {
        var words = new ArrayList<Word>(1);
        for (var part : chunk.split("\\.")) {
            var one = fillers.contains(part) ? "" : spelt(part);
            if (!one.isEmpty()) {
                words.add(stock.word(one, part, adding));
            }
        }
        return List.copyOf(words);
    }

    private String spelt(String part) {
        return part.isEmpty() || Character.isDigit(part.charAt(0)) ? part : spelling.of(part);
    }
}
