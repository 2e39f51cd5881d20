package id.loket.registry.tables.internal;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import id.loket.registry.tables.TableMsg;

/** Gives the rows of merged cells the value of the first one, as they look to who reads the sheet. */
final class MergedValues {

    private final Deque<MergedCells> ahead;
    private final Map<Integer, Open> open = new HashMap<>();

    MergedValues(List<MergedCells> cells) {
        ahead = new ArrayDeque<>(cells);
    }

    /**
     * @param texts the cells of a row
     * @param row its number; rows come in their order
     * @param cells told where a value was filled in
     * @return the cells, filled in
     */
    String[] filled(String[] texts, int row, CellText cells) {
        while (!ahead.isEmpty() && ahead.peek().firstRow() <= row) {
            var next = ahead.poll();
            if (next.firstRow() == row && next.column() < texts.length) {
                open.put(next.column(), new Open(next, texts[next.column()]));
            }
        }
        open.values().removeIf(each -> each.cells().lastRow() < row);
        var filled = texts;
        for (var each : open.values()) {
            var column = each.cells().column();
            if (each.cells().firstRow() < row && !each.value().isBlank()
                    && (column >= filled.length || filled[column].isBlank())) {
                filled = column < filled.length ? filled : widened(filled, column + 1);
                filled[column] = each.value();
                cells.note(column, TableMsg.cellMerged, String.valueOf(each.cells().firstRow()));
            }
        }
        return filled;
    }

    private static String[] widened(String[] texts, int width) {
        var wide = Arrays.copyOf(texts, width);
        Arrays.fill(wide, texts.length, width, "");
        return wide;
    }

    private record Open(MergedCells cells, String value) {
    }
}
