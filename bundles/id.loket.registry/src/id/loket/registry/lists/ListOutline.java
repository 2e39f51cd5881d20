package id.loket.registry.lists;

import java.nio.file.Path;
import java.util.List;

/**
 * What a list looks like before it is read in full.
 *
 * @param file the file
 * @param format in words: CSV with its delimiter and encoding, or XLSX
 * @param sheets its sheets; a CSV file has one, named after the file
 */
public record ListOutline(Path file, String format, List<Sheet> sheets) {

    /**
     * One sheet.
     *
     * @param name as the workbook names it
     * @param headerRow number of the row that holds the headers, 1 for the first; 0 if none was found
     * @param headers as written
     * @param sample the first rows below the headers, as text
     */
    public record Sheet(String name, int headerRow, List<String> headers, List<List<String>> sample) {
    }
}
