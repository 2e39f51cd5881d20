package id.loket.verification.ui.internal.desk;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import id.loket.ui.Formats;
import id.loket.verification.campaign.Campaign;
import id.loket.verification.campaign.CampaignList;

/**
 * A list that may be worked on.
 *
 * @param campaign whose
 * @param list a version that is ready
 */
record ListEntry(Campaign campaign, CampaignList list) {

    /**
     * @param campaigns the newest first
     * @param lists of a campaign, the newest first
     * @return every version that is ready, the newest campaign's first
     */
    static List<ListEntry> of(List<Campaign> campaigns, Function<Campaign, List<CampaignList>> lists) {
        return campaigns.stream().flatMap(campaign -> of(campaign, lists.apply(campaign))).toList();
    }

    private static Stream<ListEntry> of(Campaign campaign, List<CampaignList> lists) {
        return lists.stream().filter(list -> list.state() == CampaignList.State.READY).map(list -> new ListEntry(campaign, list));
    }

    long id() {
        return list.id();
    }

    String label() {
        var label = DeskText.listEntry.text(campaign.name(), list.number(), Formats.number(list.totalRows()));
        return list.successor() == null ? label : DeskText.listFollowed.text(label);
    }
}
