package id.loket.registry.tables;

import java.util.List;

/**
 * Something about a file, a sheet, a row or a cell that a person should know; the rest of the table is not touched by it.
 *
 * @param sheet the sheet's name
 * @param row its number in the sheet, 1 for the first; 0 for the sheet as a whole
 * @param column counted from 0; {@link #WHOLE_ROW} for the row as a whole
 * @param rule what it is
 * @param arguments values for the rule's text
 */
public record TableNote(String sheet, int row, int column, TableMsg rule, List<Object> arguments) {

    /** In place of a column. */
    public static final int WHOLE_ROW = -1;
    private static final int LETTERS = 26;

    /**
     * @param sheet the sheet's name
     * @param rule what it is
     * @param arguments values for the rule's text
     * @return a note on a sheet as a whole
     */
    public static TableNote ofSheet(String sheet, TableMsg rule, Object... arguments) {
        return new TableNote(sheet, 0, WHOLE_ROW, rule, List.of(arguments));
    }

    /**
     * @param sheet the sheet's name
     * @param row its number in the sheet
     * @param rule what it is
     * @param arguments values for the rule's text
     * @return a note on a row as a whole
     */
    public static TableNote ofRow(String sheet, int row, TableMsg rule, Object... arguments) {
        return new TableNote(sheet, row, WHOLE_ROW, rule, List.of(arguments));
    }

    /** @return the rule in words, in the language of this session */
    public String text() {
        return rule.text(arguments.toArray());
    }

    /**
     * @param column counted from 0
     * @return the column as spreadsheets name it: A, B, …, AA
     */
    public static String letters(int column) {
        var last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }
}
