package id.loket.verification.campaign.internal;

import id.loket.kernel.text.Refusal;
import id.loket.store.Store;
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
