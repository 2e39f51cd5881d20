package id.loket.verification.result;

import java.nio.file.Path;
import java.util.List;

import id.loket.access.Permission;
import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.verification.desk.DeskProgress;

/**
 * What goes back to the sender of a list: one file with the rows, the letter and the office's signature over both. The
 * register keeps which file went to whom, and no person's data. Reading needs
 * {@link id.loket.verification.campaign.Campaigns#WORK}.
 */
public interface Results {

    /** Taking a list's rows out of the office again. */
    Permission MAKE = Permission.of("verification.result", Role.SUPERVISOR);

    /** @return whether results can be signed and checked at this computer */
    boolean sealHere();

    /**
     * The letter as it would go out now, without number and signature.
     *
     * @param session who asks
     * @param request which list, and to whom
     * @return PDF
     * @throws id.loket.kernel.text.Refusal if the list was deleted
     */
    byte[] draft(Session session, ResultRequest request);

    /**
     * Makes a result: rows without an outcome are in it and said to be, on file and letter. The file is whole under its
     * name or not there at all; a number that was given to a file that could then not be put in its place stays given.
     *
     * @param session who makes it; needs {@link #MAKE}
     * @param request which list, and to whom
     * @param file to write: a zip with the rows, the letter and the signature
     * @param progress told how far it is; when it cancels, nothing stays
     * @return the line in the register
     * @throws id.loket.kernel.text.Refusal if the list was deleted, the office's seal is not here, the file is there already
     *         or cannot be written, or it was cancelled
     */
    ListResult make(Session session, ResultRequest request, Path file, DeskProgress progress);

    /**
     * @param session who asks
     * @param campaignId a campaign
     * @return its results, newest first
     */
    List<ListResult> of(Session session, long campaignId);

    /**
     * Checks a file against this office's seal and register.
     *
     * @param session who asks
     * @param file a result, or one of the files unpacked from it
     * @return what was found, also whether a newer result has taken its place
     * @throws id.loket.kernel.text.Refusal if there is no such file, or the office's seal is not here
     */
    ResultCheck check(Session session, Path file);

    /**
     * The official record of a list's deletion.
     *
     * @param session who asks
     * @param deletionId of {@link id.loket.verification.campaign.DeletionRecord}
     * @return PDF
     * @throws id.loket.kernel.text.Refusal if there is no such record, or rows are still being removed
     */
    byte[] deletionRecord(Session session, long deletionId);
}
