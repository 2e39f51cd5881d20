package id.loket.verification.desk;

import java.time.Instant;

/**
 * One act that accepted every proposal beyond doubt.
 *
 * @param id of the act
 * @param listId of the list
 * @param rows how many rows it decided, and still decides
 * @param by account
 * @param at when
 * @param undone who undid it as a whole, when and why; null if nobody did
 */
public record Acceptance(long id, long listId, long rows, String by, Instant at, Decision.Undone undone) {
}
