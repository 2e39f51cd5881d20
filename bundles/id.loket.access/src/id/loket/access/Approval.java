package id.loket.access;

import java.time.Instant;

/**
 * A second person's consent to one act, given by password at the same screen.
 *
 * @param approver the account
 * @param permission the right it was given under
 * @param reason what the approver wrote; never empty
 * @param at when
 */
public record Approval(String approver, Permission permission, String reason, Instant at) {
}
