package id.loket.outreach.field.internal;

import java.time.Instant;

import id.loket.outreach.internal.ReceiptRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A record made in the field that was put into a homeward container, and what the office said of it. */
@Entity
@Table(name = "LAPTOP_ITEM")
public class MadeItem {

    @Id
    private String itemId;
    @Version
    private int version;
    private String packageId;
    private String kind;
    private String sha256;
    private int homeward;
    private String receiptSha256;
    private String result;
    private String words;
    private Instant receiptAt;

    /** For JPA. */
    protected MadeItem() {
    }

    MadeItem(String packageId, String itemId, String kind) {
        this.packageId = packageId;
        this.itemId = itemId;
        this.kind = kind;
    }

    void putInto(int container, String hash) {
        homeward = container;
        sha256 = hash;
    }

    void receipted(ReceiptRow row) {
        receiptSha256 = row.sha256();
        result = row.result();
        words = row.words();
        receiptAt = row.at();
    }

    /** @return whether these very bytes went into that container */
    boolean isIn(int container, String hash) {
        return homeward == container && hash.equals(sha256);
    }

    boolean isOf(String anyPackage) {
        return packageId.equals(anyPackage);
    }

    /** @return whether the office has said that it holds exactly these bytes */
    boolean isProven(String hash) {
        return hash.equals(receiptSha256);
    }
}
