package id.loket.verification.campaign;

import java.util.List;

import id.loket.registry.tables.TableNote;

/**
 * A list that was taken.
 *
 * @param list the new version, whole
 * @param notes what is to be known of the file: sheets left out, rows skipped; at most a hundred
 * @param handedOn what the version before gave it
 */
public record TakenList(CampaignList list, List<TableNote> notes, HandedOn handedOn) {
}
