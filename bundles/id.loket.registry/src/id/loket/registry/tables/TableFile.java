package id.loket.registry.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** A file of rows, read row by row in bounded memory; {@link Tables#open} gives one. May be read several times. */
public interface TableFile {

    /** @return format in words: CSV with its delimiter and encoding, or XLSX */
    String format();

    /** @return the visible sheets, in their order; a CSV file has one, named after the file */
    List<String> sheets();

    /** @return what is to be known of the file itself, such as sheets that are hidden */
    List<TableNote> notes();

    /**
     * @param sheet its name
     * @param rows given each row; false stops
     * @throws IOException if the file cannot be read to the end; the rows given so far were whole
     */
    void read(String sheet, Predicate<TableRow> rows) throws IOException;

    /** @return how much of the file the running {@link #read} has read, 0 to 1; negative if unknown */
    double share();

    /**
     * @param file a file
     * @return its name without its folder
     */
    static String name(Path file) {
        return file.getFileName().toString();
    }
}
