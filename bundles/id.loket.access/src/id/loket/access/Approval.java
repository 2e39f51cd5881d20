package id.loket.access;

import java.time.Instant;

/**
 * A second person's consent to one act, given by password at the same screen.
 *
 * @param approver the account
 * @param permission the right it was given under
 * @param subject the one thing it was given for, as the audit trail names it ({@code card:42}); empty for an act whose
 *        thing has no name before it is done
 * @param reason what the approver wrote; never empty
 * @param at when
 */
public record Approval(String approver, Permission permission, String subject, String reason, Instant at) {

    /**
     * Consent to an act whose thing has no name before it is done.
     *
     * @param approver the account
     * @param permission the right it was given under
     * @param reason what the approver wrote
     * @param at when
     */
    public Approval(String approver, Permission permission, String reason, Instant at) {
        this(approver, permission, "", reason, at);
    }

    /**
     * @param acting who is about to act
     * @param right what the act needs
     * @param about the thing the act is about, or empty
     * @return whether this is somebody else's consent to that act: one card's consent opens no other
     */
    public boolean covers(Session acting, Permission right, String about) {
        return permission.equals(right) && subject.equals(about) && !approver.equals(acting.account());
    }
}
