package id.loket.matching.internal.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads Indonesian names as lists write them: HJ. SITI AMINAH, S.PD BINTI H. DJAMALUDDIN; MOCH. JOKO ALS BEJO.
 *
 * <p>What a chunk means is worked out once for each different chunk; a register of millions has some ten thousands. While
 * the register is read, one thread reads; afterwards any number may.
 */
public final class NameReader {

    private enum Role {
        WORD, DROPPED, LEADING, TRAILING, ALIAS, PARENT
    }

    /** One chunk: its words, and what else it can be, depending on where it stands. */
    private record Chunk(Role role, List<Word> words) {
    }

    private final WordStock stock;
    private final Spelling spelling;
    private final Set<String> titles;
    private final Set<String> leading;
    private final Set<String> trailing;
    private final Set<String> alias;
    private final Set<String> parent;
    private final Map<String, Chunk> known = new HashMap<>();

    /** @param stock numbers the words */
    public NameReader(WordStock stock) {
        this.stock = stock;
        var lexicon = new Lexicon("names");
        spelling = new Spelling(lexicon.shortForms());
        titles = lexicon.words("titles");
        leading = lexicon.words("leading");
        trailing = lexicon.words("trailing");
        alias = lexicon.words("alias");
        parent = lexicon.words("parent");
    }

    /**
     * @param text a name as written
     * @param adding whether new words become known
     * @return its parts
     */
    public NameParts read(String text, boolean adding) {
        var own = new ArrayList<Word>(4);
        var assembly = new Assembly(own);
        Chunks.each(text, chunk -> assembly.take(chunk(chunk, adding)));
        return new NameParts(own, assembly.aliases, assembly.father);
    }

    private Chunk chunk(String text, boolean adding) {
        var chunk = known.get(text);
        if (chunk == null) {
            chunk = new Chunk(role(text), words(text, adding));
            if (adding) {
                known.put(text, chunk);
            }
        }
        return chunk;
    }

    private Role role(String text) {
        var bare = text.replace(".", "");
        if (text.equals("B.") || parent.contains(bare)) {
            return Role.PARENT;
        }
        if (alias.contains(bare)) {
            return Role.ALIAS;
        }
        if (titles.contains(bare)) {
            return Role.DROPPED;
        }
        if (leading.contains(bare)) {
            return Role.LEADING;
        }
        return trailing.contains(bare) ? Role.TRAILING : Role.WORD;
    }

    private List<Word> words(String text, boolean adding) {
        var words = new ArrayList<Word>(1);
        for (var part : text.split("\\.")) {
            var one = spelling.of(part);
            if (!one.isEmpty()) {
                words.add(stock.word(one, spelling.written(part), adding));
            }
        }
        return List.copyOf(words);
    }

    /** Puts chunks where they belong. */
    private static final class Assembly {

        private final List<List<Word>> aliases = new ArrayList<>(0);
        private List<Word> father = List.of();
        private List<Word> current;

        Assembly(List<Word> own) {
            current = own;
        }

        void take(Chunk chunk) {
            boolean first = current.isEmpty();
            switch (chunk.role()) {
                case ALIAS -> aliases.add(current = new ArrayList<>(2));
                case PARENT -> {
                    if (first) {
                        current.addAll(chunk.words());
                    } else {
                        father = current = new ArrayList<>(2);
                    }
                }
                case LEADING -> addIf(!first, chunk);
                case TRAILING -> addIf(first, chunk);
                case DROPPED -> addIf(false, chunk);
                default -> addIf(true, chunk);
            }
        }

        private void addIf(boolean belongs, Chunk chunk) {
            if (belongs) {
                current.addAll(chunk.words());
            }
        }
    }
}
