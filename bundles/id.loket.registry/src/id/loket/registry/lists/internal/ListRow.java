package id.loket.registry.lists.internal;

import java.util.BitSet;

/**
 * One row as the file holds it.
 *
 * @param sheet the sheet's name
 * @param number its number in the sheet, 1 for the first
 * @param texts its cells as text; never null inside
 * @param numbers which cells the file holds as numbers, not as text
 */
record ListRow(String sheet, int number, String[] texts, BitSet numbers) {

    String text(int column) {
        return column >= 0 && column < texts.length ? texts[column].strip() : "";
    }

    boolean isNumber(int column) {
        return column >= 0 && numbers.get(column);
    }

    boolean isBlank() {
        for (var text : texts) {
            if (!text.isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** @return the number of the last cell that is not blank, counted from 1 */
    int width() {
        int width = texts.length;
        while (width > 0 && texts[width - 1].isBlank()) {
            width--;
        }
        return width;
    }
}
