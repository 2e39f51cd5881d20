package id.loket.verification.campaign;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

import id.loket.access.Permission;
import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.registry.Regions;
import id.loket.registry.lists.ImportProgress;
import id.loket.store.Store;
import id.loket.store.Transaction;
import id.loket.verification.campaign.internal.ListRemoval;
import id.loket.verification.campaign.internal.StoredLists;

/**
 * The lists of campaigns. A list is taken whole or not at all; its rows lie sealed with a key of its own, and a bad row is
 * kept with its finding beside the good ones. Needs {@link Campaigns#WORK} except where said.
 */
public interface CampaignLists {

    /**
     * For those who bring regions of their own, as benchmarks do; everyone else is given the service. Nothing decided is
     * handed on to further versions here.
     *
     * @param store where lists lie
     * @param regions knows the villages
     * @param clock tells today
     * @return the lists in that store
     */
    static CampaignLists in(Store store, Regions regions, Clock clock) {
        return new StoredLists(store, regions, clock, new ListRemoval(store),
                (session, transaction, from, to, rows) -> HandedOn.NOTHING);
    }

    /** Deleting lists. */
    Permission DELETE = Permission.of("verification.delete-list", Role.SUPERVISOR);

    /**
     * Finds out format, encoding, delimiter, sheets and headers.
     *
     * @param session who asks
     * @param file CSV or XLSX
     * @param source who sent it, for the mapping remembered
     * @return what the list looks like
     * @throws id.loket.kernel.text.Refusal if the file cannot be read or is no list
     */
    ListSketch sketch(Session session, Path file, String source);

    /**
     * @param session who asks
     * @param source who sends such lists
     * @param mapping replaces the one remembered for the source
     */
    void remember(Session session, String source, ListMapping mapping);

    /**
     * Takes a file as the next version of a campaign's list, a thousand rows per transaction; the mapping is remembered. Rows
     * that say the same as in the version before keep what was decided about them; nothing is decided there any more.
     *
     * @param session who asks
     * @param campaignId the campaign
     * @param request the file and how it is read
     * @param progress told how far it is; when it cancels, nothing stays
     * @return the list
     * @throws id.loket.kernel.text.Refusal if the same file was taken already, the retention is over, the mapping names no
     *         column of names, dates do not tell their order, there are no rows, the file is damaged further down, another
     *         version is being taken, or it was cancelled
     */
    TakenList take(Session session, long campaignId, TakeRequest request, ImportProgress progress);

    /**
     * @param session who asks
     * @param campaignId a campaign
     * @return its lists that are whole, newest first; deleted ones too
     */
    List<CampaignList> of(Session session, long campaignId);

    /**
     * Rows by page, for a screen.
     *
     * @param session who asks
     * @param listId a list
     * @param grade only rows of that grade, or null for all
     * @param afterLine the last line of the page before, 0 for the first page
     * @param limit at most this many
     * @param purpose the task at hand, for the audit trail
     * @return the rows, by line
     */
    List<ListedPerson> rows(Session session, long listId, Grade grade, int afterLine, int limit, String purpose);

    /**
     * Every row, in bounded memory.
     *
     * @param session who asks
     * @param listId a list
     * @param purpose the task at hand, for the audit trail
     * @param people given each row, by line
     */
    void read(Session session, long listId, String purpose, Consumer<ListedPerson> people);

    /**
     * Opens one row inside a use case that audits itself.
     *
     * @param transaction the use case's transaction
     * @param row a row
     * @return what it says
     * @throws id.loket.kernel.text.Refusal if its list has been deleted, or the row was changed from outside
     */
    ListedPerson person(Transaction transaction, ListRow row);

    /**
     * Compares two versions of one list by who the rows speak of, wherever they stand: by NIK, else by name and birth.
     *
     * @param session who asks
     * @param olderId a list
     * @param newerId another list of the same campaign
     * @param progress told how far it is
     * @param changes told each row of the newer by line, then each row that is gone
     * @return how many of each
     * @throws java.util.concurrent.CancellationException if the progress cancels
     */
    VersionCounts compare(Session session, long olderId, long newerId, ImportProgress progress, Consumer<RowChange> changes);

    /**
     * Deletes a list: its key, so that nobody can read a row from this moment on. The rows are left to {@link #removeRows};
     * they go by themselves some time later where nobody asks for that. The version before it has its place again.
     *
     * @param session who asks; needs {@link #DELETE}
     * @param listId a list
     * @param reason why; not blank
     * @return what remains of it
     * @throws id.loket.kernel.text.Refusal if there is no reason, it is deleted already, or it is just handed on to a newer
     *         version
     */
    DeletionRecord delete(Session session, long listId, String reason);

    /**
     * Deletes every list whose campaign's retention is over, as {@link #delete} does.
     *
     * @param session who asks; needs {@link #DELETE}
     * @return what remains of them
     */
    List<DeletionRecord> deleteExpired(Session session);

    /**
     * Removes the rows of every list that was deleted, some thousand per transaction.
     *
     * @param session who asks; needs {@link #DELETE}
     * @param progress told how far it is; when it cancels, or the power fails, the rest goes later by itself
     */
    void removeRows(Session session, ImportProgress progress);

    /**
     * @param session who asks
     * @return all deletions, newest first
     */
    List<DeletionRecord> deletions(Session session);
}
