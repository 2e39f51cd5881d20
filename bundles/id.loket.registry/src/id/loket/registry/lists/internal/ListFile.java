package id.loket.registry.lists.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** A file of rows, read row by row. */
interface ListFile {

    /** @return format in words */
    String format();

    /** @return the visible sheets, in their order */
    List<String> sheets();

    /**
     * @param sheet its name
     * @param rows given each row; false stops
     * @throws IOException if the file cannot be read to the end
     */
    void read(String sheet, Predicate<ListRow> rows) throws IOException;

    /** @return how much of the file the running {@link #read} has read, 0 to 1; negative if unknown */
    double share();

    /** @return the file's name without its folder */
    static String name(Path file) {
        return file.getFileName().toString();
    }
}
