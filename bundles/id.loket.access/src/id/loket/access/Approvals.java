package id.loket.access;

/** Takes the consent of a second person, without ending the session of the first. */
public interface Approvals {

    /**
     * @param asking the session that needs the consent; may not approve for itself
     * @param permission the right the approver must have
     * @param subject the one thing it is given for, as the audit trail names it ({@code card:42}); empty if that has no
     *        name yet
     * @param account the approver's account
     * @param password typed password; not kept
     * @param reason why; not blank
     * @return the consent
     * @throws id.loket.kernel.text.Refusal wrong password, no such right, same person, no reason
     */
    Approval approve(Session asking, Permission permission, String subject, String account, char[] password, String reason);

    /**
     * As above, for an act whose thing has no name before it is done.
     *
     * @param asking the session that needs the consent; may not approve for itself
     * @param permission the right the approver must have
     * @param account the approver's account
     * @param password typed password; not kept
     * @param reason why; not blank
     * @return the consent
     */
    default Approval approve(Session asking, Permission permission, String account, char[] password, String reason) {
        return approve(asking, permission, "", account, password, reason);
    }
}
