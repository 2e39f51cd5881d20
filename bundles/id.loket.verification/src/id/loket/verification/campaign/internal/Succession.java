package id.loket.verification.campaign.internal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.registry.lists.ImportProgress;
import id.loket.store.Store;
import id.loket.store.Transaction;
import id.loket.verification.campaign.Campaign;
import id.loket.verification.campaign.CampaignList;
import id.loket.verification.campaign.CampaignList.State;
import id.loket.verification.campaign.CampaignMsg;
import id.loket.verification.campaign.ChangeKind;
import id.loket.verification.campaign.HandedOn;
import id.loket.verification.campaign.ListRow;
import id.loket.verification.campaign.RowChange;
import id.loket.verification.campaign.internal.RowHeirs.Heir;

/**
 * Gives a new version of a list the place of the one before, with what was decided there. From its beginning on nothing is
 * decided about the older version, so that nothing is missed; a list that is taken back gives the place back.
 */
final class Succession {

    private static final int CHUNK = 500;
    private static final String LINK = "INSERT INTO LIST_SUCCESSION (LISTROWID, EARLIERROW) VALUES (?, ?)";

    private final Store store;
    private final ListKeys keys;
    private final RowHeirs heirs;

    Succession(Store store, ListKeys keys, RowHeirs heirs) {
        this.store = store;
        this.keys = keys;
        this.heirs = heirs;
    }

    /** @return whether there is a version whose place a new one would take */
    boolean follows(Campaign campaign) {
        return store.read(transaction -> newest(campaign.id(), transaction)).isPresent();
    }

    /**
     * @param newer being taken, its rows stored
     * @param rows how many
     * @throws Refusal if another version of the campaign's list is taken at this moment, or it was cancelled
     */
    HandedOn run(Session session, CampaignList newer, int rows, ImportProgress progress) {
        return store.write(transaction -> giveWay(session, newer, transaction)).map(older -> {
            var from = new ListVersion(older, older.totalRows(), keys.open(older));
            var to = new ListVersion(newer, rows, keys.open(newer));
            var handing = new Handing(session, from, to);
            try {
                new VersionComparison(store, from, to, progress, handing::add).run();
            } catch (CancellationException cancelled) {
                throw new Refusal(cancelled, CampaignMsg.listCancelled);
            }
            handing.flush();
            return handing.handed;
        }).orElse(HandedOn.NOTHING);
    }

    private static Optional<CampaignList> newest(long campaignId, Transaction transaction) {
        return transaction.entities().createQuery("select l from CampaignList l where l.campaignId = :campaign"
                + " and l.state = :ready order by l.listNumber desc", CampaignList.class)
                .setParameter("campaign", campaignId).setParameter("ready", State.READY).setMaxResults(1)
                .getResultStream().findFirst();
    }

    private static Optional<CampaignList> giveWay(Session session, CampaignList newer, Transaction transaction) {
        var newest = newest(newer.campaignId(), transaction);
        newest.ifPresent(older -> {
            ListKeys.requireNotHandedOn(older, transaction);
            older.giveWay(newer);
            transaction.audit(session.entry("verification.hand-on", newer.fileName(), "list:" + older.id(),
                    "list:" + newer.id()));
            transaction.announce("lists");
        });
        return newest;
    }

    /** Collects rows, and hands on some hundred at a time. */
    private final class Handing {

        private final Session session;
        private final ListVersion from;
        private final ListVersion to;
        private final List<Heir> waiting = new ArrayList<>(CHUNK);
        private HandedOn handed = HandedOn.NOTHING;

        Handing(Session session, ListVersion from, ListVersion to) {
            this.session = session;
            this.from = from;
            this.to = to;
        }

        void add(RowChange change) {
            if (change.kind() == ChangeKind.SAME || change.kind() == ChangeKind.CHANGED) {
                waiting.add(new Heir(ListRow.id(from.list().id(), change.olderLine()),
                        ListRow.id(to.list().id(), change.newerLine()), change.kind() == ChangeKind.SAME));
                if (waiting.size() == CHUNK) {
                    flush();
                }
            }
        }

        void flush() {
            if (!waiting.isEmpty()) {
                handed = handed.and(store.write(this::write));
                waiting.clear();
            }
        }

        private HandedOn write(Transaction transaction) throws SQLException {
            ListTaking.alive(to.list().id(), transaction);
            try (var link = transaction.connection().prepareStatement(LINK)) {
                for (var heir : waiting) {
                    link.setLong(1, heir.row());
                    link.setLong(2, heir.earlierRow());
                    link.addBatch();
                }
                link.executeBatch();
            }
            return heirs.handOn(session, transaction, from, to, waiting);
        }
    }
}
