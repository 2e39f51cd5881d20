package id.loket.access;

import java.util.Set;

import id.loket.store.AuditEntry;

/** Someone at work: handed to every use case, which checks its permission itself. Only {@code id.loket.access} makes one. */
public interface Session {

    /** @return the account's name, as it appears in the audit trail */
    String account();

    /** @return the person's name, for the screen */
    String displayName();

    /** @return the account's roles */
    Set<Role> roles();

    /**
     * @param permission a right
     * @return whether this session has it
     */
    default boolean may(Permission permission) {
        return permission.roles().stream().anyMatch(roles()::contains);
    }

    /**
     * @param permission a right
     * @throws id.loket.kernel.text.Refusal if this session lacks it, or has ended
     */
    void require(Permission permission);

    /**
     * @param action what is done, in dotted words
     * @param purpose why
     * @param subjects ids of the records, as {@code resident:42}
     * @return an audit entry with this session's account as the actor
     */
    default AuditEntry entry(String action, String purpose, String... subjects) {
        return AuditEntry.of(account(), action, purpose, subjects);
    }
}
