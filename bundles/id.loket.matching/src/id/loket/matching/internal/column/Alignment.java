package id.loket.matching.internal.column;

import id.loket.matching.Level;
import id.loket.matching.internal.words.Closeness;
import id.loket.matching.internal.words.Word;
import id.loket.matching.internal.words.WordStock;

/**
 * Lays the words of a row beside those of a resident, in any order: first the same ones, then those run together, then
 * close ones and short forms.
 */
final class Alignment {

    private static final int MOST = 31;
    private static final int SLIPS = 2;
    /** A close word tells less than the same one, an initial little. */
    private static final double CLOSE_SHARE = 0.7;
    private static final double SHORT_BITS = 3;

    private final WordStock stock;
    private Word[] row;
    private int[] words;
    private int from;
    private int to;
    private int rowLeft;
    private int residentLeft;
    private int same;
    private int close;
    private int misspelt;
    private int shortened;
    private double bits;

    Alignment(WordStock stock) {
        this.stock = stock;
    }

    /**
     * @param rowWords a row's words
     * @param residentWords where the resident's are
     * @param first place of the resident's first word
     * @param end place after the last one
     * @return how well they agree
     */
    Level of(Word[] rowWords, int[] residentWords, int first, int end) {
        row = rowWords;
        words = residentWords;
        from = first;
        to = Math.min(end, first + MOST);
        rowLeft = (1 << Math.min(row.length, MOST)) - 1;
        residentLeft = (1 << to - from) - 1;
        same = 0;
        close = 0;
        misspelt = 0;
        shortened = 0;
        bits = 0;
        takeSame();
        if (rowLeft != 0 && residentLeft != 0) {
            takeRunTogether();
            takeClose();
        }
        var level = level();
        return level == Level.DIFFERENT && isSlipOfSpace() ? Level.MISSPELT : level;
    }

    /** DADANGS UMANTRI is DADANG SUMANTRI: a slip of the pen that struck the space. */
    private boolean isSlipOfSpace() {
        if (row.length < 2 || to - from < 2 || row[0].text().charAt(0) != word(from).text().charAt(0)) {
            return false;
        }
        var ours = new StringBuilder();
        for (var word : row) {
            ours.append(word.text());
        }
        var theirs = new StringBuilder();
        for (int j = from; j < to; j++) {
            theirs.append(word(j).text());
        }
        return Math.abs(ours.length() - theirs.length()) <= SLIPS
                && Closeness.distance(ours.toString(), theirs.toString(), SLIPS) <= SLIPS;
    }

    /** @return how much the words tell that agreed in the last alignment */
    double bits() {
        return bits;
    }

    private void takeSame() {
        for (int i = 0; i < row.length && i < MOST; i++) {
            for (int j = from; j < to; j++) {
                if (row[i].id() == words[j] && free(i, j)) {
                    take(i, j);
                    same++;
                    bits += stock.bits(words[j]);
                    break;
                }
            }
        }
    }

    /** NURHAYATI is NUR HAYATI. */
    private void takeRunTogether() {
        for (int i = 0; i < row.length && i < MOST; i++) {
            for (int j = from; j + 1 < to; j++) {
                if (free(i, j) && free(i, j + 1) && Closeness.runTogether(row[i], word(j), word(j + 1))) {
                    take(i, j);
                    take(i, j + 1);
                    tookWhole(j);
                }
            }
        }
        for (int i = 0; i + 1 < row.length && i + 1 < MOST; i++) {
            for (int j = from; j < to; j++) {
                if (free(i, j) && free(i + 1, j) && Closeness.runTogether(word(j), row[i], row[i + 1])) {
                    take(i, j);
                    rowLeft &= ~(1 << i + 1);
                    tookWhole(j);
                }
            }
        }
    }

    private void tookWhole(int j) {
        same++;
        bits += stock.bits(words[j]);
    }

    private void takeClose() {
        for (int i = 0; i < row.length && i < MOST; i++) {
            for (int j = from; j < to; j++) {
                if (!free(i, j)) {
                    continue;
                }
                var other = word(j);
                if (Closeness.close(row[i], other)) {
                    take(i, j);
                    close++;
                    misspelt += row[i].id() == Word.UNKNOWN || stock.isUnique(words[j]) ? 1 : 0;
                    bits += stock.bits(words[j]) * CLOSE_SHARE;
                } else if (Closeness.shortened(row[i], other)) {
                    take(i, j);
                    shortened++;
                    bits += Math.min(SHORT_BITS, stock.bits(words[j]));
                }
            }
        }
    }

    private boolean free(int i, int j) {
        return (rowLeft >>> i & residentLeft >>> j - from & 1) != 0;
    }

    private void take(int i, int j) {
        rowLeft &= ~(1 << i);
        residentLeft &= ~(1 << j - from);
    }

    private Word word(int j) {
        return stock.get(words[j]);
    }

    private Level inexact() {
        if (close == 0) {
            return Level.SHORTENED;
        }
        return misspelt == close ? Level.MISSPELT : Level.CLOSE;
    }

    private Level level() {
        boolean exact = close + shortened == 0;
        if (same + close == 0) {
            return Level.DIFFERENT;
        }
        if (rowLeft == 0 && residentLeft == 0) {
            return exact ? Level.SAME : inexact();
        }
        if (rowLeft == 0 || residentLeft == 0) {
            return exact ? Level.PART : Level.PART_CLOSE;
        }
        return same > 0 ? Level.SHARED : Level.DIFFERENT;
    }
}
