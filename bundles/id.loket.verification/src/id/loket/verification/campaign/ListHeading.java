package id.loket.verification.campaign;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One column of a list as its sender wrote it.
 *
 * @param column what it holds, or null for one that is only kept to be sent back
 * @param header the sender's own word for it, cut at {@value #LONGEST} characters
 */
public record ListHeading(ListColumn column, String header) {

    /** Longest header that is kept, in characters. */
    public static final int LONGEST = 100;
    /** No column of ours has this letter. */
    private static final char OTHER = '-';

    /** Headers over several lines become one. */
    public ListHeading {
        header = header.replaceAll("\\s+", " ").strip();
        header = header.length() > LONGEST ? header.substring(0, LONGEST) : header;
    }

    /**
     * @param header the sender's word for it
     * @return a column that is not read, and goes back as it came
     */
    public static ListHeading other(String header) {
        return new ListHeading(null, header);
    }

    /** @return whether it is only kept to be sent back */
    public boolean isOther() {
        return column == null;
    }

    private char code() {
        return isOther() ? OTHER : column.code();
    }

    private static ListHeading parseLine(String line) {
        var header = line.substring(1);
        return line.charAt(0) == OTHER ? other(header) : new ListHeading(ListColumn.of(line.charAt(0)), header);
    }

    /** @return a line for each, the column's letter in front */
    static String text(List<ListHeading> headings) {
        return headings.stream().map(each -> each.code() + each.header).collect(Collectors.joining("\n"));
    }

    /** @param text what {@link #text} gave; null for none */
    static List<ListHeading> parse(String text) {
        return text == null || text.isEmpty() ? List.of()
                : text.lines().map(ListHeading::parseLine).toList();
    }
}
