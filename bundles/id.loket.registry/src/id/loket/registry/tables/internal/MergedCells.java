package id.loket.registry.tables.internal;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Cells a workbook shows as one; only the first holds the value.
 *
 * @param firstRow counted from 1
 * @param lastRow counted from 1
 * @param column the first column, counted from 0
 */
record MergedCells(int firstRow, int lastRow, int column) implements Comparable<MergedCells> {

    /** Letters of the longest reference, {@code XFD1048576:XFD1048576}, and one more. */
    static final int LONGEST = 22;
    private static final Pattern REFERENCE = Pattern.compile("([A-Z]{1,3})(\\d{1,7}):[A-Z]{1,3}(\\d{1,7})");
    private static final Comparator<MergedCells> ORDER = Comparator.comparingInt(MergedCells::firstRow)
            .thenComparingInt(MergedCells::column);
    private static final int LETTERS = 26;

    static Optional<MergedCells> parse(String reference) {
        var matcher = REFERENCE.matcher(reference);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int column = 0;
        for (var letter : matcher.group(1).toCharArray()) {
            column = column * LETTERS + letter - 'A' + 1;
        }
        return Optional.of(new MergedCells(Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3)),
                column - 1));
    }

    @Override
    public int compareTo(MergedCells other) {
        return ORDER.compare(this, other);
    }
}
