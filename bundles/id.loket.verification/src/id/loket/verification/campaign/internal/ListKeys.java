package id.loket.verification.campaign.internal;

import java.sql.SQLException;
import java.util.Optional;

import id.loket.kernel.text.Refusal;
import id.loket.store.Store;
import id.loket.store.Store.Engine;
import id.loket.store.Transaction;
import id.loket.verification.campaign.CampaignList;
import id.loket.verification.campaign.CampaignList.State;
import id.loket.verification.campaign.CampaignMsg;

/** The keys of lists: each 32 random bytes, sealed by the store's cipher, lost with the list. */
public final class ListKeys {

    private final Store store;

    /** @param store whose cipher seals them */
    public ListKeys(Store store) {
        this.store = store;
    }

    /** @param list new */
    public void lock(CampaignList list) {
        list.lock(store.cipher().seal(ListCipher.newKey(), context(list)));
    }

    /**
     * @param listId a list
     * @param transaction any
     * @return the list, whole
     * @throws Refusal if it is deleted, or still being read
     */
    public static CampaignList ready(long listId, Transaction transaction) {
        var list = transaction.entities().find(CampaignList.class, listId);
        if (list == null || list.state() == State.DELETED) {
            throw new Refusal(CampaignMsg.listGone);
        }
        if (list.state() == State.READING) {
            throw new Refusal(CampaignMsg.listNotWhole);
        }
        return list;
    }

    /**
     * Holds a list until the transaction ends: whoever deletes it, or hands it on to a newer version, waits. Any number may
     * hold it at once.
     *
     * @param listId a list
     * @param transaction writes what hangs on the list
     * @return the list, whole
     * @throws Refusal if it is deleted, still being read, or just being handed on
     * @throws SQLException from the connection
     */
    public CampaignList held(long listId, Transaction transaction) throws SQLException {
        hold(listId, transaction);
        Optional.ofNullable(transaction.entities().find(CampaignList.class, listId)).ifPresent(transaction.entities()::refresh);
        var list = ready(listId, transaction);
        requireNotHandedOn(list, transaction);
        return list;
    }

    /**
     * As {@link #held}, for deciding: what is decided about an older version would be lost on the way to the newer one.
     *
     * @param listId a list
     * @param transaction decides
     * @return the list, whole, and the newest of its campaign
     * @throws Refusal as for {@link #held}, or if a newer version has its place
     * @throws SQLException from the connection
     */
    public CampaignList newest(long listId, Transaction transaction) throws SQLException {
        var list = held(listId, transaction);
        if (list.successor() != null) {
            throw new Refusal(CampaignMsg.listFollowed,
                    String.valueOf(transaction.entities().find(CampaignList.class, list.successor()).number()));
        }
        return list;
    }

    /** Shared locks that last are not in the language of JPA. */
    private void hold(long listId, Transaction transaction) throws SQLException {
        var sql = "SELECT ID FROM CAMPAIGN_LIST WHERE ID = ? " + (store.engine() == Engine.DERBY ? "WITH RS" : "FOR SHARE");
        try (var statement = transaction.connection().prepareStatement(sql)) {
            statement.setLong(1, listId);
            statement.executeQuery().close();
        }
    }

    static void requireNotHandedOn(CampaignList list, Transaction transaction) {
        var successor = list.successor() == null ? null
                : transaction.entities().find(CampaignList.class, list.successor());
        if (successor != null && successor.state() == State.READING) {
            throw new Refusal(CampaignMsg.versionBeingTaken, successor.takenBy());
        }
    }

    /**
     * @param list a list
     * @return what opens its rows
     * @throws Refusal if it is deleted
     */
    public ListCipher open(CampaignList list) {
        if (list.sealedKey() == null) {
            throw new Refusal(CampaignMsg.listGone);
        }
        return new ListCipher(store.cipher().open(list.sealedKey(), context(list)), list.id());
    }

    private static String context(CampaignList list) {
        return "list-key:" + list.uuid();
    }
}
