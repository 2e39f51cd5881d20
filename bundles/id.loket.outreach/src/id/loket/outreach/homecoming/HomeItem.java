package id.loket.outreach.homecoming;

import java.time.Instant;

import id.loket.packet.field.Item;
import id.loket.packet.field.Taken;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** One row of a receipt: a record that came home, and what was done with it. */
@Entity
@Table(name = "HOME_ITEM")
public class HomeItem {

    private static final int WORDS_LENGTH = 1000;

    /** What was done. */
    public enum Result {
        ADDED(HomeMsg.resultAdded), KNOWN(HomeMsg.resultKnown), CONFLICT(HomeMsg.resultConflict),
        REFUSED(HomeMsg.resultRefused);

        private final HomeMsg label;

        Result(HomeMsg label) {
            this.label = label;
        }

        /** @return the name in the language of this session */
        public String label() {
            return label.text();
        }
    }

    @Id
    private String itemId;
    @Version
    private int version;
    private String packageId;
    private String homecomingId;
    private String kind;
    private String sha256;
    @Enumerated(EnumType.STRING)
    private Result result;
    private String words;
    private Instant takenAt;

    /** For JPA. */
    protected HomeItem() {
    }

    /**
     * @param item the record
     * @param packageId of the field package
     */
    public HomeItem(Item item, String packageId) {
        itemId = item.id();
        kind = item.kind();
        this.packageId = packageId;
    }

    /**
     * @param homecoming the container it came in
     * @param hash of its bytes
     * @param taken what was done
     * @param now the time
     */
    public void taken(String homecoming, String hash, Taken taken, Instant now) {
        homecomingId = homecoming;
        sha256 = hash;
        takenAt = now;
        words = null;
        if (taken instanceof Taken.Conflict conflict) {
            result = Result.CONFLICT;
            words = fit(conflict.words());
        } else if (taken instanceof Taken.Refused refused) {
            result = Result.REFUSED;
            words = fit(refused.words());
        } else {
            result = taken instanceof Taken.Added ? Result.ADDED : Result.KNOWN;
        }
    }

    public String itemId() {
        return itemId;
    }

    public String packageId() {
        return packageId;
    }

    /** @return the container it last came in */
    public String homecomingId() {
        return homecomingId;
    }

    public String kind() {
        return kind;
    }

    /** @return hash of the bytes the office has */
    public String sha256() {
        return sha256;
    }

    public Result result() {
        return result;
    }

    /** @return why it is a conflict or refused, or null */
    public String words() {
        return words;
    }

    public Instant takenAt() {
        return takenAt;
    }

    static String fit(String text) {
        return text.length() <= WORDS_LENGTH ? text : text.substring(0, WORDS_LENGTH);
    }
}
