package id.loket.store;

import java.util.List;

/**
 * One row of the audit trail: one per query or change. It holds identifiers only, no names and no NIK.
 *
 * @param actor the account
 * @param action what was done, in dotted words: {@code registry.search}
 * @param purpose why: the task at hand
 * @param subjects ids of the records found or changed, as {@code resident:42}; empty if none was found
 */
public record AuditEntry(String actor, String action, String purpose, List<String> subjects) {

    /** Copies the list. */
    public AuditEntry {
        subjects = List.copyOf(subjects);
    }

    /**
     * @param actor the account
     * @param action what was done
     * @param purpose why
     * @param subjects ids of the records
     * @return the entry
     */
    public static AuditEntry of(String actor, String action, String purpose, String... subjects) {
        return new AuditEntry(actor, action, purpose, List.of(subjects));
    }
}
