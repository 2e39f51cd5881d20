package id.loket.verification.desk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;

import id.loket.access.Approval;
import id.loket.access.Permission;
import id.loket.access.Role;
import id.loket.access.Session;

/**
 * Where rows of lists are decided: a queue, one row beside the register, one outcome for each. Reading needs
 * {@link id.loket.verification.campaign.Campaigns#WORK}; everything about people leaves an audit row. Every use case refuses
 * where the list was deleted. Changes are announced under {@code lists}.
 */
public interface Desk {

    /** Deciding rows, and undoing one's own last decision. */
    Permission DECIDE = Permission.of("verification.decide", Role.VERIFIER, Role.SUPERVISOR);
    /** Undoing what others decided, or what one decided oneself some time ago. */
    Permission UNDO = Permission.of("verification.undo", Role.SUPERVISOR);

    /**
     * A page of the queue, by the list's own order.
     *
     * @param session who asks
     * @param filter which rows
     * @param afterRow id of the last row of the page before, 0 for the first page
     * @param limit at most this many
     * @return the rows
     */
    List<DeskRow> rows(Session session, RowFilter filter, long afterRow, int limit);

    /**
     * @param session who asks
     * @param filter which rows
     * @return how many
     */
    long count(Session session, RowFilter filter);

    /**
     * Finds a row by what a person reads off the sheet; names lie sealed and cannot be searched.
     *
     * @param session who asks
     * @param listId a list
     * @param sheet name of the sheet, or empty for whichever has the row
     * @param sheetRow number of the row in the sheet, 1 for the first
     * @return id of the row; empty if there is none
     */
    OptionalLong find(Session session, long listId, String sheet, int sheetRow);

    /**
     * @param session who asks
     * @param rowId a row
     * @return the row beside the residents it may be
     */
    DeskCase open(Session session, long rowId);

    /**
     * Sets a row beside a resident whom a person found by searching.
     *
     * @param session who asks
     * @param rowId a row
     * @param residentId a resident
     * @return how well they agree
     */
    RegisterCandidate compare(Session session, long rowId, long residentId);

    /**
     * @param session who asks
     * @param choice what somebody is about to decide
     * @return why a second person will be needed; empty if none is
     */
    List<ContestCause> contest(Session session, Choice choice);

    /**
     * Decides a row. Where a second person is needed, the first one's decision waits for it; the second one's stands,
     * whether it says the same or not.
     *
     * @param session who decides; needs {@link #DECIDE}
     * @param choice what was decided
     * @return the decision: FINAL, or FIRST where a second person is needed
     * @throws id.loket.kernel.text.Refusal if the row was decided or changed meanwhile, the outcome needs a resident or
     *         excludes one, the resident is gone, the second person is the first, or a newer version has the list's place
     */
    Decision decide(Session session, Choice choice);

    /**
     * Undoes one's own last decision about a row of a list, one that was not part of an acceptance. The row is open again;
     * the second of two decisions undone, it waits for a second person again.
     *
     * @param session who decided; needs {@link #DECIDE}
     * @param listId a list
     * @return the decision undone
     * @throws id.loket.kernel.text.Refusal if there is none that stands
     */
    Decision undoLast(Session session, long listId);

    /**
     * Undoes what stands about a row.
     *
     * @param session a supervisor; needs {@link #UNDO}
     * @param rowId a row
     * @param reason why; not blank
     * @return the decision undone
     * @throws id.loket.kernel.text.Refusal if nothing stands
     */
    Decision undo(Session session, long rowId, String reason);

    /**
     * As above, with the consent of a supervisor at the same screen.
     *
     * @param session who asks; needs {@link #DECIDE}
     * @param rowId a row
     * @param approval under {@link #UNDO} for {@code row:<rowId>}; its reason is kept
     * @return the decision undone
     */
    Decision undo(Session session, long rowId, Approval approval);

    /**
     * @param session who asks
     * @param listId a list
     * @return how many open rows {@link #acceptSame} would decide at most: one whose resident is taken by then is left out
     */
    long acceptable(Session session, long listId);

    /**
     * Accepts every proposal beyond doubt, with the outcome that the resident's recording and card speak for.
     *
     * @param session who decides; needs {@link #DECIDE}
     * @param listId a list
     * @param progress told how far it is; what is committed when it cancels stays
     * @return the act; it can be undone as a whole
     * @throws id.loket.kernel.text.Refusal if there is nothing to accept
     */
    Acceptance acceptSame(Session session, long listId, DeskProgress progress);

    /**
     * @param session who asks
     * @param listId a list
     * @return its acceptances, newest first
     */
    List<Acceptance> acceptances(Session session, long listId);

    /**
     * Undoes an acceptance as a whole: every row that still stands by it is open again.
     *
     * @param session who accepted, else a supervisor; needs {@link #DECIDE} or {@link #UNDO}
     * @param acceptanceId the act
     * @param reason why; not blank
     * @param progress told how far it is; may be cancelled and repeated
     * @return the act
     */
    Acceptance undo(Session session, long acceptanceId, String reason, DeskProgress progress);

    /**
     * @param session who asks
     * @param listId a list
     * @return the rows of people who belong to another regency, by regency, the largest first; last those who do not tell
     */
    List<HomeGroup> elsewhere(Session session, long listId);

    /**
     * @param session who asks
     * @param listId a list
     * @return its figures, as they are at this moment
     */
    Totals totals(Session session, long listId);

    /**
     * Every row with what became of it, in bounded memory.
     *
     * @param session who asks
     * @param listId a list
     * @param purpose the task at hand, for the audit trail
     * @param results given each row, by line
     */
    void results(Session session, long listId, String purpose, Consumer<RowResult> results);

    /**
     * Flags as the register, the cards and the field tell them now; those of the decision are how it was then.
     *
     * @param session who asks
     * @param rowIds rows of one list
     * @return for each row with a resident or a finding, what is true of it today
     */
    Map<Long, Set<Flag>> flags(Session session, Collection<Long> rowIds);
}
