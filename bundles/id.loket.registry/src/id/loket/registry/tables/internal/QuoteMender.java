package id.loket.registry.tables.internal;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/**
 * Keeps a quotation mark that is never closed from swallowing the rows behind it: where no line nearby closes it, its
 * marks are dropped and the line is remembered. Every line stays a line, so row numbers stay those of the file.
 */
final class QuoteMender extends Reader {

    /** A cell that runs over more lines than this has an open quotation mark. */
    private static final int CELL_LINES = 10;

    private final BoundedLines lines;
    private final Deque<String> ahead = new ArrayDeque<>();
    /** Lines at the head of {@link #ahead} that belong to a cell already found whole. */
    private int whole;
    private final BitSet mended = new BitSet();
    private int number;
    private String line = "";
    private int at;

    QuoteMender(BoundedLines lines) {
        this.lines = lines;
    }

    /** @return whether a line's marks were dropped, by its number from 1; only for lines that were read */
    boolean mended(long lineNumber) {
        return mended.get((int) lineNumber);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int written = 0;
        while (written < length) {
            if (at == line.length() && !nextLine()) {
                break;
            }
            var count = Math.min(length - written, line.length() - at);
            line.getChars(at, at + count, target, offset + written);
            at += count;
            written += count;
        }
        return written == 0 && length > 0 ? -1 : written;
    }

    private boolean nextLine() throws IOException {
        if (!fill(1)) {
            return false;
        }
        var next = ahead.poll();
        number++;
        if (whole > 0) {
            whole--;
        } else if (hasOpenQuote(next)) {
            var closing = closing();
            whole = Math.max(0, closing);
            if (closing < 0) {
                mended.set(number);
                next = next.replace("\"", "");
            }
        }
        line = next + '\n';
        at = 0;
        return true;
    }

    /** @return how many lines further the open cell is closed, or -1 */
    private int closing() throws IOException {
        fill(CELL_LINES);
        int further = 0;
        for (var next : ahead) {
            further++;
            if (hasOpenQuote(next)) {
                return further;
            }
            if (further == CELL_LINES) {
                break;
            }
        }
        return -1;
    }

    private boolean fill(int count) throws IOException {
        while (ahead.size() < count) {
            var next = lines.next();
            if (next == null) {
                return !ahead.isEmpty();
            }
            ahead.add(next);
        }
        return true;
    }

    private static boolean hasOpenQuote(String line) {
        boolean open = false;
        for (int i = line.indexOf('"'); i >= 0; i = line.indexOf('"', i + 1)) {
            open = !open;
        }
        return open;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
