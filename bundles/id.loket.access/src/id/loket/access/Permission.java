package id.loket.access;

import java.util.Set;

/**
 * The right to one use case. Each module declares its own as constants; the use case asks for it itself.
 *
 * @param name dotted words, for example {@code enrolment.record}; appears in the audit trail
 * @param roles the roles that have it
 */
public record Permission(String name, Set<Role> roles) {

    /** Copies the set. */
    public Permission {
        roles = Set.copyOf(roles);
    }

    /**
     * @param name dotted words
     * @param roles the roles that have it
     * @return the permission
     */
    public static Permission of(String name, Role... roles) {
        return new Permission(name, Set.of(roles));
    }
}
