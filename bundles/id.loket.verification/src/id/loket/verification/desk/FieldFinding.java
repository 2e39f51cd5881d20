package id.loket.verification.desk;

import java.time.Instant;

import id.loket.registry.fieldwork.FieldStatus;

/**
 * What a team in the field found out about a row's person. It decides nothing: the desk does, with the finding beside the row.
 *
 * @param id a UUID made in the field
 * @param rowId of the row in this store
 * @param status what was found out
 * @param evidence what it rests on: a document and its number, or who said so; kept sealed
 * @param by account
 * @param at when
 * @param team with which team
 */
public record FieldFinding(String id, long rowId, FieldStatus status, String evidence, String by, Instant at,
        String team) {
}
