package id.loket.outreach.visit;

import java.util.List;

import id.loket.access.Permission;
import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.registry.fieldwork.FieldStatus;

/**
 * Field checks of residents who are on no list: is the person still there, moved, dead, or something else, and who says so.
 * On a laptop they travel home with its package. People of a list are checked through
 * {@link id.loket.registry.fieldwork.FieldTasks}.
 */
public interface FieldChecks {

    /** Noting checks. */
    Permission CHECK = Permission.of("outreach.field-check", Role.OPERATOR, Role.VERIFIER, Role.SUPERVISOR);

    /** Longest evidence. */
    int EVIDENCE_LENGTH = 1000;

    /**
     * @param session who checked; needs {@link #CHECK}
     * @param residentId somebody of the register who is on no list
     * @param status what is so
     * @param evidence a document and its number, or who said so; not blank
     * @return the check, stored
     */
    FieldCheck note(Session session, long residentId, FieldStatus status, String evidence);

    /**
     * @param session who looks; needs {@link #CHECK}
     * @param limit at most this many
     * @return checks, latest first
     */
    List<FieldCheck> latest(Session session, int limit);

    /**
     * @param status found
     * @return whether nobody has to go there again
     */
    static boolean settles(FieldStatus status) {
        return switch (status) {
            case PRESENT, HOME_VISIT, ODGJ -> false;
            default -> true;
        };
    }
}
