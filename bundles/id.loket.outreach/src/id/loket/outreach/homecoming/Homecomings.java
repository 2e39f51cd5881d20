package id.loket.outreach.homecoming;

import java.nio.file.Path;
import java.util.List;

import id.loket.access.Permission;
import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.outreach.field.FieldProgress;

/**
 * At the office: what was made in the field comes home, record by record, each in a transaction with its row of the receipt.
 * Nothing is lost when it is interrupted, and nothing is there twice when it is repeated.
 */
public interface Homecomings {

    /** Taking packages in and giving receipts. */
    Permission TAKE = Permission.of("outreach.home-take", Role.OPERATOR, Role.VERIFIER, Role.SUPERVISOR);
    /** Deciding conflicts. */
    Permission DECIDE = Permission.of("outreach.home-decide", Role.SUPERVISOR);

    /**
     * Takes a homeward container in; also one that another laptop of the team carried. What was taken before is passed over.
     *
     * @param session who; needs {@link #TAKE}
     * @param file on the medium
     * @param progress told the records
     * @return the homecoming, DONE
     * @throws id.loket.kernel.text.Refusal damaged, not from a laptop of this office, of an unknown or lost package; or the
     *         store stopped: taking it in again goes on
     */
    Homecoming take(Session session, Path file, FieldProgress progress);

    /**
     * What lies in a folder and is not home yet, told by the names alone: cheap enough to look again and again into a folder
     * that laptops reach over a link.
     *
     * @param session who; needs {@link #TAKE}
     * @param folder a shared folder or stick
     * @return homeward containers that the office has not read to their end, or whose receipt is not there; newest first
     * @throws id.loket.kernel.text.Refusal if the folder cannot be read
     */
    List<Path> waiting(Session session, Path folder);

    /**
     * Takes several containers in, one after the other, and writes the receipts of their packages beside them. What is in
     * the way of one keeps no other.
     *
     * @param session who; needs {@link #TAKE}
     * @param files on the medium
     * @param progress told the records of each
     * @return what came of it
     */
    Arrival takeAll(Session session, List<Path> files, FieldProgress progress);

    /**
     * Tries the refused records of a container again: a module may be installed by now, or the program mended.
     *
     * @param session who; needs {@link #TAKE}
     * @param homecomingId which
     * @param progress told the records
     * @return how many of them are in or became a case
     */
    int takeAgain(Session session, String homecomingId, FieldProgress progress);

    /**
     * Writes the receipt of everything that has come home from a package, for its laptop alone to read.
     *
     * @param session who; needs {@link #TAKE}
     * @param packageId the field package
     * @param medium a folder or stick
     * @param progress told the bytes
     * @return the file, whole and read back
     */
    Path receipt(Session session, String packageId, Path medium, FieldProgress progress);

    /**
     * @param session who looks; needs {@link #TAKE}
     * @param limit at most this many
     * @return latest first, with counts
     */
    List<Row> list(Session session, int limit);

    /**
     * @param session who looks; needs {@link #TAKE}
     * @param homecomingId which
     * @param result which rows, or null for all
     * @param after the last item id of the page before; empty for the first
     * @param limit at most this many
     * @return rows by item id
     */
    List<HomeItem> items(Session session, String homecomingId, HomeItem.Result result, String after, int limit);

    /**
     * @param session who looks; needs {@link #TAKE}
     * @param limit at most this many
     * @return open cases, oldest first
     */
    List<HomeCase> cases(Session session, int limit);

    /**
     * @param session who decides; needs {@link #DECIDE}
     * @param caseId an open case
     * @param decision which holds
     * @param note why; not blank
     * @return the case
     * @throws id.loket.kernel.text.Refusal if the field's record can no longer be applied; the case stays open
     */
    HomeCase decide(Session session, long caseId, HomeCase.Decision decision, String note);

    /**
     * What came of several containers.
     *
     * @param whole containers that are home now
     * @param receipts written beside them
     * @param hindrances what was in the way of others
     */
    record Arrival(List<Homecoming> whole, List<Path> receipts, List<Refusal> hindrances) {

        /** Copies the lists. */
        public Arrival {
            whole = List.copyOf(whole);
            receipts = List.copyOf(receipts);
            hindrances = List.copyOf(hindrances);
        }
    }

    /**
     * A homecoming with what came of it.
     *
     * @param homecoming the container
     * @param added records taken in
     * @param known records that were here
     * @param conflicts records in conflict, decided or not
     * @param refused records kept and not usable
     */
    record Row(Homecoming homecoming, long added, long known, long conflicts, long refused) {

        /** @return records without a row: not 0 while it is being taken, and for records that came again later */
        public long residual() {
            return homecoming.items() - added - known - conflicts - refused;
        }
    }
}
