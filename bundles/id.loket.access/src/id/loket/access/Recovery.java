package id.loket.access;

/**
 * Giving someone a new password when the old one is lost, without losing data. It always takes two people; the account
 * must change the password at the next login, and the audit trail names both.
 */
public interface Recovery {

    /**
     * Two colleagues vouch with their own passwords.
     *
     * @param first one of SUPERVISOR, IT_ADMIN, HEAD
     * @param second another one; neither may be the account itself
     * @param account whose password is lost
     * @param fresh its next password, at least 10 characters
     * @throws id.loket.kernel.text.Refusal wrong password, same person, no such right, a first password not changed yet, too
     *         weak
     */
    void byColleagues(Voucher first, Voucher second, String account, char[] fresh);

    /**
     * Two people with the office's recovery sheets, when no other password is left.
     *
     * @param firstSheet what one sheet says
     * @param secondSheet what the other says
     * @param account whose password is lost
     * @param fresh its next password, at least 10 characters
     * @throws id.loket.kernel.text.Refusal if a sheet is mistyped, outdated, or the same was typed twice
     */
    void bySheets(String firstSheet, String secondSheet, String account, char[] fresh);

    /**
     * Someone who vouches.
     *
     * @param account the account
     * @param password its password; not kept
     */
    record Voucher(String account, char[] password) {
    }
}
