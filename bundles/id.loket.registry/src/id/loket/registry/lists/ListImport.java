package id.loket.registry.lists;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import id.loket.access.Permission;
import id.loket.access.Role;
import id.loket.access.Session;

/**
 * Takes lists of residents, CSV or XLSX. Row by row: one bad row stops no other, and a row that says what is known
 * already changes nothing, so that an import may be repeated, also after it was interrupted.
 */
public interface ListImport {

    /** Importing lists. */
    Permission IMPORT = Permission.of("registry.import", Role.SUPERVISOR, Role.VERIFIER, Role.IT_ADMIN);

    /**
     * Finds out format, encoding, delimiter, sheets and headers.
     *
     * @param session who asks; needs {@link #IMPORT}
     * @param file CSV or XLSX
     * @return what the list looks like
     * @throws id.loket.kernel.text.Refusal if the file cannot be read or is no list
     */
    ListOutline outline(Session session, Path file);

    /** @return the saved mappings, by name */
    List<ColumnMapping> mappings();

    /**
     * @param session who saves; needs {@link #IMPORT}
     * @param mapping with a name; replaces the one saved under it
     */
    void save(Session session, ColumnMapping mapping);

    /**
     * Judges every row without changing anything.
     *
     * @param session who asks; needs {@link #IMPORT}
     * @param request the list
     * @param progress told how far it is
     * @param verdicts told each row's verdict, in the order of the list
     * @return what an import would do
     * @throws id.loket.kernel.text.Refusal if the mapping lacks a needed field, or dates do not tell their order
     */
    ImportResult preview(Session session, ImportRequest request, ImportProgress progress,
            Consumer<RowVerdict> verdicts);

    /**
     * Takes the list, a thousand rows per transaction.
     *
     * @param session who imports; needs {@link #IMPORT}
     * @param request the list
     * @param progress told how far it is
     * @return what was done
     * @throws id.loket.kernel.text.Refusal as for {@link #preview}
     */
    ImportResult run(Session session, ImportRequest request, ImportProgress progress);

    /**
     * @param limit at most this many
     * @return the latest imports, newest first
     */
    List<ImportedList> latest(int limit);
}
