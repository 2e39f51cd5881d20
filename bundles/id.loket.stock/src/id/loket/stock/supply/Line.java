package id.loket.stock.supply;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One row of what a person typed, scanned or read from a file: a number, a range, or the label of a box, which is its
 * range.
 *
 * @param row where it stands, from 1
 * @param typed number or range, as {@link id.loket.stock.BlankRange#parse} takes it
 * @param box what is written on the box, or empty
 * @param counted pieces counted in it, or {@link #UNCOUNTED}
 * @param condition how the pieces are
 */
public record Line(int row, String typed, String box, long counted, Condition condition) {

    /** Nobody counted this row: the range says how many. */
    public static final long UNCOUNTED = -1;

    /** How pieces arrive. */
    public enum Condition { GOOD, DAMAGED }

    /**
     * @param text one row a line; {@code ! } in front marks damaged pieces, {@code = 500} behind the pieces counted
     * @return its rows, empty ones left out
     */
    public static List<Line> parse(String text) {
        var row = new AtomicInteger();
        return text.lines().map(line -> of(row.incrementAndGet(), line.strip())).filter(line -> !line.typed().isEmpty()).toList();
    }

    /**
     * @param row where it stands
     * @param typed a number or range of good pieces
     * @return the row, uncounted
     */
    public static Line good(int row, String typed) {
        return new Line(row, typed, "", UNCOUNTED, Condition.GOOD);
    }

    /**
     * @param row where it stands
     * @param typed a number or range of damaged pieces
     * @return the row, uncounted
     */
    public static Line damaged(int row, String typed) {
        return new Line(row, typed, "", UNCOUNTED, Condition.DAMAGED);
    }

    private static Line of(int row, String line) {
        var condition = line.startsWith("!") ? Condition.DAMAGED : Condition.GOOD;
        var numbers = line.startsWith("!") ? line.substring(1).strip() : line;
        var mark = numbers.lastIndexOf('=');
        var count = mark < 0 ? "" : numbers.substring(mark + 1).strip().replace(".", "");
        if (!count.matches("\\d{1,9}")) {
            return new Line(row, numbers, "", UNCOUNTED, condition);
        }
        return new Line(row, numbers.substring(0, mark).strip(), "", Long.parseLong(count), condition);
    }
}
