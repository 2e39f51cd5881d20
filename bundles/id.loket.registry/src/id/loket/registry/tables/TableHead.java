package id.loket.registry.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The top of a sheet: where its headers stand, and the first rows below them. Lists often carry titles above.
 *
 * @param sheet the sheet's name
 * @param row number of the row with the headers, 0 if there is none
 * @param headers as written; a column without one, or with one that stands there already, is told apart by its letter
 * @param sample the first rows below
 * @param notes what is to be known of the headers
 */
public record TableHead(String sheet, int row, List<String> headers, List<TableRow> sample, List<TableNote> notes) {

    private static final int TITLE_ROWS = 30;
    private static final int SAMPLE_ROWS = 2_000;
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^A-Z0-9]");

    /**
     * @param file a table
     * @param sheet one of its sheets
     * @param known tells a header, as written, that such lists are known to have
     * @return where its headers stand
     * @throws IOException if the file cannot be read
     */
    public static TableHead of(TableFile file, String sheet, Predicate<String> known) throws IOException {
        var rows = new ArrayList<TableRow>();
        file.read(sheet, row -> {
            if (!row.isBlank()) {
                rows.add(row);
            }
            return rows.size() < SAMPLE_ROWS;
        });
        var top = rows.subList(0, Math.min(TITLE_ROWS, rows.size()));
        return top.stream().max((one, other) -> Integer.compare(count(one, known), count(other, known)))
                .filter(row -> count(row, known) > 1)
                .or(() -> top.stream().filter(TableHead::looksLikeHeaders).findFirst())
                .map(head -> at(head, rows))
                .orElse(new TableHead(sheet, 0, List.of(), List.of(), List.of()));
    }

    /**
     * @param header a column's header as written
     * @return its letters and digits alone, in upper case: by them headers are compared
     */
    public static String plain(String header) {
        return NEITHER_LETTER_NOR_DIGIT.matcher(header.toUpperCase(Locale.ROOT)).replaceAll("");
    }

    /**
     * @param header a column's header
     * @return its column counted from 0, or -1
     */
    public int column(String header) {
        return headers.indexOf(header);
    }

    /**
     * @param below a row of this sheet
     * @return whether it stands below the headers and says something
     */
    public boolean isContent(TableRow below) {
        return below.number() > row && !below.isBlank() && !(below.number() <= row + 2 && numbersColumns(below));
    }

    /**
     * Lists printed for a page each repeat their headers.
     *
     * @param below a row below the headers
     * @return whether it says the headers again
     */
    public boolean isRepeatedBy(TableRow below) {
        int same = 0;
        for (int column = 0; column < below.texts().length; column++) {
            var text = below.text(column);
            if (text.isEmpty()) {
                continue;
            }
            if (column >= headers.size() || !plain(headers.get(column)).equals(plain(text))) {
                return false;
            }
            same++;
        }
        return same > 1;
    }

    private static TableHead at(TableRow head, List<TableRow> rows) {
        var headers = new ArrayList<String>();
        var notes = new ArrayList<TableNote>();
        for (int i = 0; i < head.width(); i++) {
            var header = head.text(i).replaceAll("\\s+", " ");
            var there = headers.contains(header);
            headers.add(header.isEmpty() || there ? (header + " " + TableNote.letters(i)).strip() : header);
            if (there && !header.isEmpty()) {
                notes.add(new TableNote(head.sheet(), head.number(), i, TableMsg.columnTwice,
                        List.of(header, headers.get(i))));
            }
        }
        var found = new TableHead(head.sheet(), head.number(), headers, List.of(), notes);
        var sample = rows.stream().filter(row -> found.isContent(row) && !found.isRepeatedBy(row)).toList();
        return new TableHead(head.sheet(), head.number(), headers, sample, notes);
    }

    /** Some lists number their columns in a row of its own: 1, 2, 3, … */
    private static boolean numbersColumns(TableRow row) {
        int column = 0;
        for (var text : row.texts()) {
            column++;
            if (!text.isBlank() && !text.strip().replaceAll("[()]", "").equals(String.valueOf(column))) {
                return false;
            }
        }
        return column > 1;
    }

    private static int count(TableRow row, Predicate<String> known) {
        return (int) Arrays.stream(row.texts()).filter(known).count();
    }

    private static boolean looksLikeHeaders(TableRow row) {
        var filled = Arrays.stream(row.texts()).filter(text -> !text.isBlank()).toList();
        return filled.size() > 1 && filled.stream().noneMatch(text -> text.matches(".*\\d{4}.*"));
    }
}
