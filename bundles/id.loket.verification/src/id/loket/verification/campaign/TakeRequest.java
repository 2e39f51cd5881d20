package id.loket.verification.campaign;

import java.nio.file.Path;
import java.util.Set;

/**
 * A file to take as the next version of a campaign's list.
 *
 * @param file CSV or XLSX
 * @param sheets names of the sheets to read; empty for every sheet that has the name's column
 * @param mapping which column holds what; needs at least the name
 */
public record TakeRequest(Path file, Set<String> sheets, ListMapping mapping) {
}
