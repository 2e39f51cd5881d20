package id.loket.matching.internal.column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import id.loket.matching.Aspect;
import id.loket.matching.Comparison;
import id.loket.matching.Entry;
import id.loket.matching.Level;
import id.loket.matching.internal.words.NameReader;
import id.loket.matching.internal.words.PlainReader;
import id.loket.matching.internal.words.Word;
import id.loket.matching.internal.words.WordStock;

/**
 * Names, places or addresses as numbers of words. A resident may have several (a name and its aliases); a row agrees as
 * well as the best pair does.
 */
final class WordsColumn implements Column {

    /** Between two names of one resident. */
    private static final int NEXT = -1;
    private static final List<Level> RANKS = Comparison.NAME.groups().get(0);

    /** What an entry has: the words of each of its names, the first one's first. */
    private interface Reading {
        List<List<Word>> of(Entry entry, boolean adding);
    }

    private final WordStock stock;
    private final Reading reading;
    private final boolean ofNames;
    private int[] words = {};
    private int[] starts = { 0 };
    private int size;

    private WordsColumn(WordStock stock, boolean ofNames, Reading reading) {
        this.stock = stock;
        this.ofNames = ofNames;
        this.reading = reading;
    }

    /** @param columns the name, and further names of the same person */
    static WordsColumn ofNames(List<Integer> columns) {
        var stock = new WordStock();
        var reader = new NameReader(stock);
        return new WordsColumn(stock, true, (entry, adding) -> {
            var names = new ArrayList<List<Word>>(2);
            for (int column : columns) {
                var text = entry.value(column);
                if (!text.isEmpty()) {
                    var parts = reader.read(text, adding);
                    names.add(parts.own());
                    names.addAll(parts.aliases());
                }
            }
            return names;
        });
    }

    /** @param father the father's name; @param own where it may follow "bin" if the former is empty */
    static WordsColumn ofFathers(int father, int own) {
        var stock = new WordStock();
        var reader = new NameReader(stock);
        return new WordsColumn(stock, true, (entry, adding) -> {
            var text = entry.value(father);
            return List.of(text.isBlank() ? reader.read(entry.value(own), adding).father()
                    : reader.read(text, adding).own());
        });
    }

    /** @param column of the texts; @param lexicon their fillers and short forms */
    static WordsColumn ofTexts(int column, String lexicon) {
        var stock = new WordStock();
        var reader = new PlainReader(stock, lexicon);
        return new WordsColumn(stock, false, (entry, adding) -> List.of(reader.read(entry.value(column), adding)));
    }

    @Override
    public void add(Entry resident) {
        int end = starts[size];
        for (var name : reading.of(resident, true)) {
            if (name.isEmpty()) {
                continue;
            }
            words = Grown.toHold(words, end + name.size() + 1);
            if (end > starts[size]) {
                words[end++] = NEXT;
            }
            for (var word : name) {
                words[end++] = word.id();
                stock.count(word);
            }
        }
        size++;
        starts = Grown.toHold(starts, size);
        starts[size] = end;
    }

    @Override
    public void rest() {
        words = Arrays.copyOf(words, starts[size]);
        starts = Arrays.copyOf(starts, size + 1);
        stock.rest(size);
    }

    @Override
    public int keys(int resident, Aspect aspect, long[] out) {
        int end = starts[resident + 1];
        int count = 0;
        for (int from = starts[resident]; from < end;) {
            int to = from;
            while (to < end && words[to] != NEXT) {
                to++;
            }
            count = Sounds.keys(aspect, to - from, from, at -> stock.get(words[at]).sound(), out, count);
            from = to + 1;
        }
        return count;
    }

    @Override
    public Probe probe(Entry row) {
        var names = new ArrayList<Word[]>(2);
        for (var name : reading.of(row, false)) {
            if (!name.isEmpty()) {
                names.add(name.toArray(Word[]::new));
            }
        }
        return names.isEmpty() ? Probe.missing() : new OfRow(names);
    }

    private final class OfRow implements Probe {

        private final List<Word[]> names;
        private final Alignment alignment = new Alignment(stock);
        private double bits;

        OfRow(List<Word[]> names) {
            this.names = names;
        }

        @Override
        public Level compare(int resident) {
            int end = starts[resident + 1];
            var best = Level.MISSING;
            bits = 0;
            for (int from = starts[resident]; from < end;) {
                int to = from;
                while (to < end && words[to] != NEXT) {
                    to++;
                }
                for (var name : names) {
                    var level = alignment.of(name, words, from, to);
                    if (best == Level.MISSING || RANKS.indexOf(level) < RANKS.indexOf(best)) {
                        best = level;
                        bits = alignment.bits();
                    }
                }
                from = to + 1;
            }
            return ofNames ? best : coarse(best);
        }

        private static Level coarse(Level level) {
            return switch (level) {
                case SHARED -> Level.PART;
                case SHORTENED, MISSPELT, PART_CLOSE -> Level.CLOSE;
                default -> level;
            };
        }

        @Override
        public double bits() {
            return bits;
        }

        @Override
        public int keys(Aspect aspect, long[] out) {
            int count = 0;
            for (var name : names) {
                count = Sounds.keys(aspect, name.length, 0, at -> name[at].sound(), out, count);
            }
            return count;
        }
    }
}
