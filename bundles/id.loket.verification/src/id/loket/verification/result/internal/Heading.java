package id.loket.verification.result.internal;

import java.time.OffsetDateTime;

import id.loket.verification.campaign.Campaign;
import id.loket.verification.campaign.CampaignList;
import id.loket.verification.result.ResultRequest;

/**
 * What file and letter say of a result besides its figures.
 *
 * @param number of the letter; empty for a draft
 * @param office name of the regency
 * @param campaign whose list
 * @param list which version
 * @param request to whom it goes
 * @param madeBy the person behind the account
 * @param madeAt in the office's zone
 */
public record Heading(String number, String office, Campaign campaign, CampaignList list, ResultRequest request, String madeBy,
        OffsetDateTime madeAt) {

    Heading numbered(String given) {
        return new Heading(given, office, campaign, list, request, madeBy, madeAt);
    }
}
