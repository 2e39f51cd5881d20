package id.loket.registry.lists;

import java.nio.file.Path;
import java.util.Set;

/**
 * A list to import.
 *
 * @param file CSV or XLSX
 * @param sheets names of the sheets to read; all have the columns of the mapping
 * @param mapping which column holds which field
 * @param source who gave the list: ministry, KPU, office
 * @param rejected where the rows that cannot be taken are written, as CSV; or null
 */
public record ImportRequest(Path file, Set<String> sheets, ColumnMapping mapping, String source, Path rejected) {
}
