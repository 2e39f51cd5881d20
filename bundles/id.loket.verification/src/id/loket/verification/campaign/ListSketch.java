package id.loket.verification.campaign;

import java.util.List;

import id.loket.registry.tables.TableHead;
import id.loket.registry.tables.TableNote;

/**
 * What a file looks like before it is taken.
 *
 * @param format in words: CSV with its delimiter and encoding, or XLSX
 * @param sheets the visible sheets with their headers and first rows
 * @param notes what is to be known of the file, its sheets and their headers
 * @param mapping the one remembered for its source, or one by the headers that are known
 * @param remembered whether the mapping is a remembered one
 */
public record ListSketch(String format, List<TableHead> sheets, List<TableNote> notes, ListMapping mapping,
        boolean remembered) {
}
