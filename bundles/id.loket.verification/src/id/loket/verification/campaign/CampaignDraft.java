package id.loket.verification.campaign;

import java.time.LocalDate;

/**
 * What a person says of a campaign; all of it is needed before a list of a special population may be kept (UU 27/2022).
 *
 * @param kind of its source
 * @param name as the office calls it
 * @param source who sends the lists: mappings are remembered under it
 * @param listDate the day the first list speaks of
 * @param purpose what the lists are used for
 * @param legalBasis letter, agreement or regulation
 * @param retainUntil the last day the lists are kept
 */
public record CampaignDraft(CampaignKind kind, String name, String source, LocalDate listDate, String purpose,
        String legalBasis, LocalDate retainUntil) {
}
