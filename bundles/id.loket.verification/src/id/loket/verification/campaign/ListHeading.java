package id.loket.verification.campaign;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One column of a list as its sender wrote it.
 *
 * @param column what it holds
 * @param header the sender's own word for it, cut at {@value #LONGEST} characters
 */
public record ListHeading(ListColumn column, String header) {

    /** Longest header that is kept, in characters. */
    public static final int LONGEST = 100;

    /** Headers over several lines become one. */
    public ListHeading {
        header = header.replaceAll("\\s+", " ").strip();
        header = header.length() > LONGEST ? header.substring(0, LONGEST) : header;
    }

    /** @return a line for each, the column's letter in front */
    static String text(List<ListHeading> headings) {
        return headings.stream().map(each -> each.column.code() + each.header).collect(Collectors.joining("\n"));
    }

    /** @param text what {@link #text} gave; null for none */
    static List<ListHeading> parse(String text) {
        return text == null || text.isEmpty() ? List.of()
                : text.lines().map(line -> new ListHeading(ListColumn.of(line.charAt(0)), line.substring(1))).toList();
    }
}
