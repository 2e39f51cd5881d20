package id.loket.verification.campaign.internal;

import java.util.List;

import id.loket.store.Transaction;
import id.loket.verification.campaign.Campaign;
import id.loket.verification.campaign.CampaignKind;
import id.loket.verification.campaign.CampaignList;
import id.loket.verification.campaign.CampaignList.State;

/**
 * A campaign's newest list: the one that is worked on.
 *
 * @param campaign the campaign
 * @param list its newest version, whole
 */
public record NewestList(Campaign campaign, CampaignList list) {

    /**
     * @param transaction any
     * @return of each campaign that has a list, by campaign
     */
    public static List<NewestList> all(Transaction transaction) {
        return transaction.entities().createQuery("select c, l from Campaign c, CampaignList l"
                + " where l.campaignId = c.id and l.state = :ready and l.listNumber = (select max(m.listNumber)"
                + " from CampaignList m where m.campaignId = c.id and m.state = :ready) order by c.id", Object[].class)
                .setParameter("ready", State.READY).getResultStream()
                .map(each -> new NewestList((Campaign) each[0], (CampaignList) each[1])).toList();
    }

    /**
     * @param place a school or prison, as plans of visits call it
     * @return whether its people are met there
     */
    public boolean isOf(String place) {
        return !isVisitedByVillage(campaign.kind()) && campaign.source().strip().equalsIgnoreCase(place.strip());
    }

    /**
     * Inmates and pupils are met where the list comes from, wherever they live.
     *
     * @param kind of a campaign
     * @return whether its people are visited in their villages
     */
    public static boolean isVisitedByVillage(CampaignKind kind) {
        return kind != CampaignKind.LAPAS && kind != CampaignKind.SCHOOL;
    }
}
