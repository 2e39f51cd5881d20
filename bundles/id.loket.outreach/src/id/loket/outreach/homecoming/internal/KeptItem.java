package id.loket.outreach.homecoming.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A record that was not applied: whole, sealed with the store's field cipher. */
@Entity
@Table(name = "HOME_ITEM_KEPT")
public class KeptItem {

    @Id
    private String itemId;
    @Version
    private int version;
    private String itemKey;
    @Lob
    private byte[] sealed;

    /** For JPA. */
    protected KeptItem() {
    }

    KeptItem(String itemId) {
        this.itemId = itemId;
    }

    void keep(String key, byte[] sealedContent) {
        itemKey = key;
        sealed = sealedContent;
    }

    String itemKey() {
        return itemKey;
    }

    byte[] sealed() {
        return sealed;
    }
}
