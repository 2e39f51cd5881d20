package id.loket.registry.tables;

import java.util.BitSet;
import java.util.List;

/**
 * One row as the file holds it.
 *
 * @param sheet the sheet's name
 * @param number its number in the sheet, 1 for the first
 * @param texts its cells as text; never null inside
 * @param numbers which cells the file holds as numbers, not as text
 * @param notes what was mended in reading it
 */
public record TableRow(String sheet, int number, String[] texts, BitSet numbers, List<TableNote> notes) {

    /**
     * @param column counted from 0; any
     * @return the cell without blanks around it; empty where there is none
     */
    public String text(int column) {
        return column >= 0 && column < texts.length ? texts[column].strip() : "";
    }

    /**
     * @param column counted from 0; any
     * @return whether the file holds the cell as a number
     */
    public boolean isNumber(int column) {
        return column >= 0 && numbers.get(column);
    }

    /** @return whether no cell holds anything */
    public boolean isBlank() {
        for (var text : texts) {
            if (!text.isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** @return the number of the last cell that is not blank, counted from 1 */
    public int width() {
        int width = texts.length;
        while (width > 0 && texts[width - 1].isBlank()) {
            width--;
        }
        return width;
    }
}
