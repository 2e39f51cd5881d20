package id.loket.verification.campaign.internal;

import id.loket.kernel.text.Refusal;
import id.loket.store.Store;
import id.loket.verification.campaign.CampaignList;
import id.loket.verification.campaign.CampaignMsg;

/** The keys of lists: each 32 random bytes, sealed by the store's cipher, lost with the list. */
final class ListKeys {

    private final Store store;

    ListKeys(Store store) {
        this.store = store;
    }

    /** @param list new, with its id */
    void lock(CampaignList list) {
        list.lock(store.cipher().seal(ListCipher.newKey(), context(list)));
    }

    /** @return what opens the rows of a list */
    ListCipher open(CampaignList list) {
        if (list.sealedKey() == null) {
            throw new Refusal(CampaignMsg.listGone);
        }
        return new ListCipher(store.cipher().open(list.sealedKey(), context(list)), list.id());
    }

    private static String context(CampaignList list) {
        return "list-key:" + list.uuid();
    }
}
