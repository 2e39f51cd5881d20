package id.loket.stock.closing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import id.loket.access.Approval;
import id.loket.access.Permission;
import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.stock.Place;

/**
 * The end of each day and month: what was counted against what is booked, place by place.
 *
 * <p>A closing takes every movement after the one before it, so no movement can be left out or come later: what is booked
 * after a day was closed belongs to the next closing, whatever the clock says. Days are closed once and in order; a day
 * without movements needs no closing of its own. The first closing may be of any day, everything before it is its
 * opening. Costs a day's movements and never the history's.
 */
public interface Closings {

    /** Counting and closing a day or a month. */
    Permission CLOSE = Permission.of("stock.close", Role.STOCK_KEEPER, Role.SUPERVISOR);
    /** The second person's consent to a difference, and to the end of a month. */
    Permission COUNTERSIGN = Permission.of("stock.countersign", Role.SUPERVISOR, Role.HEAD);
    /** Reading closings. */
    Permission READ = Permission.of("stock.closing.read", Role.STOCK_KEEPER, Role.SUPERVISOR, Role.HEAD);

    /**
     * @param session who asks; needs {@link #READ}
     * @return the day to close next: the first with movements after the last closing, or today
     */
    LocalDate next(Session session);

    /**
     * @param session who asks; needs {@link #READ}
     * @param day any
     * @return the day as it was closed, or as it stands
     * @throws id.loket.kernel.text.Refusal if it is in the future, or before the first closing and not closed
     */
    DaySheet sheet(Session session, LocalDate day);

    /**
     * Tries counts without closing: what {@link #close} would find.
     *
     * @param session who counts; needs {@link #CLOSE}
     * @param day an open day
     * @param counts what is counted so far, some shelves or all
     * @return the sheet with the counts on it
     * @throws id.loket.kernel.text.Refusal as {@link #close}, but for what is not there yet
     */
    DaySheet compare(Session session, LocalDate day, List<Count> counts);

    /**
     * Closes a day, wholly or not at all.
     *
     * @param session who counted; needs {@link #CLOSE}
     * @param day the day {@link #next} names, or a later one if no day with movements is left open between
     * @param counts every shelf on the sheet, each once
     * @param countersigned the consent of a second person under {@link #COUNTERSIGN}; empty only if nothing differs
     * @return the closed day
     * @throws id.loket.kernel.text.Refusal if the day is in the future, closed already or not the next; a shelf is not
     *         counted, counted twice or unknown; a number is scanned twice or lies on another shelf by the books; a
     *         difference has no explanation or no second person, or that person is the one who counted
     */
    DaySheet close(Session session, LocalDate day, List<Count> counts, Optional<Approval> countersigned);

    /**
     * Corrects what was counted, as a new row with its own date; the first count stays.
     *
     * @param session who corrects; needs {@link #CLOSE}
     * @param day the latest closed day
     * @param count the right count, with the words why
     * @param countersigned the consent of a second person under {@link #COUNTERSIGN}
     * @return the day with the new row
     * @throws id.loket.kernel.text.Refusal if the day is not closed, not the latest, or its month is closed
     */
    DaySheet correct(Session session, LocalDate day, Count count, Approval countersigned);

    /**
     * @param session who asks; needs {@link #READ}
     * @param before only days before this one
     * @param limit at most this many
     * @return closed days, newest first
     */
    List<DaySheet> history(Session session, LocalDate before, int limit);

    /**
     * @param session who asks; needs {@link #READ}
     * @param day a closed day
     * @param place one of its shelves
     * @return every count of it, the first one and each correction
     */
    List<DayLine.Found> counts(Session session, LocalDate day, Place place);

    /**
     * @param session who asks; needs {@link #READ}
     * @param month any
     * @return the month as it stands, with what keeps it open
     */
    MonthSheet month(Session session, YearMonth month);

    /**
     * Closes a month for ever.
     *
     * @param session who closes; needs {@link #CLOSE}
     * @param month which
     * @param countersigned the consent of a second person under {@link #COUNTERSIGN}
     * @return the closed month
     * @throws id.loket.kernel.text.Refusal if it is not over or closed already, an earlier one or a day is open, a
     *         difference is not explained, the books do not agree with themselves, a card waits for inspection or a
     *         blank is in the act
     */
    MonthSheet closeMonth(Session session, YearMonth month, Approval countersigned);

    /**
     * @param session who asks; needs {@link #READ}
     * @param day a closed day
     * @return its sheet for the file, A4
     */
    byte[] dayPdf(Session session, LocalDate day);

    /**
     * @param session who asks; needs {@link #READ}
     * @param month any; a month still open says so on its sheet
     * @return its sheet for the file, A4
     */
    byte[] monthPdf(Session session, YearMonth month);
}
