package id.loket.stock.supply;

import java.nio.file.Path;
import java.util.List;

import id.loket.access.Permission;
import id.loket.access.Session;
import id.loket.stock.BlankRange;
import id.loket.stock.Stock;

/**
 * Consignments of blanks: announced by their delivery note, counted as they come, whole or in parts.
 *
 * <p>A row that is wrong is refused with its row, its number and the rule it breaks; the right rows of the same entry
 * can be booked without it.
 */
public interface Consignments {

    /** Announcing, counting, closing. */
    Permission RECEIVE = Stock.RECEIVE;
    /** Reading. */
    Permission READ = Stock.READ;

    /**
     * @param session who asks; needs {@link #RECEIVE}
     * @param note the paper
     * @param lines what it announces
     * @return one verdict a row: numbers malformed, written twice, too many, in the books, on another open note
     * @throws id.loket.kernel.text.Refusal if the note itself is wrong: no number, no date, a date to come, known already
     */
    List<Verdict> checkNote(Session session, DeliveryNote note, List<Line> lines);

    /**
     * Enters a delivery note before its boxes are opened.
     *
     * @param session who enters it; needs {@link #RECEIVE}
     * @param note the paper
     * @param lines what it announces; may be empty where the paper names no numbers, then everything that comes is taken
     * @return the consignment, EXPECTED
     * @throws id.loket.kernel.text.Refusal as {@link #checkNote}, or the first wrong row; then nothing is entered
     */
    Consignment announce(Session session, DeliveryNote note, List<Line> lines);

    /**
     * @param session who asks; needs {@link #RECEIVE}
     * @param consignment an open consignment
     * @param lines what is in the boxes
     * @return one verdict a row: as {@link #checkNote}, and numbers the note does not announce, rows whose count differs
     */
    List<Verdict> check(Session session, long consignment, List<Line> lines);

    /**
     * Books what came: good pieces to the office's store, damaged ones through it to the invalid store. What was announced
     * and did not come stays expected under the same note. Damaged pieces may also stand inside a good row.
     *
     * @param session who counted; needs {@link #RECEIVE}
     * @param consignment an open consignment
     * @param lines what is in the boxes
     * @return the arrival
     * @throws id.loket.kernel.text.Refusal the first wrong row; then nothing is booked
     */
    Arrival receive(Session session, long consignment, List<Line> lines);

    /**
     * As {@link #receive}, but books the right rows and gives back the wrong ones.
     *
     * @param session who counted; needs {@link #RECEIVE}
     * @param consignment an open consignment
     * @param lines what is in the boxes
     * @return what was booked and what was not
     * @throws id.loket.kernel.text.Refusal if no row is right
     */
    Booked receiveRight(Session session, long consignment, List<Line> lines);

    /**
     * Nothing more is expected: what is missing is on record with its reason.
     *
     * @param session who closes; needs {@link #RECEIVE}
     * @param consignment an open consignment
     * @param reason why; not blank
     * @return the consignment, SHORT
     */
    Consignment close(Session session, long consignment, String reason);

    /**
     * Reads ranges from a CSV or XLSX file: a column with the range or two with first and last number, and, where they are
     * there, the box and the count. A heading row is found by itself.
     *
     * @param session who asks; needs {@link #RECEIVE}
     * @param file the file, told apart by its first bytes
     * @return its rows, numbered as in the file
     * @throws id.loket.kernel.text.Refusal if it is empty, damaged, an old Excel file, or has no numbers
     */
    List<Line> read(Session session, Path file);

    /**
     * @param session who asks; needs {@link #READ}
     * @param limit at most this many
     * @return open consignments first, then the latest
     */
    List<Consignment> latest(Session session, int limit);

    /**
     * @param session who asks; needs {@link #READ}
     * @param consignment a consignment
     * @return its numbers that have not come
     */
    List<BlankRange> expected(Session session, long consignment);

    /**
     * @param session who asks; needs {@link #READ}
     * @param consignment a consignment
     * @return its arrivals, oldest first
     */
    List<Arrival> arrivals(Session session, long consignment);

    /**
     * What came of an entry with wrong rows.
     *
     * @param arrival what was booked
     * @param refused the rows that were not
     */
    record Booked(Arrival arrival, List<Verdict> refused) {
    }
}
