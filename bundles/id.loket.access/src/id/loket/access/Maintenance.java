package id.loket.access;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** What IT staff does for the data of an office. There while the store is open. */
public interface Maintenance {

    /** Copying all data to another disk. */
    Permission BACK_UP = Permission.of("access.back-up", Role.IT_ADMIN);

    /** Checking the audit trail. */
    Permission VERIFY_AUDIT = Permission.of("access.verify-audit", Role.IT_ADMIN, Role.SUPERVISOR, Role.HEAD);

    /**
     * Copies everything while others work. The copy stays encrypted and opens with the same passwords.
     *
     * @param session who asks; needs {@link #BACK_UP}
     * @param target a folder on another disk; a folder of its own is made in it for each backup
     * @param progress told in words what is being done; what it throws stops the copying
     * @return the folder of this backup
     * @throws id.loket.kernel.text.Refusal no right, the target cannot be written
     */
    Path backUp(Session session, Path target, Consumer<String> progress);

    /**
     * @param session who asks; needs {@link #VERIFY_AUDIT}
     * @return what was read and what was found
     */
    AuditReport verifyAudit(Session session);

    /**
     * The state of the audit trail.
     *
     * @param rows read
     * @param findings one sentence each, in the language of the screen; empty if the trail is whole
     */
    record AuditReport(long rows, List<String> findings) {

        /** Copies the list. */
        public AuditReport {
            findings = List.copyOf(findings);
        }
    }
}
