package id.loket.access;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The accounts of this node; every act leaves an audit row. */
public interface Accounts {

    /** Seeing who has an account, and for what. */
    Permission VIEW = Permission.of("access.view-accounts", Role.IT_ADMIN, Role.SUPERVISOR, Role.HEAD);

    /** Creating, changing and closing accounts. */
    Permission MANAGE = Permission.of("access.manage-accounts", Role.IT_ADMIN);

    /**
     * @param session who asks; needs {@link #VIEW}
     * @return all accounts by name, also closed ones
     */
    List<Account> list(Session session);

    /**
     * Opens an account; its owner must change the password at the first login.
     *
     * @param session who asks; needs {@link #MANAGE}
     * @param account name typed to log in: lower-case letters, digits, dots
     * @param displayName the person or post
     * @param roles at least one
     * @param firstPassword at least 10 characters
     * @throws id.loket.kernel.text.Refusal name taken or malformed, no role, password too weak
     */
    void open(Session session, String account, String displayName, Set<Role> roles, char[] firstPassword);

    /**
     * Gives an account other roles; whoever works with it at this seat has them from the next step on, at other seats from
     * the next login on.
     *
     * @param session who asks; needs {@link #MANAGE}
     * @param account whose
     * @param roles at least one
     * @throws id.loket.kernel.text.Refusal if nobody would be left who can manage accounts
     */
    void changeRoles(Session session, String account, Set<Role> roles);

    /**
     * Closes an account: nothing opens with its password any more, and its sessions at this seat end. Its records and
     * its name stay; {@link Recovery} gives it a password again.
     *
     * @param session who asks; needs {@link #MANAGE}; may not close itself
     * @param account which
     * @throws id.loket.kernel.text.Refusal if nobody would be left who can manage accounts
     */
    void close(Session session, String account);

    /**
     * Takes the lock of too many wrong passwords off.
     *
     * @param session who asks; needs {@link #MANAGE}
     * @param account whose
     */
    void unlock(Session session, String account);

    /**
     * Makes the office's recovery anew: two sheets, for two people, which only together open the store when every
     * password is lost. Earlier sheets stop working.
     *
     * @param session who asks; needs {@link #MANAGE}
     * @return the two sheets, to be printed once and kept apart
     */
    List<String> issueRecoverySheets(Session session);

    /**
     * One account.
     *
     * @param name typed to log in
     * @param displayName the person or post
     * @param roles what it may do
     * @param mustChangePassword whether the owner has not chosen a password yet
     * @param lockedUntil until when failures lock it now, or null
     * @param closed whether nobody can log in with it
     */
    record Account(String name, String displayName, Set<Role> roles, boolean mustChangePassword, Instant lockedUntil,
            boolean closed) {
    }
}
