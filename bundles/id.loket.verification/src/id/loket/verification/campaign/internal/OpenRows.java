package id.loket.verification.campaign.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.registry.fieldwork.OpenWork;
import id.loket.registry.fieldwork.OpenWork.Count.Kind;
import id.loket.store.Store;
import id.loket.verification.campaign.Campaign;
import id.loket.verification.campaign.CampaignKind;
import id.loket.verification.campaign.CampaignList;
import id.loket.verification.campaign.Campaigns;
import id.loket.verification.campaign.RowState;

/** Tells whoever plans visits where the rows without an outcome are: of each campaign's newest list. */
@Component
public final class OpenRows implements OpenWork {

    /** Counted from the index alone, which an entity's count does not allow. */
    private static final String BY_VILLAGE = "SELECT VILLAGECODE, COUNT(*) FROM LIST_ROW WHERE LISTID = ? AND STATE = ?"
            + " GROUP BY VILLAGECODE ORDER BY VILLAGECODE";

    private final Store store;

    /** @param store where lists lie */
    @Activate
    public OpenRows(@Reference Store store) {
        this.store = store;
    }

    @Override
    public List<Count> openByPlace(Session session) {
        session.require(Campaigns.WORK);
        return store.read(transaction -> {
            var counts = new ArrayList<Count>();
            for (var each : NewestList.all(transaction)) {
                count(each.campaign(), each.list(), transaction.connection(), counts);
            }
            return counts;
        });
    }

    private static void count(Campaign campaign, CampaignList list, Connection connection, List<Count> counts)
            throws SQLException {
        long elsewhere = 0;
        try (var statement = connection.prepareStatement(BY_VILLAGE)) {
            statement.setLong(1, list.id());
            statement.setString(2, RowState.OPEN.name());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var village = rows.getString(1);
                    var open = rows.getLong(2);
                    if (NewestList.isVisitedByVillage(campaign.kind()) && village != null) {
                        counts.add(new Count(list.uuid(), campaign.name(), Kind.VILLAGE, village, open));
                    } else {
                        elsewhere += open;
                    }
                }
            }
        }
        if (elsewhere > 0 && !NewestList.isVisitedByVillage(campaign.kind())) {
            counts.add(new Count(list.uuid(), campaign.name(),
                    campaign.kind() == CampaignKind.LAPAS ? Kind.PRISON : Kind.SCHOOL, campaign.source(), elsewhere));
        }
    }
}
