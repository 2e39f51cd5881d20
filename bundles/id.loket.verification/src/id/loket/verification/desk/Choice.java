package id.loket.verification.desk;

/**
 * What a person decides about a row.
 *
 * @param rowId the row
 * @param version of the row as it was opened
 * @param outcome what became of it
 * @param residentId the resident chosen, or null for nobody
 * @param note in the person's words, may be empty; kept sealed
 * @param contested whether the person asks for a second one
 */
public record Choice(long rowId, int version, Outcome outcome, Long residentId, String note, boolean contested) {
}
