package id.loket.access;

import java.util.List;
import java.util.function.Consumer;

/**
 * The first start of an office outside training: somebody gives the first account, of IT staff, a name and a password of
 * their own, and gets the recovery sheets. No password was ever known to anybody else. A training office has its
 * published accounts instead.
 */
public interface FirstStart {

    /** @return whether there is neither an account nor data yet */
    boolean due();

    /**
     * @param account name typed to log in: lower-case letters, digits, dots
     * @param displayName the person
     * @param password at least 10 characters; not kept
     * @param progress told in words what takes time
     * @return the session of the new account, and the two recovery sheets to be printed and kept apart
     * @throws id.loket.kernel.text.Refusal not due, name malformed, password too weak, store cannot open
     */
    Begun begin(String account, String displayName, char[] password, Consumer<String> progress);

    /**
     * An office at work.
     *
     * @param session of the first account
     * @param recoverySheets two, for two people
     */
    record Begun(Session session, List<String> recoverySheets) {

        /** Copies the list. */
        public Begun {
            recoverySheets = List.copyOf(recoverySheets);
        }
    }
}
