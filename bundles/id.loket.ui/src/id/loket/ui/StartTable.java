package id.loket.ui;

import java.util.List;
import java.util.Optional;

import id.loket.access.Session;

/**
 * The table of the start page: coverage per district. Published as an OSGi service; asked as {@link PageBadge} is. The
 * first that has something to tell this person is shown.
 */
public interface StartTable {

    /**
     * @param session who looks
     * @return the table, or empty
     */
    Optional<Content> content(Session session);

    /**
     * What the table shows.
     *
     * @param title "Capaian per kecamatan"
     * @param columns headings: the first names the row, the others stand over numbers, the last over the share
     * @param rows one per district
     * @param residual where two sources disagree, a sentence; empty if they agree
     * @param page element id of the page behind it, or empty
     */
    record Content(String title, List<String> columns, List<Row> rows, String residual, String page) {
    }

    /**
     * One line.
     *
     * @param name of the district
     * @param counts as many as columns, less the first and the last
     * @param share 0 to 1, drawn as a bar
     */
    record Row(String name, List<Long> counts, double share) {
    }
}
