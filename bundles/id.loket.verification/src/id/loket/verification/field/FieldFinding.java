package id.loket.verification.field;

import java.time.Instant;

import id.loket.registry.fieldwork.FieldStatus;

/**
 * What a team found out about a row's person.
 *
 * @param id a UUID made where it was found out
 * @param rowId of the row in this store
 * @param status what was found out
 * @param evidence what was seen or shown, in the team's words; kept sealed
 * @param by account
 * @param at when
 * @param source the laptop it came home from, or empty if it was noted here
 */
public record FieldFinding(String id, long rowId, FieldStatus status, String evidence, String by, Instant at,
        String source) {
}
