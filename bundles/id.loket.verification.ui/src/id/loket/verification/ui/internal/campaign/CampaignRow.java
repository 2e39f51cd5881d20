package id.loket.verification.ui.internal.campaign;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import id.loket.verification.campaign.Campaign;
import id.loket.verification.campaign.CampaignList;
import id.loket.verification.desk.Totals;

/**
 * A campaign with its lists, and how far their rows are decided.
 *
 * @param campaign what it is
 * @param lists its lists, newest first; deleted ones too
 * @param totals of lists by their id; comes a moment after the lists
 */
record CampaignRow(Campaign campaign, List<CampaignList> lists, Map<Long, Totals> totals) {

    long id() {
        return campaign.id();
    }

    /** @return the version that is worked on */
    Optional<CampaignList> newest() {
        return lists.stream().filter(list -> list.state() == CampaignList.State.READY).findFirst();
    }

    /** @return rows of the newest version that are not decided yet; null while that is not known, or there is no list */
    Long left() {
        return newest().map(list -> totals.get(list.id())).map(CampaignRow::left).orElse(null);
    }

    /**
     * @param totals of a list
     * @return rows that still need a person
     */
    static long left(Totals totals) {
        return totals.open().count() + totals.contested().count();
    }

    /**
     * @param counted figures of lists
     * @return this campaign with them
     */
    CampaignRow with(Map<Long, Totals> counted) {
        return new CampaignRow(campaign, lists, counted);
    }
}
