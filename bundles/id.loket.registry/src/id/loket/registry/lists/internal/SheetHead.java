package id.loket.registry.lists.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import id.loket.registry.lists.ListField;

/**
 * The top of a sheet: where its headers stand, and the first rows below them. Lists often carry titles above.
 *
 * @param row number of the row with the headers, 0 if there is none
 * @param headers as written; a column without one is named after its letter
 * @param sample the first rows below
 */
record SheetHead(int row, List<String> headers, List<ListRow> sample) {

    private static final int TITLE_ROWS = 30;
    private static final int SAMPLE_ROWS = 2_000;
    private static final int LETTERS = 26;

    static SheetHead of(ListFile file, String sheet) throws IOException {
        var rows = new ArrayList<ListRow>();
        file.read(sheet, row -> {
            if (!row.isBlank()) {
                rows.add(row);
            }
            return rows.size() < SAMPLE_ROWS;
        });
        var top = rows.subList(0, Math.min(TITLE_ROWS, rows.size()));
        return top.stream().max((one, other) -> Integer.compare(known(one), known(other))).filter(row -> known(row) > 1)
                .or(() -> top.stream().filter(SheetHead::looksLikeHeaders).findFirst())
                .map(head -> new SheetHead(head.number(), headers(head), below(rows, head)))
                .orElse(new SheetHead(0, List.of(), List.of()));
    }

    /** Some lists number their columns in a row of its own: 1, 2, 3, … */
    static boolean numbersColumns(ListRow row) {
        int column = 0;
        for (var text : row.texts()) {
            column++;
            if (!text.isBlank() && !text.strip().replaceAll("[()]", "").equals(String.valueOf(column))) {
                return false;
            }
        }
        return column > 1;
    }

    int column(String header) {
        return headers.indexOf(header);
    }

    private static List<ListRow> below(List<ListRow> rows, ListRow head) {
        return rows.stream().filter(row -> row.number() > head.number() && !numbersColumns(row)).toList();
    }

    private static int known(ListRow row) {
        return (int) Arrays.stream(row.texts()).filter(text -> ListField.knownFor(text).isPresent()).count();
    }

    private static boolean looksLikeHeaders(ListRow row) {
        var filled = Arrays.stream(row.texts()).filter(text -> !text.isBlank()).toList();
        return filled.size() > 1 && filled.stream().noneMatch(text -> text.matches(".*\\d{4}.*"));
    }

    private static List<String> headers(ListRow row) {
        var headers = new ArrayList<String>();
        for (int i = 0; i < row.width(); i++) {
            var header = row.text(i).replaceAll("\\s+", " ");
            headers.add(header.isEmpty() || headers.contains(header) ? (header + " " + letters(i)).strip() : header);
        }
        return headers;
    }

    private static String letters(int column) {
        var last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }
}
