package id.loket.access;

import java.util.List;
import java.util.function.Consumer;

/**
 * Login: unwraps the store's key with the password, opens the store, and gives a {@link Session}.
 *
 * <p>The key lies outside the database, wrapped once per account with a key derived from the password (Argon2id) and
 * once for the office's recovery. A wrong password is one that does not unwrap; failures are counted durably and lock
 * the account.
 */
public interface Access {

    /** @return the accounts a login page may offer; passwords are told only in training */
    List<LoginHint> accounts();

    /**
     * @param account the account's name
     * @param password typed password; not kept
     * @param progress told in words what takes time (opening the store, upgrades)
     * @return the session
     * @throws id.loket.kernel.text.Refusal wrong password, locked (until when), unknown account, store cannot open
     */
    Session login(String account, char[] password, Consumer<String> progress);

    /**
     * Checks a password again: for the idle lock, and for a second person who approves something.
     *
     * @param account the account's name
     * @param password typed password; not kept
     * @return a session of that account
     * @throws id.loket.kernel.text.Refusal as for {@link #login}
     */
    Session confirm(String account, char[] password);

    /**
     * @param session ends; its store stays open for the next one
     */
    void logout(Session session);

    /**
     * @param session whose screen is locked, or no longer
     * @param away which of the two
     */
    void away(Session session, boolean away);

    /** @return whether a person works here: logged in, and the screen not locked */
    boolean attended();

    /**
     * @param session whose password
     * @return whether it must be changed before any work (first start outside training)
     */
    boolean mustChangePassword(Session session);

    /**
     * @param session whose password
     * @param old the present password
     * @param fresh the new one: at least 10 characters
     * @throws id.loket.kernel.text.Refusal wrong old password, new one too short or too easy
     */
    void changePassword(Session session, char[] old, char[] fresh);

    /**
     * The work of a machine: answers of the centre, timers.
     *
     * @param component who acts, for the audit trail: {@code system.centre}
     * @return a session with every role that no person can log in with
     */
    Session system(String component);

    /**
     * An account as the login page shows it.
     *
     * @param account name typed to log in
     * @param displayName the person or post
     * @param roles what it may do
     * @param trainingPassword the published password in training, else empty
     */
    record LoginHint(String account, String displayName, java.util.Set<Role> roles, String trainingPassword) {
    }
}
