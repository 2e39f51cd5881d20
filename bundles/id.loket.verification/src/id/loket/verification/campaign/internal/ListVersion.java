package id.loket.verification.campaign.internal;

import id.loket.verification.campaign.CampaignList;

/**
 * One of two versions that are set side by side.
 *
 * @param list the version
 * @param rows how many it has; the list itself does not know yet while it is taken
 * @param cipher opens its rows
 */
public record ListVersion(CampaignList list, int rows, ListCipher cipher) {
}
