package id.loket.verification.field.internal;

import java.util.List;
import java.util.Optional;

import id.loket.store.Transaction;
import id.loket.verification.campaign.CampaignList;
import id.loket.verification.campaign.CampaignList.State;
import id.loket.verification.campaign.ListRow;

/** Where a row that went out with a package lies by now: newer versions of its list may have been taken meanwhile. */
final class RowTrail {

    private static final String NEXT = "SELECT LISTROWID FROM LIST_SUCCESSION WHERE EARLIERROW = ?";

    private final Transaction transaction;

    RowTrail(Transaction transaction) {
        this.transaction = transaction;
    }

    /** @return the row of the newest version that speaks of the same person; empty if no version of the list is left */
    Optional<Long> newest(Travelling.Place place) {
        return transaction.entities().createQuery("select l.id from CampaignList l where l.uuid = :uuid", Long.class)
                .setParameter("uuid", place.list()).getResultStream().findFirst()
                .map(list -> follow(ListRow.id(list, place.line()))).filter(this::isReady);
    }

    private long follow(long rowId) {
        List<?> next = transaction.entities().createNativeQuery(NEXT).setParameter(1, rowId).getResultList();
        return next.stream().map(id -> ((Number) id).longValue()).filter(this::isReady).findFirst().map(this::follow)
                .orElse(rowId);
    }

    private boolean isReady(long rowId) {
        var list = transaction.entities().find(CampaignList.class, rowId / ListRow.LINES);
        return list != null && list.state() == State.READY;
    }
}
